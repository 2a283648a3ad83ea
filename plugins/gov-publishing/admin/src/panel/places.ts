import type { Finding } from '../api/dossier-model';

/** The reason against an act that repeats what a check found. */
export const FOUND = 'finding';

/** A field with everything that was found in it. */
export interface Place {
  readonly field: string;
  readonly findings: readonly Finding[];
}

/** @returns what was found, field by field, in the order in which the server names them: that of the form */
export function placesIn(findings: readonly Finding[], level: Finding['level']): Place[] {
  const places = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.level !== level) continue;
    places.set(finding.field, [...(places.get(finding.field) ?? []), finding]);
  }
  return [...places].map(([field, found]) => ({ field, findings: found }));
}
