import type { Finding } from '../../../domain/content/finding';
import { findPersonalData, type PersonalKind } from '../../../domain/thai/personal-data';
import { meaningOf } from '../../model/field-format';
import { scalarFields, type ScalarField } from '../../model/scalar-fields';
import type { ContentModel } from '../../model/schema';
import { listOf, textOf } from '../../model/values';
import { withoutReferences } from '../../rich-text/character-references';
import { asks, blocks, type Check, type CheckContext } from '../check';

/**
 * What identifies a private person has no place in public content (SEC-01, PDPA 2562): it is pointed out wherever there
 * is text. A person decides, since one random 13-digit number in ten looks like an id: the reporter gives a reason in
 * words, or the province's profile closes the acts. Of officials only the official contact is shown, so a mobile number
 * among the CIO's or an executive's details blocks (CIO-02). What was found is not repeated in the finding but for its
 * last letters: it would be carried into logs and screens.
 */
export function noPersonalData(model: ContentModel): Check {
  return (entry, context) => [...scalarFields(model, entry)].flatMap((field) => findingsIn(field, context));
}

const TEXT_TYPES = ['string', 'text', 'richtext', 'blocks', 'email', 'json'];
const OFFICIALS: Readonly<Record<string, string>> = {
  'gov-publishing.cio': 'CIO-02',
  'gov-publishing.executive': 'INFO-05',
};
const MESSAGES: Readonly<Record<PersonalKind, string>> = {
  national_id: 'finding.personal.national_id',
  passport: 'finding.personal.passport',
  mobile: 'finding.personal.mobile',
  private_email: 'finding.personal.private_email',
  bank_account: 'finding.personal.bank_account',
  line_id: 'finding.personal.line_id',
  birth_date: 'finding.personal.birth_date',
};
/** What readers get of a file besides its bytes. */
const FILE_TEXT_FIELDS = ['name', 'alternativeText', 'caption'];
/** So many of the places in one text are shown, masked. */
const MAX_SHOWN = 3;

function findingsIn(field: ScalarField, { personalData }: CheckContext): Finding[] {
  const official = field.component === null ? undefined : OFFICIALS[field.component];
  return textsOf(field).flatMap(([path, text]) =>
    [...byKind(text)].map(([kind, found]) => {
      if (kind === 'mobile' && official !== undefined)
        return blocks(official, path, 'finding.contact.mobile_of_official');
      const params = { count: found.length, masked: found.slice(0, MAX_SHOWN).join(', ') };
      return personalData === 'block'
        ? blocks('SEC-01', path, MESSAGES[kind], { params })
        : asks('SEC-01', path, kind, MESSAGES[kind], { params });
    }),
  );
}

/** A file's name and words are shown like any text. */
function textsOf({ attribute, value, path }: ScalarField): (readonly [path: string, text: string])[] {
  if (attribute.type === 'media')
    return listOf(value).flatMap((file, index) =>
      FILE_TEXT_FIELDS.map((name) => {
        const place = Array.isArray(value) ? `${path}.${index}.${name}` : `${path}.${name}`;
        return [place, textOf(file[name]) ?? ''] as const;
      }),
    );
  if (!TEXT_TYPES.includes(attribute.type) || meaningOf(attribute).format !== undefined) return [];
  const text = readableText(value);
  return [[path, attribute.type === 'richtext' ? asRead(text) : text]];
}

function byKind(text: string): Map<PersonalKind, string[]> {
  const kinds = new Map<PersonalKind, string[]>();
  for (const { kind, masked } of findPersonalData(text))
    kinds.set(kind, [...(kinds.get(kind) ?? []), masked]);
  return kinds;
}

const INLINE_TAG = /<\/?(?:a|abbr|b|code|em|i|s|span|strong|sub|sup|u)\b[^<>]*>/gi;
/** An address in angle brackets is words. */
const OTHER_TAG = /<(?![^<>]*@)[^<>]*>/g;
/** Marks of emphasis and code, which part no number. */
const MARKDOWN_MARK = /[*~`\\]/g;

/** What a reference stands for is read, and what nobody sees parts nothing: `1&nbsp;1037…`, `1&#8203;1037…`. */
function asRead(text: string): string {
  return withoutReferences(text)
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Zs}/gu, ' ')
    .replace(MARKDOWN_MARK, '');
}

/** Without mark-up: `<b>1</b>2345…` and `**1**2345…` read as one number, the cells of a table do not. */
function readableText(value: unknown): string {
  if (typeof value === 'string')
    return value.replace(INLINE_TAG, '').replace(OTHER_TAG, '|').replace(MARKDOWN_MARK, '');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : '';
}
