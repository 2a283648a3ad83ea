import { toArabicDigits } from './digits';
import { findMobileNumbers } from './mobile-number';
import { findNationalIds } from './national-id';

/** What may tell of a private person. */
export const PERSONAL_KINDS = [
  'national_id',
  'passport',
  'mobile',
  'private_email',
  'bank_account',
  'line_id',
  'birth_date',
] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

/** Something found in a text. What it says is not carried on: it would end up in logs and on screens. */
export interface FoundPersonalData {
  readonly kind: PersonalKind;
  /** Where it begins, in UTF-16 code units of the text. */
  readonly index: number;
  /** Enough of it to find the place by: `x-xxxx-xxxxx-12-1`, `s…@gmail.com`. */
  readonly masked: string;
}

interface Hit {
  readonly index: number;
  readonly text: string;
}

const EMAIL = /[A-Za-z0-9._%+-]{1,64}@([A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+)/g;
/** Addresses of the state: offices, ministries, the forces, schools of the state. */
const OFFICIAL_DOMAIN = /(?:^|\.)(?:go|mi)\.th$/i;
/** Ten or twelve digits in the groups banks write; a number alone is a document's or a case's as well. */
const ACCOUNT = /(?<!\d)\d(?:[-\s]?\d){9}(?:(?:[-\s]?\d){2})?(?!\d)/g;
/** Not a list of names (บัญชีรายชื่อ), of prices or of items. */
const NEAR_ACCOUNT =
  /(?:บัญชี(?!รายชื่อ|รายการ|ราคา|แนบท้าย)|ธนาคาร|ธ\.ก\.ส\.|พร้อมเพย์|account|bank)[^\n|]{0,40}$/i;
const PASSPORT = /(?<![A-Za-z0-9])[A-Z]{1,2}\d{6,7}(?!\d)/g;
const NEAR_PASSPORT = /(?:หนังสือเดินทาง|พาสปอร์ต|passport)[^\n|]{0,40}$/i;
/** An account that begins with @ is an office's or a shop's own channel. */
const LINE_ID = /(?<![A-Za-z])[A-Za-z0-9][A-Za-z0-9._-]{3,19}/g;
const NEAR_LINE_ID =
  /(?:(?:(?<![a-z])line|ไลน์)[\s.]*(?:id|ไอดี)|(?:(?<![a-z])id|ไอดี)[\s.]*(?:line|ไลน์))[\s:=]{0,5}$/i;
const MONTH =
  '(?:ม\\.ค|ก\\.พ|มี\\.ค|เม\\.ย|พ\\.ค|มิ\\.ย|ก\\.ค|ส\\.ค|ก\\.ย|ต\\.ค|พ\\.ย|ธ\\.ค|[ก-๙]{4,10}|[A-Za-z]{3,9})';
const DATE = new RegExp(
  `(?<!\\d)\\d{1,2}(?:\\s?[-/.]\\s?\\d{1,2}\\s?[-/.]\\s?|\\s*${MONTH}\\.?\\s*(?:(?:พ\\.ศ\\.|ค\\.ศ\\.)\\s*)?)\\d{2,4}(?!\\d)|(?<!\\d)\\d{4}-\\d{2}-\\d{2}(?!\\d)`,
  'g',
);
const NEAR_BIRTH =
  /(?:เกิดวันที่|เกิดเมื่อ|วันเกิด|ปีเกิด|date of birth|birth\s?date|born(?: on)?|(?<![a-z])dob)[^\n|\d]{0,30}$/i;
/** A date of birth alone tells of nobody; beside a name it does. */
const NAME = /นาย|นาง|น\.ส\.|ด\.[ชญ]\.|เด็ก(?:ชาย|หญิง)|ชื่อ|(?<![a-z])(?:mrs?|ms|miss|name)(?![a-z])/i;
/** So much of what stands before a number is looked at. */
const BEFORE = 60;
/** So much around a date of birth is looked at for a name. */
const AROUND = 150;
/** So many of the last letters or digits are shown. */
const MAX_SHOWN = 3;

/**
 * @param text without mark-up; Thai or Arabic digits
 * @returns what tells of a private person, each kind in the order of the text
 */
export function findPersonalData(text: string): FoundPersonalData[] {
  const arabic = toArabicDigits(text);
  const near = (pattern: RegExp, words: RegExp): Hit[] =>
    matches(arabic, pattern).filter(({ index }) =>
      words.test(arabic.slice(Math.max(0, index - BEFORE), index)),
    );
  const hits: Readonly<Record<PersonalKind, readonly Hit[]>> = {
    // A first digit 0 is a juristic person's: everybody may know it.
    national_id: findNationalIds(arabic).filter(({ digits }) => !digits.startsWith('0')),
    passport: near(PASSPORT, NEAR_PASSPORT),
    mobile: findMobileNumbers(arabic),
    private_email: matches(arabic, EMAIL).filter(
      ({ text: address }) => !OFFICIAL_DOMAIN.test(address.slice(address.indexOf('@') + 1)),
    ),
    bank_account: near(ACCOUNT, NEAR_ACCOUNT),
    line_id: near(LINE_ID, NEAR_LINE_ID),
    birth_date: near(DATE, NEAR_BIRTH).filter(({ index }) => NAME.test(aroundOf(arabic, index))),
  };
  return PERSONAL_KINDS.flatMap((kind) =>
    hits[kind].map(({ index, text: found }) => ({ kind, index, masked: masked(kind, found) })),
  );
}

function matches(text: string, pattern: RegExp): Hit[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ index, text: found }));
}

/** On its own line, or row of a table. */
function aroundOf(text: string, index: number): string {
  const before = text.slice(Math.max(0, index - AROUND), index);
  const behind = text.slice(index, index + AROUND);
  return `${before.slice(before.lastIndexOf('\n') + 1)}${behind.split('\n', 1)[0] ?? ''}`;
}

function masked(kind: PersonalKind, text: string): string {
  if (kind === 'private_email') return text.replace(/^(.)[^@]*/, '$1…');
  const kept = [...text.matchAll(/[A-Za-zก-ฮ\d]/g)].slice(-MAX_SHOWN)[0]?.index ?? 0;
  return text.slice(0, kept).replace(/[A-Za-zก-ฮ\d]/g, 'x') + text.slice(kept);
}
