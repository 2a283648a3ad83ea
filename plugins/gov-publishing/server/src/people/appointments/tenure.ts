import type { PersonId } from '../../domain/brands';
import { isCalendarDay } from '../../domain/thai/dates/bangkok-day';
import { asRow, type Row } from '../../strapi-boundary';

/** When somebody is in office in an agency: what they upload then is that agency's. */
export interface Tenure {
  readonly personId: PersonId;
  /** Row id. */
  readonly agency: number;
  readonly since: Date;
  /** Null for no end. */
  readonly until: Date | null;
}

/**
 * @param row of an appointment, with its person and agency
 * @returns its time: from the first day, and not before it was entered, so that nobody makes what was uploaded elsewhere
 *   theirs by an appointment of long ago; to the last day, or to the moment at which it was revoked
 */
export function tenureOf(row: Row): Tenure | undefined {
  const [person, agency] = [asRow(row['person'])['id'], asRow(row['agency'])['id']];
  const [from, to] = [row['from'], row['to']];
  if (person === undefined || agency === undefined || typeof from !== 'string' || !isCalendarDay(from))
    return undefined;
  const ends = [
    ...(typeof to === 'string' && isCalendarDay(to) ? [new Date(`${to}T23:59:59.999+07:00`)] : []),
    ...(row['revokedAt'] ? [new Date(String(row['revokedAt']))] : []),
  ].sort(byTime);
  return {
    personId: String(person) as PersonId,
    agency: Number(agency),
    since: [new Date(`${from}T00:00:00+07:00`), new Date(String(row['createdAt']))].sort(byTime).at(-1)!,
    until: ends[0] ?? null,
  };
}

function byTime(one: Date, other: Date): number {
  return one.getTime() - other.getTime();
}
