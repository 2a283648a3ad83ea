import { statementKeyOf } from '../domain/signoff/request/checklists';
import type { SignedDecision } from '../domain/signoff/request/checklists';
import type { Act, Duty } from '../domain/signoff/model';
import { CATALOGUES } from './catalogues';
import type { Locale } from './catalogues';
import { fill, PLACEHOLDER } from './placeholders';
import type { Params } from './placeholders';

export { CATALOGUES } from './catalogues';
export type { Locale } from './catalogues';
export type { Params } from './placeholders';

const MAX_DEPTH = 3;

/**
 * @param locale of content: any that the site has, or `und` for content of no language
 * @returns the language in which the plugin itself speaks beside it: Thai, or English for everything else
 */
export function wordsLocale(locale: string): Locale {
  return /^(?:th|und)(?:-|$)/.test(locale) ? 'th' : 'en';
}

/**
 * @param locale language of the words
 * @param key of a catalogue, e.g. `reason.not_approved` or `finding.law.source_missing`
 * @param params values for the placeholders
 * @returns the words. A key without words gives the sentence that says so, never a bare code and never an
 *   exception: a refusal must reach its reader even where a word is missing.
 */
export function say(locale: Locale, key: string, params: Params = {}): string {
  return render(locale, key, params, MAX_DEPTH);
}

/**
 * @param act what is signed
 * @param duty in which duty
 * @param locale language of the words
 * @param decision of a clearance or acknowledgement
 * @returns what the signer declares; part of the leaf, in the language shown (WF-03, WF-05)
 */
export function statementOf(act: Act, duty: Duty, locale: Locale, decision?: SignedDecision): string {
  return say(locale, statementKeyOf(act, decision), { duty });
}

/** @returns what the leaf of a publication says that a signed schedule made, and no person. */
export function scheduledStatementOf(duty: Duty, locale: Locale): string {
  return say(locale, 'statement.publish_by_schedule', { duty });
}

/** @returns what a second person declares of an appointment and its account; part of the leaf (WF-01) */
export function confirmationStatementOf(locale: Locale): string {
  return say(locale, 'statement.confirm_appointment');
}

/** @returns the key of what is said of this very field, where one is said otherwise: `reason_of_field.request.missing.password` */
function ownOfField(key: string, { field }: Params): string {
  return `${key.replace(/^reason\./, 'reason_of_field.')}.${String(field).split('.').at(-1)}`;
}

/** @param depth how many messages may still be put into one another: one that names itself must not run for ever */
function render(locale: Locale, key: string, params: Params, depth: number): string {
  const catalogue = CATALOGUES[locale];
  const own = ownOfField(key, params);
  const known = Object.hasOwn(catalogue, key);
  const words = catalogue[own] ?? (known ? catalogue[key] : catalogue['message.unknown']) ?? '';
  const values: Params = known ? params : { key };
  return words.replace(PLACEHOLDER, (_, name: string, kind: string | undefined) =>
    fill(
      locale,
      Object.hasOwn(values, name) ? values[name] : undefined,
      kind,
      (inner) => (depth > 0 ? render(locale, inner, values, depth - 1) : '–'),
      (inner) => (Object.hasOwn(catalogue, inner) ? catalogue[inner] : undefined),
    ),
  );
}
