import type { Answer, Door, NoSuchWay, Refused } from './door';

const THAI = /[\u0e01-\u0e5b]/;
const WITHOUT_WORDS = /(?:reason|message)\.[a-z_.]+/;

/** A refusal names every reason, in words, in Thai and in English; the message carries them too. */
export function expectRefusal(answer: Answer, expected: Refused): void {
  const codes = answer.reasons.map((reason) => reason.code);
  expect({ status: answer.status, codes, message: answer.message }).toEqual({
    status: expected.status,
    codes: expect.arrayContaining([expected.code]),
    message: expect.stringMatching(THAI),
  });
  for (const { message } of answer.reasons) {
    expect(message.th).toMatch(THAI);
    expect(message.en).toMatch(/^[^\u0e00-\u0e7f]*[A-Za-z]{3}/);
    expect(message.th).not.toMatch(WITHOUT_WORDS);
    expect(message.en).not.toMatch(WITHOUT_WORDS);
    expect(answer.message).toContain(message.th);
    expect(answer.message).toContain(message.en);
  }
}

/** Strapi itself has no such way. */
export function expectNoSuchWay(answer: Answer, expected: NoSuchWay): void {
  expect(answer.status).toBe(expected.status);
  if (expected.says) expect(answer.message).toMatch(expected.says);
}

/** @returns the name of a door's test: the mandates it stands for, its id, and what is tried by whom */
export function nameOf({
  id,
  title,
  by,
  mandates = [],
}: Pick<Door, 'id' | 'title' | 'by' | 'mandates'>): string {
  return [...mandates.map((mandate) => `[${mandate}]`), `${id}: ${title} (${by})`].join(' ');
}
