import type { Dossier } from '../../domain/signoff/dossier/dossier';
import type { DossierFacts } from '../../domain/signoff/model';

/** Why signatures of this round count no more, for those who gave them. */
export interface Voided {
  /** What was renamed, where the entry itself was not edited; empty where it was. */
  readonly renamed: readonly { readonly field: string; readonly from: string; readonly to: string }[];
  /** True where the entry itself says something else than what was signed. */
  readonly isEdited: boolean;
  /** The moment of a schedule that will not fire, ISO 8601. */
  readonly publishAt: string | null;
}

/** @returns null where every signature of the round counts */
export function voidedIn({ renamed = [] }: DossierFacts, dossier: Dossier): Voided | null {
  if (!dossier.changedSinceSubmit && dossier.voidSchedule === null) return null;
  const isEdited = dossier.changedSinceSubmit && renamed.length === 0;
  return { renamed, isEdited, publishAt: dossier.voidSchedule };
}
