import type { Dossier } from '../../domain/signoff/dossier/dossier-model';
import type { SignoffFacts } from '../../domain/signoff/model';
import type { Voided } from '../dossier/contract';

/** @returns null where every signature of the round counts */
export function voidedIn({ renamed = [] }: SignoffFacts, dossier: Dossier): Voided | null {
  if (!dossier.changedSinceSubmit && dossier.voidSchedule === null) return null;
  const isEdited = dossier.changedSinceSubmit && renamed.length === 0;
  return { renamed, isEdited, publishAt: dossier.voidSchedule };
}
