import { PUBLISHABLE_SAMPLE, type SampleEntry } from '../definition/sample';

/** A question with its answer. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  question: 'ใครมีสิทธิขอดูข้อมูลข่าวสาร',
  answer: '<p>บุคคลใดก็ได้</p>',
};
