import type { Act, Dossier, OpenAct } from '../api/dossier-model';

/** Acts that make sense on several entries at once. A clearance weighs each entry by itself; the rest need reasons. */
const BULK_ACTS: readonly Act[] = ['submit', 'approve', 'publish'];
/** Anyone who signs these must have opened each entry first: never blind. */
export const MUST_OPEN: readonly Act[] = ['approve', 'publish'];

/** @returns the act as it is offered on that entry. */
export function offeredOn(dossier: Dossier, act: Act): OpenAct | undefined {
  return dossier.open.find((each) => each.act === act);
}

/** @returns the acts open on at least one of the entries, in the order of the chain. */
export function actsOpenOn(dossiers: readonly Dossier[]): Act[] {
  return BULK_ACTS.filter((act) => dossiers.some((dossier) => offeredOn(dossier, act)?.allowed));
}

/** @returns the entries that can be signed now, given which were opened. */
export function signable(dossiers: readonly Dossier[], act: Act, opened: ReadonlySet<string>): Dossier[] {
  return dossiers.filter(
    (dossier) =>
      offeredOn(dossier, act)?.allowed === true &&
      (!MUST_OPEN.includes(act) || opened.has(dossier.key.documentId)) &&
      // What must be weighed, justified, or accounted for as urgent, in writing is so one by one.
      offeredOn(dossier, act)?.justify.length === 0 &&
      offeredOn(dossier, act)?.needsAssessment !== true &&
      offeredOn(dossier, act)?.saysWhyUrgent !== true,
  );
}
