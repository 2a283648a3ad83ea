import type { EntryKey } from '../../domain/brands';
import { reduceDossier } from '../../domain/signoff/dossier/dossier';
import type { Dossier } from '../../domain/signoff/dossier/dossier-model';
import type { SignoffFacts } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { keyColumns } from '../../delivery/store/signed-store';
import type { LoadedEntry } from '../../entries/entry-reader';
import { REMARK_TABLES } from '../remarks/tables';
import { DOSSIER_TABLES } from './tables';
import { voidedIn } from '../acts/voided';
import { currentConnection, type Strapi } from '../../strapi-boundary';

/** One line per entry, kept beside the ledger so that the desk need not read every dossier. Derived, never believed. */
export class DossierRowWriter {
  constructor(
    private readonly strapi: Strapi,
    private readonly profile: PolicyProfile,
    private readonly now: () => Date,
  ) {}

  /** Writes the line of an entry as its facts now make it, in the running transaction. */
  async refresh(draft: LoadedEntry, facts: SignoffFacts): Promise<void> {
    const dossier = reduceDossier(facts, this.profile, this.now().toISOString());
    const last = facts.acts.at(-1);
    const voided = voidedIn(facts, dossier);
    const connection = await currentConnection(this.strapi);
    const columns = {
      title: [...draft.title].slice(0, 480).join(''),
      agency: draft.agency,
      state: dossier.state,
      weighing: isOpenToWeigher(dossier),
      is_public: dossier.published !== null,
      digest: facts.digest,
      importance: facts.importance,
      waiting_for: dossier.waitingFor.join(','),
      last_act: last?.act ?? null,
      last_act_at: last?.at ?? null,
      due_at: dossier.needsAcknowledgement?.dueAt ?? null,
      voided: voided && JSON.stringify(voided),
      publish_at: dossier.signatures.schedule?.publishAt ?? null,
    };
    await connection(DOSSIER_TABLES.dossiers)
      .insert({ ...keyColumns(facts.key), ...columns })
      .onConflict(['uid', 'document_id', 'locale'])
      .merge(columns);
    await connection(DOSSIER_TABLES.waiting).where(keyColumns(facts.key)).delete();
    const waiting = dossier.waitingFor.map((duty) => ({
      ...keyColumns(facts.key),
      duty,
      agency: draft.agency,
    }));
    if (waiting.length > 0) await connection(DOSSIER_TABLES.waiting).insert(waiting);
  }

  /** Removes the line of an entry whose draft was deleted, and what was said of it: the talk about a draft ends with it. */
  async remove(key: EntryKey): Promise<void> {
    const connection = await currentConnection(this.strapi);
    await connection(DOSSIER_TABLES.dossiers).where(keyColumns(key)).delete();
    await connection(DOSSIER_TABLES.waiting).where(keyColumns(key)).delete();
    const said = connection(REMARK_TABLES.remarks).where(keyColumns(key));
    await connection(REMARK_TABLES.citations).whereIn('remark_id', said.clone().select('id')).delete();
    await said.delete();
  }
}

/** The provincial office reads an entry of another agency from the head's approval until its round ends, and no longer. */
function isOpenToWeigher({ needsWeighing, signatures }: Dossier): boolean {
  return needsWeighing && signatures.approve !== undefined;
}
