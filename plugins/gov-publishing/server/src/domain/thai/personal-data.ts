import { toArabicDigits } from './digits';
import { findMobileNumbers } from './mobile-number';
import { findNationalIds } from './national-id';

/** What may tell of a private person. */
const PERSONAL_KINDS = ['national_id', 'passport', 'mobile', 'private_email', 'bank_account'] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];

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
/** So much of what stands before a number is looked at. */
const BEFORE = 60;

/**
 * @param text without mark-up; Thai or Arabic digits
 * @returns how many of each kind are in it; kinds without any are left out. Never what was found: it would be carried
 *   into logs and screens
 */
export function personalDataIn(text: string): ReadonlyMap<PersonalKind, number> {
  const arabic = toArabicDigits(text);
  const near = (pattern: RegExp, words: RegExp): number =>
    [...arabic.matchAll(pattern)].filter(({ index }) =>
      words.test(arabic.slice(Math.max(0, index - BEFORE), index)),
    ).length;
  const counts: Readonly<Record<PersonalKind, number>> = {
    national_id: findNationalIds(arabic).length,
    passport: near(PASSPORT, NEAR_PASSPORT),
    mobile: findMobileNumbers(arabic).length,
    private_email: [...arabic.matchAll(EMAIL)].filter(([, domain = '']) => !OFFICIAL_DOMAIN.test(domain))
      .length,
    bank_account: near(ACCOUNT, NEAR_ACCOUNT),
  };
  return new Map(PERSONAL_KINDS.flatMap((kind) => (counts[kind] > 0 ? [[kind, counts[kind]] as const] : [])));
}
