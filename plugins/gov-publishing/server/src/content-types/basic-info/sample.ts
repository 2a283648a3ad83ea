import { PUBLISHABLE_SAMPLE, type SampleEntry } from '../definition/sample';

/** The history of an office, in words alone. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  body: '<p>เนื้อหา</p>',
  kind: 'history',
  details: [],
};
