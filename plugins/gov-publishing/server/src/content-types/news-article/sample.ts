import { PUBLISHABLE_SAMPLE, SAMPLE_PICTURE, type SampleEntry } from '../definition/sample';

/** An item of the activity calendar. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  body: '<p>เนื้อหา</p>',
  category: 'calendar',
  eventStart: '2018-06-01T02:00:00.000Z',
  eventEnd: '2018-06-01T09:00:00.000Z',
  cover: SAMPLE_PICTURE,
  coverAlt: 'ผู้ว่าราชการจังหวัดเปิดงาน',
};
