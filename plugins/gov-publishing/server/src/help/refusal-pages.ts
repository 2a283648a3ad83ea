import type { BothLanguages } from '../domain/text/both-languages';
import { CATALOGUES, type Locale } from '../messages';
import { ACTORS, MEANINGS, RULES, type Meaning } from '../messages/meanings';
import { PLACEHOLDER } from '../messages/placeholders';
import { familyOf } from './refusal-families';

/** Sentences are the catalogue's, and may hold what Markdown would take for mark-up. */
const SPECIAL = /[\\`*_[\]<>#|~]/g;

const REASON = 'reason.';
const FINDING = 'finding.';
/** Under a code of this name nothing is ever refused. */
const NO_REFUSALS = ['reason.finding'];

/** What stands in general for what a message names in each case. */
const IN_GENERAL: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  th: {
    day: 'วันที่',
    instant: 'วันและเวลา',
    duty: 'หน้าที่',
    field: 'ช่อง',
    act: 'การดำเนินการ',
    agency: 'หน่วยงาน',
    name: 'ชื่อ',
    title: 'ชื่อเรื่อง',
    count: 'จำนวน',
    max: 'จำนวนสูงสุด',
    address: 'ที่อยู่',
    order: 'เลขที่คำสั่ง',
  },
  en: {
    day: 'a day',
    instant: 'a day and time',
    duty: 'a duty',
    field: 'a field',
    act: 'an act',
    agency: 'an agency',
    name: 'a name',
    title: 'a title',
    count: 'a number',
    max: 'the most',
    address: 'an address',
    order: 'a number',
  },
};

/** @returns every code that somebody may be refused by, and every finding, as the catalogue has them */
export function refusalCodes(): string[] {
  return Object.keys(CATALOGUES.th)
    .filter((key) => (key.startsWith(REASON) || key.startsWith(FINDING)) && !NO_REFUSALS.includes(key))
    .map((key) => (key.startsWith(REASON) ? key.slice(REASON.length) : key))
    .sort();
}

/** @returns the page of one code, in Markdown; null where the catalogue has no words for it */
export function refusalPage(locale: Locale, code: string): string | null {
  const sentence = sentenceOf(locale, code);
  if (sentence === null) return null;
  const { title, guide } = familyOf(code);
  const { what, todo, rule, who } = meaningOf(code);
  const words = HEADINGS[locale];
  return [
    `# ${title[locale]}`,
    `> ${plain(sentence)}`,
    `## ${words.what}\n\n${plain(what[locale])}`,
    ...worded(RULES, rule, locale).map((order) => `${words.rule} ${plain(order)}`),
    `## ${words.todo}\n\n${plain(todo[locale])}`,
    ...worded(ACTORS, who, locale).map((actor) => `**${words.who}** ${actor}`),
    `${words.more} [${words.guide}](../${guide}.md) · [${words.all}](../refusals.md)`,
    `${words.code} \`${code}\``,
  ].join('\n\n');
}

/** @returns what its reader has to know of a code; what is common to its family where it has nothing of its own */
export function meaningOf(code: string): Partial<Meaning> & Pick<Meaning, 'what' | 'todo'> {
  return (Object.hasOwn(MEANINGS, code) ? MEANINGS[code] : undefined) ?? familyOf(code);
}

/** @returns the words of a key, in a list; none where there is no key */
export function worded(
  words: Readonly<Record<string, BothLanguages>>,
  key: string | undefined,
  locale: Locale,
): string[] {
  const found = key === undefined ? undefined : words[key];
  return found === undefined ? [] : [found[locale]];
}

/** @returns in words what a code says, whatever stands in it: `until (a day)`; null where there are none */
export function sentenceOf(locale: Locale, code: string): string | null {
  const catalogue = CATALOGUES[locale];
  const key = code.startsWith(FINDING) ? code : REASON + code;
  if (!Object.hasOwn(catalogue, key)) return null;
  return (catalogue[key] ?? '').replace(PLACEHOLDER, (_, name: string, kind: string | undefined) => {
    const general = IN_GENERAL[locale];
    const words = general[kind ?? ''] ?? general[name];
    return words === undefined ? '…' : `(${words})`;
  });
}

const HEADINGS = {
  th: {
    what: 'หมายความว่าอย่างไร',
    rule: 'ที่มา:',
    todo: 'ทำอย่างไร',
    who: 'ใครทำได้:',
    more: 'อ่านต่อ:',
    guide: 'คู่มือของหน้านี้',
    all: 'เหตุผลทั้งหมด',
    code: 'รหัสสำหรับแจ้งผู้ดูแลระบบ:',
  },
  en: {
    what: 'What it means',
    rule: 'It comes from:',
    todo: 'What to do',
    who: 'Who can do it:',
    more: 'Read on:',
    guide: 'the guide to it',
    all: 'every reason',
    code: 'The code, for the administrator:',
  },
} as const;

/** @returns a text as Markdown that shows it as it is */
export function plain(text: string): string {
  return text.replace(SPECIAL, '\\$&');
}
