import type { Finding } from '../../content/finding';
import type { Justification } from './act-request';
import type { ActDefinition } from '../acts/definition/definition';
import type { SignoffFacts, Reason } from '../model';
import { reason } from '../reasons/reasons';
import { blanksIn } from './blanks';
import { hasMeaningfulText } from '../dossier/meaningful-text';

/** A place that a reason is asked for, with everything that was found there. */
export interface PlaceToJustify {
  readonly path: string;
  readonly kind: string;
  readonly findings: readonly Finding[];
}

/**
 * @returns the places that a reporter has to give a reason for, in the order of the findings. Two files that a text
 *   links to, with the same kind in both, are one place.
 */
export function placesToJustify(findings: readonly Finding[]): PlaceToJustify[] {
  const places = new Map<string, PlaceToJustify>();
  for (const finding of findings) {
    if (finding.asksForReason !== true) continue;
    const place = { path: finding.field, kind: finding.kind ?? '' };
    const known = places.get(placeId(place));
    places.set(placeId(place), { ...place, findings: [...(known?.findings ?? []), finding] });
  }
  return [...places.values()];
}

/** @returns the justifications as they are signed: in one order, no matter who hands them in */
export function inOrder(justifications: readonly Justification[]): Justification[] {
  return justifications
    .map(({ path, kind, reason: words }) => ({ path, kind, reason: words }))
    .sort((a, b) => (placeId(a) < placeId(b) ? -1 : 1));
}

/**
 * Every place needs a reason of its own (SEC-01): each missing one is named, never what stands there; and so is each
 * that is for no place, for words that nobody asked about must not be signed.
 */
export function justificationReasons(
  { asksWhy }: Pick<ActDefinition, 'asksWhy'>,
  given: readonly Justification[],
  { findings }: Pick<SignoffFacts, 'findings'>,
): Reason[] {
  const places = asksWhy ? placesToJustify(findings) : [];
  const ids = new Set(places.map(placeId));
  const written = new Set(given.filter(({ reason: words }) => hasMeaningfulText(words)).map(placeId));
  return [
    ...places.filter((place) => !written.has(placeId(place))).flatMap(missing),
    ...given.flatMap((each, position) => {
      const isFirst = given.findIndex((other) => placeId(other) === placeId(each)) === position;
      const params = { path: each.path, kind: each.kind };
      if (ids.has(placeId(each)) && isFirst)
        return blanksIn(each.reason).map((blank) =>
          reason('justification_blank_left', { field: each.path, params: { ...params, blank } }),
        );
      return [reason('justification_unknown', { field: `justifications.${position}`, params })];
    }),
  ];
}

function missing({ findings }: PlaceToJustify): Reason[] {
  return findings.map(({ field, requirement, message, params, kind }) =>
    reason('finding_unexplained', {
      field,
      ...(requirement === null ? {} : { requirement }),
      params: { ...params, ...(kind !== undefined && { kind }), message },
    }),
  );
}

/** A path has no blank in it. */
function placeId({ path, kind }: Pick<Justification, 'path' | 'kind'>): string {
  return `${path} ${kind}`;
}
