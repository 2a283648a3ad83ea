import { PUBLISHABLE_SAMPLE, type SampleEntry } from '../definition/sample';

/** A video with captions. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  category: 'media',
  url: 'https://www.youtube.com/watch?v=abc',
  provider: 'youtube',
  captioned: true,
};
