import type { EntryKey } from '../../domain/brands';
import { reduceDossier } from '../../domain/signoff/dossier/dossier';
import type { Dossier } from '../../domain/signoff/dossier/dossier-model';
import type { DossierFacts } from '../../domain/signoff/model';
import type { ActParts } from '../acts/acts';
import type { SignedAct } from '../acts/act-records';
import { filesOf, findingsOf } from './findings';

type Draft = NonNullable<Awaited<ReturnType<ActParts['entries']['draft']>>>;

/** An entry's draft and everything that is known of its sign-off, all at one moment. */
export interface CurrentDossier {
  readonly draft: Draft;
  readonly findings: Awaited<ReturnType<typeof findingsOf>>;
  readonly facts: DossierFacts;
  readonly acts: readonly SignedAct[];
  readonly dossier: Dossier;
  /** ISO 8601: when it stood so. */
  readonly nowISO: string;
}

/** Milliseconds that a reader waits for files that are read for the first time. */
const PATIENCE = 5_000;

/** @returns null where the entry has no draft in that locale; LedgerDamagedError is thrown as read */
export async function currentDossier(parts: ActParts, key: EntryKey): Promise<CurrentDossier | null> {
  const draft = await parts.entries.draft(key);
  if (!draft) return null;
  await parts.readings.read(filesOf(draft), PATIENCE);
  const at = parts.now();
  const findings = await findingsOf(parts, draft, at);
  const { facts, acts } = await parts.files.of(draft, findings);
  const nowISO = at.toISOString();
  return { draft, findings, facts, acts, dossier: reduceDossier(facts, parts.profile, nowISO), nowISO };
}
