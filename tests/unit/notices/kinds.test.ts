import { NOTICE_KINDS, noticeKind } from '#server/domain/notices/registry';
import { noticesOfAct, type ActEvent } from '#server/domain/notices/of-act';
import { digestTimeBefore } from '#server/notices/mail/digests';
import { noticeWords } from '#server/notices/notice-words';
import type { ActRecord } from '#server/domain/signoff/model';

const PLACEHOLDER = /\{\w+(?::\w+)?\}/g;

test('every kind of notice has a name of its own', () => {
  const names = NOTICE_KINDS.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(noticeKind('of_a_later_version')).toBeUndefined();
});

test.each(NOTICE_KINDS.map((kind) => [kind.name, kind] as const))(
  '%s says the same in both languages, its matter first',
  (_name, { words }) => {
    for (const said of Object.values(words)) {
      expect(said.th).toMatch(/[ก-๙]/);
      expect(said.en).not.toMatch(/[ก-๙]/);
      expect([...new Set(said.th.match(PLACEHOLDER))].sort()).toEqual(
        [...new Set(said.en.match(PLACEHOLDER))].sort(),
      );
    }
    for (const language of ['th', 'en'] as const)
      expect((words.subject[language].split('{title}')[0] ?? '').length).toBeLessThanOrEqual(60);
  },
);

const AGENCY = {
  id: 1,
  documentId: 'a',
  code: 'SKN-01',
  parent: null,
  role: null,
  th: 'สำนักงาน',
  en: 'Office',
};
const worded = (told: object, isRestricted = false, kind = 'returned'): ReturnType<typeof noticeWords> =>
  noticeWords('th', { kind, told: JSON.stringify(told), agency: 'SKN-01' }, [AGENCY as never], isRestricted);

test('a title can make no header of a mail, is cut where it is long, and never in the middle of a sign', () => {
  const words = worded({ title: `หนึ่ง\r\nBcc: all@example.com\u2028สอง`, position: 'หัวหน้า', reason: 'เหตุ' });
  expect(words?.subject).toBe('ส่งคืนให้แก้ไข: หนึ่ง Bcc: all@example.com สอง');
  const long = worded({ title: 'กำ👩‍👩‍👧'.repeat(100), position: 'หัวหน้า' });
  expect(long?.subject).toMatch(/^ส่งคืนให้แก้ไข: (กำ👩‍👩‍👧)+(กำ)?…$/u);
});

test('what is not known is left out, and of what is restricted nothing is said', () => {
  expect(worded({ title: 'เรื่อง', position: 'หัวหน้า' })?.more).toBeNull();
  expect(worded({ title: 'เรื่อง', position: 'หัวหน้า', reason: 'ผิด' })?.more).toBe('เหตุผล: “ผิด”');
  const hidden = worded({ title: 'ความลับ', position: 'หัวหน้า', reason: 'เพราะลับ' }, true);
  expect(JSON.stringify(hidden)).not.toMatch(/ความลับ|เพราะลับ/);
  expect(worded({ title: 'เรื่อง' }, false, 'of_a_later_version')).toBeNull();
});

test.each([
  ['2027-08-02T01:29:59Z', '2027-08-01T01:30:00.000Z'],
  ['2027-08-02T01:30:00Z', '2027-08-02T01:30:00.000Z'],
  // Bangkok's day has begun, its morning has not.
  ['2027-08-01T20:00:00Z', '2027-08-01T01:30:00.000Z'],
])('at %s the newest digest is that of %s', (now, digest) => {
  expect(digestTimeBefore(new Date(now)).toISOString()).toBe(digest);
});

const record = (index: number, act: string, personId: string, more: object = {}): ActRecord =>
  ({
    index,
    act,
    personId,
    position: `ตำแหน่ง ${act}`,
    at: '2027-08-02T01:30:00Z',
    publishAt: null,
    ...more,
  }) as never;
const event = (more: Partial<ActEvent>): ActEvent => ({
  acts: [],
  isNewest: true,
  waitingFor: [],
  dueAt: null,
  authors: [],
  reason: null,
  ...more,
});
const told = (more: Partial<ActEvent>): string[] =>
  noticesOfAct(event(more)).map(
    ({ kind, to }) => `${kind.name} ${'persons' in to ? to.persons.join('+') : to.holders}`,
  );

test('who waits is told once a round, and not of what was signed on since', () => {
  const submit = record(7, 'submit', '1');
  expect(told({ acts: [submit], waitingFor: ['approver'] })).toEqual(['waits_approval approver']);
  expect(told({ acts: [submit], waitingFor: ['approver'], isNewest: false })).toEqual([]);
  const [first] = noticesOfAct(
    event({ acts: [submit, record(8, 'approve', '2')], waitingFor: ['publisher'] }),
  );
  const [again] = noticesOfAct(
    event({ acts: [submit, record(8, 'approve', '2'), record(9, 'clear', '3')], waitingFor: ['publisher'] }),
  );
  expect([first?.kind.name, first?.once, again?.once]).toEqual(['waits_publication', '7', '7']);
});

test('executives are asked to clear, or are reported what is urgent', () => {
  const acts = [record(7, 'submit', '1'), record(8, 'approve', '2')];
  expect(told({ acts, waitingFor: ['governor', 'cio'] }).slice(0, 2)).toEqual([
    'waits_clearance governor',
    'waits_clearance cio',
  ]);
  expect(told({ acts, waitingFor: ['governor'], dueAt: '2027-08-03T01:30:00Z' })[0]).toBe('urgent governor');
});

test('submitter and authors hear what became of it; the head too, once it is public or taken down', () => {
  const acts = [record(7, 'submit', '1'), record(8, 'approve', '2')];
  expect(told({ acts, authors: ['4', '1'] as never })).toEqual(['approved 1+4']);
  const published = [...acts, record(9, 'publish', '3')];
  expect(told({ acts: published })).toEqual(['published 1+2']);
  expect(told({ acts: [...published, record(10, 'withdraw', '1')] })).toEqual([]);
});
