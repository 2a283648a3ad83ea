import type { Finding } from '../../domain/content/finding';
import { blocks, warns, type Check } from '../checks/check';
import { instantOf, listOf, textOf, valuesOf } from '../model/values';

/** Kinds that are no law before the Royal Gazette has printed them (Constitution, section 81; the acts of each kind). */
const GAZETTED = ['act', 'royal_decree', 'emergency_decree', 'ministerial_regulation'];

/** What is law by the Royal Gazette says where it stands there: it is the source that a court looks at. */
export const gazetteNamed: Check = (entry) => {
  const { volume, part, page, date } = valuesOf(entry['gazette']) ?? {};
  const named = [volume, part, page, date].some((value) => instantOf(value) ?? textOf(value));
  if (!GAZETTED.includes(String(entry['legislationType'])) || named) return [];
  return [warns('LAW-17', 'gazette', 'finding.law.gazette_missing')];
};

/** Nothing is printed in the Royal Gazette before it was made. */
export const printedAfterwards: Check = (entry) => {
  const made = instantOf(entry['legislationDate']);
  const printed = instantOf(valuesOf(entry['gazette'])?.['date']);
  return made && printed && printed < made
    ? [blocks(null, 'gazette.date', 'finding.law.gazette_before_made')]
    : [];
};

/** What is said of its force agrees with its days, on the day on which somebody signs for it. */
export const forceAgrees: Check = (entry, { now }) => {
  const [from, to] = [instantOf(entry['effectiveFrom']), instantOf(entry['effectiveTo'])];
  const force = entry['legalForce'];
  const inForce = force === 'in_force' || force === 'partially_in_force';
  if (inForce && to && to.getTime() + DAY <= now.getTime()) return [disagrees('finding.law.force_ended')];
  if (inForce && from && from > now) return [disagrees('finding.law.force_not_begun')];
  if (force === 'not_yet_in_force' && from && from <= now) return [disagrees('finding.law.force_begun')];
  return [];
};

/** The last day itself still counts. */
const DAY = 24 * 60 * 60 * 1000;

function disagrees(message: string): Finding {
  return warns('QLT-01', 'legalForce', message);
}

/** A law neither stands on, nor changes, nor repeals itself. */
export const notItself: Check = (entry) => {
  const own = textOf(entry['documentId']);
  if (own === undefined) return [];
  return ['basedOn', 'amends', 'repeals', 'relatedLaws'].flatMap((field) =>
    listOf(entry[field]).some(({ documentId }) => documentId === own)
      ? [blocks(null, field, 'finding.law.names_itself')]
      : [],
  );
};
