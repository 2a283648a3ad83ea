import { PUBLISHABLE_SAMPLE, SAMPLE_PICTURE, type SampleEntry } from '../definition/sample';

/** The banner of a policy, for a month. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  image: SAMPLE_PICTURE,
  imageAlt: 'นโยบายไม่รับของขวัญ (No Gift Policy)',
  targetUrl: 'https://www.singburi.go.th/no-gift',
  category: 'policy',
  placement: 'middle',
  showFrom: '2018-06-01T02:00:00.000Z',
  showTo: '2018-07-01T02:00:00.000Z',
  order: 1,
};
