import { isDeepStrictEqual } from 'node:util';
import type { AppointmentLeaf } from '@gov-publishing/provenance';

/** A leaf about an appointment, its place, and whom it is about: subjects are salted, so that only their openings tell. */
export interface PlacedLeaf {
  readonly index: number;
  readonly leaf: AppointmentLeaf;
  readonly subjectId: string;
}

/** What the leaves of one appointment say of its confirmation. */
export interface Confirmed<L extends PlacedLeaf> {
  /** The confirmation that stands, or null. */
  readonly confirmation: L | null;
  /** The last leaf that gave or changed the terms: what a confirmation binds to. */
  readonly terms: L | null;
  /** The leaves that gave or changed what is, or is to be, confirmed: the person who made one may not confirm it. */
  readonly entered: readonly L[];
}

/** The part of an appointment that is confirmed, besides its last day. */
export const TERMS = [
  'appointment',
  'duty',
  'agency',
  'order',
  'orderDate',
  'orderFile',
  'position',
  'actingFor',
  'supervises',
  'from',
] as const satisfies readonly (keyof AppointmentLeaf)[];

/**
 * @param leaves of one appointment, ascending
 * @returns whether a second person confirmed what the last of them says. A change needs a confirmation of its own,
 *   except where it only takes days away: an appointment that is to end earlier stays in force until then.
 */
export function confirmedBy<L extends PlacedLeaf>(leaves: readonly L[]): Confirmed<L> {
  let confirmation: L | null = null;
  // What is in force by the confirmation: a day that was taken away is not given back without another one.
  let kept: L | null = null;
  let terms: L | null = null;
  let entered: L[] = [];
  for (const placed of leaves) {
    const { act, confirms } = placed.leaf;
    if (act === 'appoint' || act === 'change_appointment') {
      if (kept && narrows(kept, placed)) kept = placed;
      else if (confirmation) {
        [confirmation, kept] = [null, null];
        entered = [];
      }
      terms = placed;
      entered = [...entered, placed];
    } else if (act === 'confirm_appointment' && terms !== null && confirms === terms.index) {
      if (narrows(terms, placed) && terms.leaf.to === placed.leaf.to) [confirmation, kept] = [placed, placed];
    } else if (act === 'revoke_appointment') [confirmation, kept] = [null, null];
  }
  return { confirmation, terms, entered };
}

/** @returns whether the second has the person and terms of the first, ending on the same day or earlier */
function narrows({ leaf: first, subjectId }: PlacedLeaf, { leaf: second, ...other }: PlacedLeaf): boolean {
  const same =
    subjectId === other.subjectId && TERMS.every((key) => isDeepStrictEqual(first[key], second[key]));
  return same && (first.to === undefined || (second.to !== undefined && second.to <= first.to));
}

/** @returns whether a leaf shows that the founding is over: it closed it, or was made by somebody already in force */
export function endsFounding(leaf: AppointmentLeaf): boolean {
  return leaf.act === 'confirm_appointment' && leaf.founding !== 'opens';
}
