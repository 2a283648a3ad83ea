import type { Duty } from './duties';
import type { Words } from './words';

/** Every act by its name, in the order in which screens and answers list them. */
export const ACTS = [
  'submit',
  'return',
  'approve',
  'weigh',
  'clear',
  'acknowledge',
  'publish',
  'schedule',
  'unpublish',
  'withdraw',
] as const;
/** What an officer does and signs. */
export type Act = (typeof ACTS)[number];

/** How somebody who checks a publication without the server reads an act. */
export interface ChainLink {
  /** Place in the chain, ascending. Null: it may come before or after the publication, and nothing rests on it. */
  readonly place: number | null;
  /** Whether a publication may name it among what it stands on. */
  readonly isGround: boolean;
  /** Duties that may sign it under any province's rules; not judged for what is outside of the order. */
  readonly signedBy: readonly Duty[];
}

/** What an executive may decide in an act, as a leaf has it. */
export const DECISIONS = ['approve', 'concur', 'screen', 'acknowledge'] as const;
export type SignedDecision = (typeof DECISIONS)[number];

/**
 * An act as a leaf tells it: what must be known to read and judge a record. Who may do it now, under which rules and on
 * which conditions, is the business of the program that signs.
 */
export interface SignedAct<Name extends Act = Act> {
  readonly name: Name;
  readonly link: ChainLink | null;
  /** The act as done, for the report of a verifier. */
  readonly told: Words;
}

function signedAct<Name extends Act>(
  name: Name,
  told: Words,
  link: ChainLink | null = null,
): SignedAct<Name> {
  return { name, told, link };
}

/** Every act; the compiler misses the one that is not there. */
export const SIGNED_ACTS: { readonly [Name in Act]: SignedAct<Name> } = {
  submit: signedAct(
    'submit',
    { th: 'รายงาน', en: 'submitted' },
    { place: 10, isGround: true, signedBy: ['reporter'] },
  ),
  return: signedAct('return', { th: 'ส่งคืน', en: 'returned' }),
  approve: signedAct(
    'approve',
    { th: 'อนุมัติรับรอง', en: 'approved' },
    { place: 20, isGround: true, signedBy: ['approver'] },
  ),
  weigh: signedAct(
    'weigh',
    { th: 'ประเมินผลกระทบ', en: 'weighed' },
    { place: 30, isGround: true, signedBy: ['approver'] },
  ),
  clear: signedAct(
    'clear',
    { th: 'กลั่นกรอง', en: 'cleared' },
    { place: 40, isGround: true, signedBy: ['governor', 'vice_governor', 'cio'] },
  ),
  acknowledge: signedAct(
    'acknowledge',
    { th: 'รับทราบ', en: 'acknowledged' },
    { place: null, isGround: true, signedBy: [] },
  ),
  publish: signedAct(
    'publish',
    { th: 'เผยแพร่', en: 'published' },
    { place: 60, isGround: false, signedBy: ['publisher'] },
  ),
  schedule: signedAct(
    'schedule',
    { th: 'ตั้งเวลาเผยแพร่', en: 'scheduled' },
    { place: 50, isGround: false, signedBy: ['publisher'] },
  ),
  unpublish: signedAct('unpublish', { th: 'ยกเลิกการเผยแพร่', en: 'unpublished' }),
  withdraw: signedAct('withdraw', { th: 'ถอนเรื่อง', en: 'withdrawn' }),
};
