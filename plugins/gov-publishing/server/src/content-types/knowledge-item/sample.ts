import { PUBLISHABLE_SAMPLE, SAMPLE_SOURCE, type SampleEntry } from '../definition/sample';

/** Figures with unit, period and licence. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  body: '<p>เนื้อหา</p>',
  source: SAMPLE_SOURCE,
  kind: 'statistic',
  unit: 'คน',
  referencePeriod: 'ปีงบประมาณ ๒๕๖๑',
  licence: 'dga_ogl',
};
