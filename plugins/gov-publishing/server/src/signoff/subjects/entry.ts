import { dialectOf } from '../../database/dialect';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { PersonId } from '../../domain/brands';
import type { EntryLeaf, StoredLeaf } from '@gov-publishing/provenance';
import { ACT_DEFINITIONS, effectOf } from '../../domain/signoff/acts/registry';
import type { DossierFacts, Reason } from '../../domain/signoff/model';
import { lockDocument } from '../../entries/document-lock';
import type { EntryReader, LoadedEntry } from '../../entries/entry-reader';
import type { FileReadings } from '../../entries/file-readings';
import { NO_LOCALE } from '../../entries/governed-types';
import { NotFoundError } from '../../errors';
import { statementOf } from '../../messages';
import type { Transaction } from '../../strapi-boundary';
import { recordOf } from '../acts/act-records';
import { publishedByLeaf, type PublicationWriter } from '../acts/publication';
import type { DossierFiles } from '../dossier/dossier-facts';
import type { DossierIndex } from '../dossier/dossier-index';
import { filesOf, findingsOf, type FindingParts } from '../dossier/findings';
import type { LoadedSubject, RecordedAct, Subject, SubjectKey } from './subject';

/** Milliseconds that an act waits for files that are read for the first time. */
export const READING_PATIENCE = 30_000;

/** What entries are read with, and what an act on them changes. */
export interface EntrySubjectParts extends FindingParts {
  readonly entries: EntryReader;
  readonly readings: FileReadings;
  readonly files: DossierFiles;
  readonly index: DossierIndex;
  readonly store: SignedStore;
  readonly publications: PublicationWriter;
  /** Waits until no server shows the public what stood before the act that was just committed. */
  readonly waitForPeers: () => Promise<void>;
}

interface SignedEntry extends LoadedSubject {
  readonly draft: LoadedEntry;
}

/** An entry of a governed type, in one language: its draft is signed, and published as signed. */
export class EntrySubject implements Subject<SignedEntry> {
  readonly kind = 'entry-act';
  readonly acts = ACT_DEFINITIONS;
  readonly statement = statementOf;

  constructor(private readonly parts: EntrySubjectParts) {}

  /** Most files were read when the dossier was looked at. */
  async ready(keys: readonly SubjectKey[]): Promise<void> {
    const drafts = await Promise.all(keys.map((key) => this.parts.entries.draft(key)));
    const files = drafts.flatMap((draft) => (draft ? filesOf(draft) : []));
    await this.parts.readings.read(files, READING_PATIENCE);
  }

  /** An edit that runs at the same time waits until the act is done. */
  async lock(trx: Transaction, key: SubjectKey): Promise<void> {
    await lockDocument(trx, key.documentId);
    const table = this.parts.strapi.db.metadata.get(key.uid)?.tableName;
    if (table) await dialectOf(trx).lockRows(trx(table).where({ document_id: key.documentId }));
  }

  async load(key: SubjectKey): Promise<SignedEntry | null> {
    const draft = await this.parts.entries.draft(key);
    return draft && { key, digest: draft.sealed.digest, title: draft.title, draft };
  }

  async facts({ draft }: SignedEntry, at: Date): Promise<DossierFacts> {
    return (await this.parts.files.of(draft, await findingsOf(this.parts, draft, at))).facts;
  }

  /** Readers are sent to it: what takes the entry's place has to be there. */
  async requestReasons({ successor }: Parameters<Subject['requestReasons']>[0]): Promise<Reason[]> {
    if (successor === undefined || (await this.parts.store.isPublic(successor))) return [];
    return [{ code: 'request.successor_not_public', field: 'successor', params: { successor } }];
  }

  async carryOut(trx: Transaction, done: RecordedAct<SignedEntry>): Promise<void> {
    const { store, publications, index } = this.parts;
    const { act, facts, digest, leaf, personId } = done;
    const { draft } = done.loaded;
    const effect = effectOf(act);
    if (effect === 'unpublish') await publications.unpublish(trx, draft, digest);
    else await store.keep(trx, draft.sealed);
    if (effect === 'publish') await publications.publish(trx, draft, publishedByLeaf(leaf, facts));
    await index.refresh(draft, factsAfter(facts, leaf, personId));
  }

  waitForPeers(): Promise<void> {
    return this.parts.waitForPeers();
  }

  notFound({ uid, documentId, locale }: SubjectKey): Reason {
    const params = { uid, documentId, locale: locale === NO_LOCALE ? '–' : locale };
    return { code: 'entry.not_found', field: 'documentId', params };
  }
}

/** @returns the error for an entry, type or locale that is not there. */
export function entryNotFound(key: SubjectKey): NotFoundError {
  return new NotFoundError([EntrySubject.prototype.notFound(key)]);
}

/** @returns the facts with the act that was just recorded: no act changes the draft, so nothing is read again */
function factsAfter(facts: DossierFacts, stored: StoredLeaf, personId: PersonId): DossierFacts {
  const record = recordOf(stored.index, JSON.parse(stored.text) as EntryLeaf, personId);
  const after = { ...facts, acts: [...facts.acts, record] };
  const effect = effectOf(record.act);
  if (effect === 'publish')
    return { ...after, publishedAs: { importance: facts.importance, agencyPath: facts.agencyPath } };
  return effect === 'unpublish' ? { ...after, publishedAs: undefined } : after;
}
