import { dialectOf } from '../../database/dialect';
import type { Digest, EntryKey, PersonId } from '../../domain/brands';
import { proofReasons } from '../../domain/signoff/request/accepted-proofs';
import { definitionOf, effectOf } from '../../domain/signoff/acts/registry';
import { decide, digestOf, type Decision } from '../../domain/signoff/decide';
import { reduceDossier, type Dossier } from '../../domain/signoff/dossier/dossier';
import type { Justification } from '../../domain/signoff/request/justifications';
import type { Act, DossierFacts, Reason } from '../../domain/signoff/model';
import type { PolicyProfile } from '../../domain/signoff/profiles/profile';
import { DUTY_REASONS } from '../../domain/signoff/reasons/reasons';
import { checkRequest } from '../../domain/signoff/request/request';
import type { EntryLeaf, StoredLeaf } from '@gov-publishing/provenance';
import type { SignedStore } from '../../delivery/store/signed-store';
import { lockDocument } from '../../entries/document-lock';
import type { EntryReader, LoadedEntry } from '../../entries/entry-reader';
import type { FileReadings } from '../../entries/file-readings';
import { NO_LOCALE } from '../../entries/governed-types';
import { ActRefusedError, ContentChangedError, DutyError, NotFoundError, explain } from '../../errors';
import type { LedgerWriter } from '../../ledger/ledger-writer';
import type { Officers } from '../../people/roster/officers';
import type { ProvenPerson } from '../../people/proofs/proof-method';
import { inTransaction, type Strapi, type Transaction } from '../../strapi-boundary';
import { actLeaf, type SignedRequest } from './act-leaf';
import { recordOf } from './act-records';
import type { DossierFile, DossierFiles } from '../dossier/dossier-facts';
import type { DossierIndex } from '../dossier/dossier-index';
import { filesOf, findingsOf } from '../dossier/findings';
import { publishedByLeaf, type PublicationWriter } from './publication';

/** An entry and the digest its signer saw. */
export interface SeenEntry {
  readonly key: EntryKey;
  readonly digest: Digest;
  /** Why what was found in it may stand. */
  readonly justifications?: readonly Justification[];
}

/** Milliseconds that an act waits for files that are read for the first time. */
export const READING_PATIENCE = 30_000;

interface Prepared {
  readonly seen: SeenEntry;
  readonly draft: LoadedEntry;
  readonly file: DossierFile;
  readonly dossier: Dossier;
  readonly decision: Decision;
  /** What the act binds to: the draft, or what is public where the act is about that. */
  readonly digest: Digest | null;
  readonly reasons: readonly Reason[];
}

export interface ActParts {
  readonly strapi: Strapi;
  readonly profile: PolicyProfile;
  readonly entries: EntryReader;
  readonly readings: FileReadings;
  readonly files: DossierFiles;
  readonly index: DossierIndex;
  readonly officers: Officers;
  readonly writer: LedgerWriter;
  readonly store: SignedStore;
  readonly publications: PublicationWriter;
  /** Waits until no server shows the public what stood before the act that was just committed. */
  readonly settled: () => Promise<void>;
  readonly now: () => Date;
}

/** Performs acts: decision, record, and what the record allows, in one transaction. */
export class Acts {
  constructor(private readonly parts: ActParts) {}

  /**
   * The same act on one or several entries, one leaf each: all or nothing.
   *
   * @param person who signs, with the proof that they are there
   * @throws NotFoundError, DutyError, ContentChangedError, ActRefusedError, each naming every entry and reason;
   *   LedgerDamagedError for what brings entries forward while a leaf of the ledger is gone
   */
  async perform(
    act: Act,
    entries: readonly SeenEntry[],
    request: SignedRequest,
    person: ProvenPerson,
  ): Promise<void> {
    if (definitionOf(act).isForward) await this.parts.officers.requireWhole();
    await this.readFiles(entries);
    await inTransaction(this.parts.strapi, async (scope) => {
      const { trx } = scope;
      await this.parts.writer.lock(trx);
      const prepared: Prepared[] = [];
      const missing: EntryKey[] = [];
      for (const seen of entries) {
        const each = await this.prepare(trx, act, seen, request, person);
        if (each) prepared.push(each);
        else missing.push(seen.key);
      }
      refuseTogether(prepared, missing);
      const leaves = await this.parts.writer.append(
        scope,
        prepared.map((each) =>
          actLeaf(
            each.decision,
            each.file.facts,
            each.dossier,
            requestFor(each.seen, request),
            person,
            this.parts.profile,
            each.digest as Digest,
          ),
        ),
      );
      for (const [position, each] of prepared.entries()) {
        const leaf = leaves[position];
        if (leaf) await this.carryOut(trx, act, each, leaf, person.personId);
      }
    });
    await this.parts.settled();
  }

  /** Before the transaction, in which everybody else would wait too. Most were read when the dossier was looked at. */
  private async readFiles(entries: readonly SeenEntry[]): Promise<void> {
    const drafts = await Promise.all(entries.map(({ key }) => this.parts.entries.draft(key)));
    const files = drafts.flatMap((draft) => (draft ? filesOf(draft) : []));
    await this.parts.readings.read(files, READING_PATIENCE);
  }

  private async prepare(
    trx: Transaction,
    act: Act,
    seen: SeenEntry,
    request: SignedRequest,
    { personId, proof }: ProvenPerson,
  ): Promise<Prepared | null> {
    const { profile, entries, files, officers, now } = this.parts;
    await this.lockRows(trx, seen.key);
    const draft = await entries.draft(seen.key);
    if (!draft) return null;
    const at = now();
    const findings = await findingsOf(this.parts, draft, at);
    const file = await files.of(draft, findings);
    const officer = await officers.officer(personId);
    const nowISO = at.toISOString();
    const dossier = reduceDossier(file.facts, profile, nowISO);
    const decision = decide(officer, file.facts, profile, nowISO).find((each) => each.act === act);
    if (!decision) throw new Error(`decide() knows no act ${act}`);
    const reasons = [
      ...decision.reasons,
      ...proofReasons(profile, decision.duty, proof),
      ...checkRequest(act, requestFor(seen, request), file.facts, profile, nowISO, decision.duty),
      ...(await this.successorReasons(request)),
    ];
    return { seen, draft, file, dossier, decision, digest: digestOf(act, file.facts, dossier), reasons };
  }

  /** Readers are sent to it: what takes the entry's place has to be there. */
  private async successorReasons({ successor }: SignedRequest): Promise<Reason[]> {
    if (successor === undefined || (await this.parts.store.isPublic(successor))) return [];
    return [{ code: 'request.successor_not_public', field: 'successor', params: { successor } }];
  }

  /** An edit that runs at the same time waits until the act is done. */
  private async lockRows(trx: Transaction, key: EntryKey): Promise<void> {
    await lockDocument(trx, key.documentId);
    const table = this.parts.strapi.db.metadata.get(key.uid)?.tableName;
    if (table) await dialectOf(trx).lockRows(trx(table).where({ document_id: key.documentId }));
  }

  private async carryOut(
    trx: Transaction,
    act: Act,
    each: Prepared,
    leaf: StoredLeaf,
    personId: PersonId,
  ): Promise<void> {
    const { store, publications, index } = this.parts;
    const { draft, file } = each;
    const effect = effectOf(act);
    if (effect === 'unpublish') await publications.unpublish(trx, draft, each.digest as Digest);
    else await store.keep(trx, draft.sealed);
    if (effect === 'publish') await publications.publish(trx, draft, publishedByLeaf(leaf, file.facts));
    await index.refresh(draft, factsAfter(file.facts, leaf, personId));
  }
}

/** @returns what was handed in for all entries, and for this one alone */
function requestFor({ justifications }: SeenEntry, request: SignedRequest): SignedRequest {
  return { ...request, ...(justifications && { justifications }) };
}

/** @returns the error for an entry, type or locale that is not there. */
export function entryNotFound(key: EntryKey): NotFoundError {
  return new NotFoundError([notFoundReason(key)]);
}

function notFoundReason({ uid, documentId, locale }: EntryKey): Reason {
  const params = { uid, documentId, locale: locale === NO_LOCALE ? '–' : locale };
  return { code: 'entry.not_found', field: 'documentId', params };
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

/** Refuses for all entries at once: what is not there first, no duty next, then changed content, then everything else. */
function refuseTogether(prepared: readonly Prepared[], missing: readonly EntryKey[]): void {
  const refused = prepared.filter((each) => each.reasons.length > 0 || each.seen.digest !== each.digest);
  if (refused.length === 0 && missing.length === 0) return;
  const withChange = refused.map((each) => ({ ...each, reasons: [...each.reasons, ...changeReason(each)] }));
  const all = [...missing.map(notFoundReason), ...withChange.flatMap((each) => each.reasons)];
  const details = {
    entries: [
      ...missing.map((key) => ({
        ...key,
        title: null,
        digest: null,
        reasons: [explain(notFoundReason(key))],
      })),
      ...withChange.map(({ seen, draft, reasons }) => ({
        ...seen.key,
        title: draft.title,
        digest: draft.sealed.digest,
        reasons: reasons.map(explain),
      })),
    ],
  };
  if (missing.length > 0) throw new NotFoundError(all, details);
  if (all.some((reason) => DUTY_REASONS.includes(reason.code))) throw new DutyError(all, details);
  if (all.some((reason) => reason.code === 'content_changed')) throw new ContentChangedError(all, details);
  throw new ActRefusedError(all, details);
}

function changeReason({ seen, digest }: Prepared): Reason[] {
  // Where there is nothing to take down, another reason says so; the digest is not what is wrong.
  if (digest === null || seen.digest === digest) return [];
  return [
    {
      code: 'content_changed',
      field: 'digest',
      requirement: 'WF-09',
      params: { digest: digest.slice(0, 12) },
    },
  ];
}
