import type { Digest, EntryKey, PersonId } from '../../domain/brands';
import type { SignedDecision, StoredLeaf } from '@gov-publishing/provenance';
import type { ActDefinition } from '../../domain/signoff/acts/definition/definition';
import type { ActRequest } from '../../domain/signoff/request/act-request';
import type { Act, SignoffFacts, Duty, Reason } from '../../domain/signoff/model';
import type { Transaction } from '../../strapi-boundary';

/** Where the acts on a subject are found in the ledger: a document of a type, in a language or (`und`) in none. */
export type SubjectKey = EntryKey;

/** A subject as it is now. */
export interface LoadedSubject {
  readonly key: SubjectKey;
  /** SHA-256 of its canonical content: what a signature binds to. */
  readonly digest: Digest;
  /** For a refusal that names it. */
  readonly title: string;
}

/** An act that was recorded, and what it was done on. */
export interface RecordedAct<Loaded> {
  readonly act: Act;
  readonly request: ActRequest;
  readonly loaded: Loaded;
  /** As they were before the act. */
  readonly facts: SignoffFacts;
  /** What the act bound to. */
  readonly digest: Digest;
  readonly leaf: StoredLeaf;
  readonly personId: PersonId;
}

/**
 * What can be signed: an entry is the first. It is loaded, gives a digest and facts, and carries out what an act on it
 * allows. Who may do what, the chain, the proof, the leaf and the transaction are the same for all (`Acts`).
 */
export interface Subject<Loaded extends LoadedSubject = LoadedSubject> {
  /** Kind of record that its acts are in the ledger (`records` of @gov-publishing/provenance). */
  readonly kind: string;
  /** Its chain, as data. */
  readonly acts: readonly ActDefinition[];
  /**
   * Before the transaction, in which everybody else would wait: what takes long to read.
   *
   * @param whose turn it is read in
   */
  ready(keys: readonly SubjectKey[], whose: PersonId): Promise<void>;
  /** Nobody else changes it until the transaction ends. The writers' lock is held already. */
  lock(trx: Transaction, key: SubjectKey): Promise<void>;
  /** Read by the connection of the running transaction (`currentConnection`). @returns null where there is none */
  load(key: SubjectKey): Promise<Loaded | null>;
  facts(loaded: Loaded, at: Date): Promise<SignoffFacts>;
  /** @returns why what was handed in for it will not do, beyond what every act asks of it */
  requestReasons(request: ActRequest, key: SubjectKey, trx: Transaction): Promise<readonly Reason[]>;
  /** @returns the words that are signed, in the language in which they were shown */
  statement(act: Act, duty: Duty, language: 'th' | 'en', decision?: SignedDecision): string;
  /** In the transaction, after the leaf: neither is without the other. */
  carryOut(trx: Transaction, done: RecordedAct<Loaded>): Promise<void>;
  /** After the commit. */
  waitForPeers(): Promise<void>;
  notFound(key: SubjectKey): Reason;
}
