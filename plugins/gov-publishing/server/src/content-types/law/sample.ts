import { PUBLISHABLE_SAMPLE, SAMPLE_SOURCE, type SampleEntry } from '../definition/sample';

/** An act with its place in the Royal Gazette. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  body: '<p>เนื้อหา</p>',
  source: SAMPLE_SOURCE,
  legislationType: 'act',
  effectiveFrom: '1997-09-02',
  effectiveTo: null,
  gazette: { volume: '114', part: '46 ก', page: '1', date: '1997-09-10' },
  basedOn: [],
  amends: [],
  repeals: [],
  relatedLaws: [],
};
