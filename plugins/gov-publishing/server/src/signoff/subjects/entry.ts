import { dialectOf } from '../../database/dialect';
import type { SignedStore } from '../../delivery/store/signed-store';
import type { PersonId } from '../../domain/brands';
import type { EntryLeaf, StoredLeaf } from '@gov-publishing/provenance';
import { ACT_DEFINITIONS, effectOf } from '../../domain/signoff/acts/registry';
import type { ActRequest } from '../../domain/signoff/request/act-request';
import type { SignoffFacts, Reason } from '../../domain/signoff/model';
import { lockDocument } from '../../entries/document-lock';
import type { EntryReader, LoadedEntry } from '../../entries/entry-reader';
import { NO_LOCALE } from '../../entries/governed-types';
import { NotFoundError } from '../../errors';
import { statementOf } from '../../messages';
import type { Transaction } from '../../strapi-boundary';
import { recordOf } from '../acts/act-records';
import type { Citations } from '../remarks/citations';
import { publishedByLeaf, type PublicationWriter } from '../acts/publication';
import type { DossierRepository } from '../dossier/dossier-repository';
import type { DossierRowWriter } from '../dossier/dossier-row-writer';
import { findingsOf, type FindingServices } from '../dossier/findings';
import type { LoadedSubject, RecordedAct, Subject, SubjectKey } from './subject';

/** Milliseconds that an act waits for files that are read for the first time: longer than one file of another may take. */
export const READING_PATIENCE = 45_000;

/** What entries are read with, and what an act on them changes. */
export interface EntrySubjectServices extends FindingServices {
  readonly entries: EntryReader;
  readonly dossiers: DossierRepository;
  readonly rowWriter: DossierRowWriter;
  readonly store: SignedStore;
  readonly publications: PublicationWriter;
  readonly citations: Citations;
  /** Waits until no server shows the public the version before the act that was just committed. */
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

  constructor(private readonly services: EntrySubjectServices) {}

  /** Most files were read when the dossier was looked at. */
  async ready(keys: readonly SubjectKey[], whose: PersonId): Promise<void> {
    const drafts = await Promise.all(keys.map((key) => this.services.entries.filesOfDraft(key)));
    const files = drafts.flatMap((draft) => draft.files);
    const data = drafts.flatMap((draft) => draft.data);
    await this.services.fileContents.read({ files, data }, READING_PATIENCE, whose);
  }

  /** An edit that runs at the same time waits until the act is done. */
  async lock(trx: Transaction, key: SubjectKey): Promise<void> {
    await lockDocument(trx, key.documentId);
    const table = this.services.strapi.db.metadata.get(key.uid)?.tableName;
    if (table) await dialectOf(trx).lockRows(trx(table).where({ document_id: key.documentId }));
  }

  async load(key: SubjectKey): Promise<SignedEntry | null> {
    const draft = await this.services.entries.draft(key);
    return draft && { key, digest: draft.sealed.digest, title: draft.title, draft };
  }

  async facts({ draft }: SignedEntry, at: Date): Promise<SignoffFacts> {
    return (await this.services.dossiers.of(draft, await findingsOf(this.services, draft, at))).facts;
  }

  async requestReasons(
    { successor, remarks }: ActRequest,
    key: SubjectKey,
    trx: Transaction,
  ): Promise<Reason[]> {
    const { store, citations } = this.services;
    // Readers are sent to it: what takes the entry's place has to be there.
    const isMissing = successor !== undefined && !(await store.isPublic(successor));
    return [
      ...(isMissing
        ? [{ code: 'request.successor_not_public', field: 'successor', params: { successor } }]
        : []),
      ...(await citations.reasons(trx, key, remarks ?? [])),
    ];
  }

  async carryOut(trx: Transaction, done: RecordedAct<SignedEntry>): Promise<void> {
    const { store, publications, citations, rowWriter } = this.services;
    const { act, request, facts, digest, leaf, personId } = done;
    const { draft } = done.loaded;
    const effect = effectOf(act);
    if (effect === 'unpublish') await publications.unpublish(trx, draft, digest);
    else await store.keep(trx, draft.sealed);
    if (effect === 'publish') await publications.publish(trx, draft, publishedByLeaf(leaf, facts));
    await citations.cite(trx, leaf.index, request.remarks ?? []);
    await rowWriter.refresh(draft, factsAfter(facts, leaf, personId));
  }

  waitForPeers(): Promise<void> {
    return this.services.waitForPeers();
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
function factsAfter(facts: SignoffFacts, stored: StoredLeaf, personId: PersonId): SignoffFacts {
  const record = recordOf(stored.index, JSON.parse(stored.text) as EntryLeaf, personId);
  const after = { ...facts, acts: [...facts.acts, record] };
  const effect = effectOf(record.act);
  if (effect === 'publish')
    return { ...after, publishedAs: { importance: facts.importance, agencyPath: facts.agencyPath } };
  return effect === 'unpublish' ? { ...after, publishedAs: undefined } : after;
}
