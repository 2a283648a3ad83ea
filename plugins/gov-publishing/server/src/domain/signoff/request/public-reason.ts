import { toArabicDigits } from '../../thai/digits';
import type { Reason } from '../model';
import { reason } from '../reasons/reasons';
import { hasMeaningfulText } from '../dossier/meaningful-text';

/** Words in `messages` as `gone.<code>`: nobody's own sentence goes to the public by one signature, except the head's. */
export {
  MAX_PUBLIC_REASON,
  PUBLIC_REASONS,
  type PublicReasonCode,
} from '@gov-publishing/provenance/vocabulary';

/** Controls, line breaks, direction marks, and whatever else shows nothing or changes how the rest is shown. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}]/u;
/** An address of a page, of a file or of a mailbox; mark-up. */
const LINK = /:\/\/|www\.|@|[<>]|[a-z0-9-]\.[a-z]{2,}/i;
/** Nine digits and more: a telephone number, an account, somebody's id. */
const LONG_NUMBER = /\d(?:[-\s.]?\d){8,}/;

/** @returns everything for which a sentence cannot go to the public: nobody else reads it before it does */
export function headsWordsFaults(sentence: string): Reason[] {
  const field = 'publicReason';
  if (!hasMeaningfulText(sentence)) return [reason('public_reason_blank', { field })];
  const plain = toArabicDigits(sentence.normalize('NFKC'));
  return [
    ...(UNSEEN.test(sentence) ? [reason('public_reason_unseen', { field })] : []),
    ...(LINK.test(plain) ? [reason('public_reason_link', { field })] : []),
    ...(LONG_NUMBER.test(plain) ? [reason('public_reason_number', { field })] : []),
  ];
}
