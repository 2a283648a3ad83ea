import { ACTING_FOR_KINDS } from '@gov-publishing/provenance/vocabulary';
import { AGENCY_ROLES } from '../../domain/signoff/appointments/agency-roles';
import { DUTIES } from '../../domain/signoff/model';
import { say, type Locale } from '../../messages';
import { bareHeading, type Row } from '../table/records';

/** Values that a cell is chosen from, and the catalogue that has their words. */
const CHOICES = {
  role: { values: AGENCY_ROLES, words: 'import.agency_role' },
  duty: { values: DUTIES, words: 'duty' },
  actingKind: { values: ACTING_FOR_KINDS, words: 'import.acting' },
} as const;

type Choice = keyof typeof CHOICES;
type Value<Key extends Choice> = (typeof CHOICES)[Key]['values'][number];

/** @returns the words of all values, in their order */
export function wordsOf(key: Choice, locale: Locale): string[] {
  const { values, words } = CHOICES[key];
  return values.map((value) => say(locale, `${words}.${value}`));
}

/**
 * @returns the value that the cell names by its Thai or English words, or as programs write it; null where the cell is
 *   empty, or names none, which is found
 */
export function chosen<Key extends Choice>(row: Row<Key>, key: Key): Value<Key> | null {
  const text = row.text(key);
  if (text === '') return null;
  const { values, words } = CHOICES[key];
  const bare = bareHeading(text);
  const value = values.find((each) =>
    [each, ...namesOf(say('th', `${words}.${each}`)), ...namesOf(say('en', `${words}.${each}`))]
      .map(bareHeading)
      .includes(bare),
  );
  if (value === undefined) row.fault(key, 'import.cell.choice', { choices: wordsOf(key, 'th').join(', ') });
  return (value as Value<Key> | undefined) ?? null;
}

/** @returns words that name two things, `ผู้รับผิดชอบการให้ข้อมูล (ผู้รายงาน)`, and each of the two: people write the shorter one */
function namesOf(words: string): string[] {
  const [, outside, inside] = /^(.+?) ?\((.+)\)$/.exec(words) ?? [];
  return outside === undefined || inside === undefined ? [words] : [words, outside, inside];
}
