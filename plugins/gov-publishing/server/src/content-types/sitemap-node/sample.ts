import { PUBLISHABLE_SAMPLE, type SampleEntry } from '../definition/sample';

/** A node at the top, which leads to a section. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  documentId: 'node1',
  parent: null,
  targetUrl: '/laws',
};
