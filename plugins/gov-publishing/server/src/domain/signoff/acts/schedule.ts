import { SIGNED_ACTS } from '@gov-publishing/provenance/vocabulary';
import { addDays, isAfter, isValid, parseISO } from 'date-fns';
import type { ActRecord, Reason } from '../model';
import { reason } from '../reasons/reasons';
import { defineAct } from './definition/definition';
import { PUBLICATION } from './publication';

/** How far ahead a schedule may lie. A Buddhist year typed as a Gregorian one is 543 years off. */
const MAX_DAYS_AHEAD = 366;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** The publisher re-reads and has the system publish at a moment. */
export const schedule = defineAct({
  ...PUBLICATION,
  ...SIGNED_ACTS.schedule,
  tone: 'aside',
  signature: {
    follows: () => ['approve'],
    counts: (record, { facts }) => !hasLapsed(record, facts.wordsSince),
    which: 'last',
    signers: 1,
    state: 'scheduled',
  },
  publishAtReasons,
});

/**
 * A schedule whose moment passed while the draft said something else publishes nothing when the words come back: it
 * would fire days later, when nobody looks.
 */
function hasLapsed({ publishAt }: ActRecord, wordsSince: string | undefined): boolean {
  return publishAt === null || (wordsSince !== undefined && Date.parse(wordsSince) > Date.parse(publishAt));
}

function publishAtReasons(publishAt: string | undefined, nowISO: string): Reason[] {
  const field = 'publishAt';
  if (publishAt === undefined) return [reason('publish_at_missing', { field })];
  const at = parseISO(publishAt);
  const now = new Date(nowISO);
  if (!INSTANT.test(publishAt) || !isValid(at)) return [reason('publish_at_unreadable', { field })];
  if (!isAfter(at, now)) return [reason('publish_at_past', { field, params: { at: at.toISOString() } })];
  if (isAfter(at, addDays(now, MAX_DAYS_AHEAD))) {
    return [reason('publish_at_far', { field, params: { days: MAX_DAYS_AHEAD } })];
  }
  return [];
}
