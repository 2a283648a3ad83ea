import type { EntryKey } from '../../domain/brands';
import { reduceDossier } from '../../domain/signoff/dossier/dossier';
import type { Dossier } from '../../domain/signoff/dossier/dossier-model';
import type { SignoffFacts } from '../../domain/signoff/model';
import type { ActServices } from '../acts/acts';
import type { SignedAct } from '../acts/act-records';
import { filesOf } from '../../entries/entry-reader';
import { findingsOf } from './findings';

type Draft = NonNullable<Awaited<ReturnType<ActServices['entries']['draft']>>>;

/** An entry's draft and everything that is known of its sign-off, all at one moment. */
export interface CurrentSignoff {
  readonly draft: Draft;
  readonly findings: Awaited<ReturnType<typeof findingsOf>>;
  readonly facts: SignoffFacts;
  readonly acts: readonly SignedAct[];
  readonly dossier: Dossier;
  /** ISO 8601: when it stood so. */
  readonly nowISO: string;
}

/** Milliseconds that a reader waits for files that are read for the first time. */
const PATIENCE = 5_000;

/**
 * @param whose turn files are read in that were not read yet
 * @returns null where the entry has no draft in that locale; LedgerDamagedError is thrown as read
 */
export async function currentSignoff(
  services: ActServices,
  key: EntryKey,
  whose: string,
): Promise<CurrentSignoff | null> {
  const draft = await services.entries.draft(key);
  if (!draft) return null;
  await services.fileContents.read(filesOf(draft), PATIENCE, whose);
  const at = services.now();
  const findings = await findingsOf(services, draft, at);
  const { facts, acts } = await services.dossiers.of(draft, findings);
  const nowISO = at.toISOString();
  return { draft, findings, facts, acts, dossier: reduceDossier(facts, services.profile, nowISO), nowISO };
}
