import type { AgencyCode } from '../domain/brands';
import { noticeKind } from '../domain/notices/registry';
import { say, type Locale } from '../messages';
import { PLACEHOLDER } from '../messages/placeholders';
import type { Agency } from '../people/agencies/agency-tree';
import { valuesOf, type NoticeRow } from './notice-row';

/** A notice in the words of one language. */
export interface NoticeWords {
  readonly subject: string;
  readonly sentence: string;
  /** Left out where it would name what is not known. */
  readonly more: string | null;
  readonly button: string;
}

/** A long title would push what the mail is about out of every list of mails. */
const TITLE_LENGTH = 120;

/**
 * @param isRestricted whether what it is about is marked as not for the public: then neither title nor reason is told
 * @returns the notice in words; null for a kind that a later version of the plugin wrote
 */
export function noticeWords(
  locale: Locale,
  row: Pick<NoticeRow, 'kind' | 'told' | 'agency'>,
  agencies: readonly Agency[],
  isRestricted: boolean,
): NoticeWords | null {
  const kind = noticeKind(row.kind);
  if (!kind) return null;
  const { title = '', reason = '', why = '', ...rest } = valuesOf(row);
  const values = {
    ...rest,
    title: isRestricted ? say(locale, 'mail.restricted') : oneLine(title),
    ...(!isRestricted && reason !== '' && { reason }),
    ...(!isRestricted && why !== '' && { why }),
    agency: agencyName(locale, row.agency as AgencyCode | null, agencies),
  };
  const part = (name: string): string => say(locale, `notice.${kind.name}.${name}`, values);
  const more = kind.words.more?.[locale];
  const isKnown = more !== undefined && namesIn(more).every((name) => name in values);
  return {
    subject: oneLine(part('subject'), TITLE_LENGTH + 60),
    sentence: part('sentence'),
    more: isKnown ? part('more') : null,
    button: part('button'),
  };
}

function namesIn(words: string): string[] {
  return [...words.matchAll(PLACEHOLDER)].flatMap(([, name]) => name ?? []);
}

function agencyName(locale: Locale, code: AgencyCode | null, agencies: readonly Agency[]): string {
  const agency = agencies.find((each) => each.code === code);
  return agency?.[locale] ?? code ?? '';
}

/** Line breaks in a subject would be headers of their own. */
function oneLine(text: string, length = TITLE_LENGTH): string {
  const line = text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  const signs = [...new Intl.Segmenter('th', { granularity: 'grapheme' }).segment(line)];
  return signs.length <= length
    ? line
    : `${signs
        .slice(0, length - 1)
        .map(({ segment }) => segment)
        .join('')}…`;
}
