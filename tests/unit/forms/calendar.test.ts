import ICAL from 'ical.js';
import { calendar } from '#server/delivery/formats/feeds/calendar';
import { ADDRESSES, HOSTILE, LAW, NEWS, sampleFacts } from './sample-facts';

const DAY_MS = 86_400_000;
afterEach(() => void jest.useRealTimers());

const MEETING = {
  eventStart: '2026-11-30T17:30:00.000Z',
  eventEnd: '2026-11-30T19:00:00.000Z',
  eventPlace: 'หอประชุม; ชั้น ๒, อาคาร ๑',
};

function read(text: string): ICAL.Component {
  return new ICAL.Component(ICAL.parse(text) as unknown[]);
}
const eventsOf = (text: string): ICAL.Event[] =>
  read(text)
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));

describe('the calendar, read by ical.js', () => {
  test('[NEWS-06] an activity is an event with its time, its place and the entry it comes from', () => {
    const entry = sampleFacts(NEWS, MEETING);
    const text = calendar('ปฏิทินกิจกรรม', [entry], ADDRESSES);
    const [event] = eventsOf(text);
    expect(event?.summary).toBe(entry.title);
    expect(event?.location).toBe(MEETING.eventPlace);
    expect(event?.startDate.toJSDate().toISOString()).toBe(MEETING.eventStart);
    expect(event?.endDate.toJSDate().toISOString()).toBe(MEETING.eventEnd);
    expect(event?.component.getFirstPropertyValue('url')).toContain(`id=${entry.key.documentId}`);
    expect(String(event?.component.getFirstPropertyValue('last-modified'))).toBe('2026-11-20T17:30:00Z');
    expect(read(text).getFirstPropertyValue('x-wr-timezone')).toBe('Asia/Bangkok');
  });

  test('published again, it is the same event with a higher sequence', () => {
    const before = sampleFacts(NEWS, MEETING);
    const after = { ...before, item: { ...before.item, publication: { ledgerIndex: 900 } }, title: 'เลื่อน' };
    const [old] = eventsOf(calendar('ปฏิทิน', [before], ADDRESSES));
    const [new_] = eventsOf(calendar('ปฏิทิน', [after], ADDRESSES));
    expect(new_?.uid).toBe(old?.uid);
    expect(new_?.sequence).toBeGreaterThan(old?.sequence ?? Infinity);
  });

  test('the day a law takes effect is that day in Bangkok, whole, with no hour that moves it', () => {
    const [event] = eventsOf(
      calendar('กฎหมาย', [sampleFacts(LAW, { effectiveFrom: '2026-10-01' })], ADDRESSES),
    );
    expect(event?.startDate.isDate).toBe(true);
    expect(event?.startDate.toString()).toBe('2026-10-01');
  });

  test('what has no day is no event', () => {
    expect(eventsOf(calendar('ปฏิทิน', [sampleFacts(NEWS)], ADDRESSES))).toHaveLength(0);
  });

  test('an end before its start does not make the calendar fail', () => {
    const entry = sampleFacts(NEWS, { ...MEETING, eventEnd: '2026-11-01T00:00:00.000Z' });
    expect(eventsOf(calendar('ปฏิทิน', [entry], ADDRESSES))).toHaveLength(1);
  });

  test('no text breaks out of its line, and no line is longer than the standard allows', () => {
    const hostile = `${HOSTILE}\r\nEND:VEVENT\r\nBEGIN:VEVENT\nUID:forged`;
    const entries = [
      sampleFacts(NEWS, { ...MEETING, eventPlace: hostile }, { title: hostile, summary: hostile }),
      sampleFacts(NEWS, MEETING, { title: 'ก่ำ'.repeat(5_000) }),
    ];
    const text = calendar(hostile, entries, ADDRESSES);
    const events = eventsOf(text);
    expect(events).toHaveLength(2);
    expect(events.map(({ uid }) => uid)).not.toContain('forged');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(text).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F]/);
    // Some readers end a line at a bare carriage return.
    expect(text).not.toMatch(/\r(?!\n)/);
    expect(events[1]?.summary).toBe('ก่ำ'.repeat(5_000));
  });

  test('the same entries give the same bytes', () => {
    const entries = [sampleFacts(NEWS, MEETING)];
    const text = calendar('ปฏิทิน', entries, ADDRESSES);
    jest.useFakeTimers({ now: Date.now() + DAY_MS });
    expect(calendar('ปฏิทิน', entries, ADDRESSES)).toBe(text);
  });
});
