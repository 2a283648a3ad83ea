import { MalformedError } from '#server/errors';
import { say } from '#server/messages/index';
import { parseBulkAct, parseSingleAct } from '#server/signoff/acts/act-request';

/** Without `language`, which only the panel sets. */
const HANDED_IN = [
  ...['act', 'password', 'checklist', 'note', 'assessment', 'decision', 'publishAt'],
  ...['publicReason', 'successor', 'digest', 'entries'],
];
const wrong = (names: readonly string[]): object => Object.fromEntries(names.map((name) => [name, 7]));

const refusals: readonly (readonly [string, () => unknown])[] = [
  ['an act with nothing', () => parseSingleAct({})],
  ['an act of wrong types', () => parseSingleAct(wrong(HANDED_IN.filter((name) => name !== 'entries')))],
  [
    'a weighing of wrong types',
    () => parseSingleAct({ assessment: wrong(['benefits', 'harms', 'impacts', 'mitigation']) }),
  ],
  ['several acts with nothing', () => parseBulkAct({})],
  [
    'several acts of wrong types',
    () => parseBulkAct({ entries: [wrong(['uid', 'documentId', 'locale', 'digest'])] }),
  ],
];

function thaiWordsOf(refused: () => unknown): string[] {
  try {
    refused();
  } catch (error) {
    if (error instanceof MalformedError) return error.reasons.map(({ message }) => message.th);
    throw error;
  }
  throw new Error('not refused');
}

test.each(refusals)('%s is refused in Thai, without a name from the program', (_name, refused) => {
  const words = thaiWordsOf(refused);
  expect(words.length).toBeGreaterThan(1);
  for (const each of words) {
    // What an act is called in a request, and what a digest is, stand in the words for programs as well.
    if (!/ที่ใช้ได้:|digest|object/.test(each)) expect(each).not.toMatch(/[A-Za-z]{2,}/);
  }
});

test('a password that was not given is called a password', () => {
  expect(say('th', 'reason.request.missing', { field: 'password' })).toBe('โปรดใส่รหัสผ่านของท่าน');
  expect(say('en', 'reason.request.missing', { field: 'password' })).toBe('Type your password.');
  expect(say('th', 'reason.request.missing', { field: 'entries.0.digest' })).toBe(
    'ยังไม่ได้ระบุรายการที่ลงนาม › 1 › รหัสตรวจสอบเนื้อหา โปรดระบุ',
  );
  expect(say('en', 'reason.request.unknown_field', { field: 'colour' })).toContain('colour');
});
