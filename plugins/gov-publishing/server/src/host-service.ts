import type { TreeHead } from '@gov-publishing/transparency-log';
import type { Services } from './composition';
import { NO_LOCALE } from './domain/no-locale';
import type { Digest, EntryKey } from './domain/brands';
import type { ProvenanceBundle } from '@gov-publishing/provenance';
import { verifyBundle, type VerificationReport } from '@gov-publishing/provenance';
import type { Importance } from './domain/signoff/dossier/importance';
import type { Act, SignoffState, Duty, Waiter } from './domain/signoff/model';
import { policyOf } from './domain/signoff/profiles/profile';
import { currentSignoff } from './signoff/dossier/current-signoff';
import { addressIn } from './routes/addresses';
import type { Connection, Strapi } from './strapi-boundary';

/** Which entry is meant; `locale` is left out where the type has no languages. */
export interface HostKey {
  readonly uid: string;
  readonly documentId: string;
  readonly locale?: string | null;
}

/** Where an entry's sign-off stands. Names of persons, notes and assessments are the office's, and not part of it. */
export interface HostDossier {
  readonly state: SignoffState;
  /** Of the draft as it is now. */
  readonly digest: Digest;
  readonly agency: string | null;
  readonly importance: Importance;
  /** The digest that is public, and the leaf of the act that published it. */
  readonly published: { readonly digest: Digest; readonly leafIndex: number } | null;
  /** ISO 8601, where a signed schedule counts. */
  readonly publishAt: string | null;
  readonly waitingFor: readonly Waiter[];
  /** Everything that was signed of it, oldest first; an act on another digest than `digest` was on other words. */
  readonly acts: readonly {
    readonly index: number;
    readonly act: Act;
    readonly digest: Digest;
    readonly duty: Duty;
    readonly position: string;
    readonly agency: string;
    readonly at: string;
  }[];
}

/** Absolute addresses of an entry, whether or not it is public by now. */
export interface HostAddresses {
  readonly item: string;
  readonly page: string;
  readonly verifyPage: string | null;
  readonly provenance: string;
}

/** The province's rules, and what is under them. */
export interface HostPolicy {
  /** As leaves name it, e.g. `kanchanaburi@1`. */
  readonly policy: string;
  readonly governed: readonly {
    readonly uid: string;
    readonly plural: string;
    readonly localized: boolean;
  }[];
}

/** The newest signed state of the ledger. */
export interface HostCheckpoint extends TreeHead {
  /** The signed note (C2SP). */
  readonly note: string;
  /** The key to check it with, to be compared with the one that the office made known. */
  readonly verifierKey: string;
}

/**
 * `strapi.plugin('gov-publishing').service('gov')`: what host apps and other plugins may ask. All of it reads and gives
 * copies. Nothing signs, publishes, permits or changes anything: an act needs a session of the panel and the signer's
 * proof, by HTTP (`POST /gov-publishing/…/acts`).
 */
export interface GovService {
  policy(): HostPolicy;
  /** @returns null where the type is not governed or there is no such draft; LedgerDamagedError is thrown as read */
  dossier(key: HostKey): Promise<HostDossier | null>;
  /** @returns null where the type is not governed */
  addresses(key: HostKey): HostAddresses | null;
  /** @returns what anybody can check without this server; null where the entry is not public */
  provenance(key: HostKey): Promise<ProvenanceBundle | null>;
  /** @returns what a bundle of this site proves: the key that it must be signed with is this server's own */
  verify(bundle: unknown): VerificationReport;
  /** @returns null where nothing was signed yet */
  checkpoint(): Promise<HostCheckpoint | null>;
}

/** @param services asked for at each call: they are made after Strapi has made its services */
export function hostService(strapi: Strapi, services: () => Services): GovService {
  return Object.freeze({
    policy: () => policyIn(services()),
    dossier: async (key: HostKey) => dossierIn(services(), key),
    addresses: (key: HostKey) => addressesIn(services(), key),
    provenance: async (key: HostKey) => {
      refuseInTransaction(strapi);
      return provenanceIn(services(), key);
    },
    verify: (bundle: unknown) => verifyBundle(bundle, { trustedKeys: [services().verifierKey] }),
    checkpoint: async () => {
      refuseInTransaction(strapi);
      return checkpointIn(services(), strapi.db.connection);
    },
  });
}

/**
 * What is public is read beside the running transaction, or it would show what may yet be taken back; SQLite has one
 * connection, which that transaction holds, and the call would wait for it until it fails.
 */
function refuseInTransaction(strapi: Strapi): void {
  if (strapi.db.inTransaction())
    throw new Error('gov-publishing: ask for what is public before or after the transaction, not inside it.');
}

function keyOf({ uid, documentId, locale }: HostKey): EntryKey {
  return { uid, documentId, locale: locale ?? NO_LOCALE } as EntryKey;
}

function policyIn({ signoffServices: { actServices }, types }: Services): HostPolicy {
  const governed = types.all().map(({ uid, plural, localized }) => ({ uid, plural, localized }));
  return { policy: policyOf(actServices.profile), governed };
}

async function dossierIn(
  { signoffServices: { actServices }, types }: Services,
  asked: HostKey,
): Promise<HostDossier | null> {
  const key = keyOf(asked);
  const current = types.has(key.uid) ? await currentSignoff(actServices, key, 'host') : null;
  if (!current) return null;
  const { draft, facts, dossier } = current;
  const { published, signatures } = dossier;
  return {
    state: dossier.state,
    digest: facts.digest,
    agency: draft.agency,
    importance: facts.importance,
    published: published && { digest: published.digest, leafIndex: published.index },
    publishAt: signatures.schedule?.publishAt ?? null,
    waitingFor: [...dossier.waitingFor],
    acts: facts.acts.map(({ index, act, digest, duty, position, agency, at: signedAt }) => ({
      ...{ index, act, digest, duty, position, agency },
      at: signedAt,
    })),
  };
}

function addressesIn({ types, formsSource: { addresses } }: Services, asked: HostKey): HostAddresses | null {
  const key = keyOf(asked);
  const type = types.get(key.uid);
  if (!type) return null;
  return {
    item: addresses.item(type, key),
    page: addresses.absolute(addresses.page(type, key)),
    verifyPage: addresses.verifyPage(type, key),
    provenance: addresses.absolute(
      addressIn(addresses.path, 'provenance', { documentId: key.documentId }, { locale: key.locale }),
    ),
  };
}

async function provenanceIn(
  { types, publicServices: { reader }, proofServices: { provenance } }: Services,
  asked: HostKey,
): Promise<ProvenanceBundle | null> {
  const key = keyOf(asked);
  if (!types.has(key.uid)) return null;
  const found = await reader.ofDocument(key.documentId, key.locale);
  const shown = found.find(({ publication }) => publication.key.uid === key.uid);
  return shown ? provenance.bundle(shown) : null;
}

async function checkpointIn(
  { ledger, verifierKey }: Services,
  connection: Connection,
): Promise<HostCheckpoint | null> {
  const head = await ledger.head(connection);
  if (!head) return null;
  const { size, root, note } = head;
  return { origin: verifierKey.name, size, root, note, verifierKey: verifierKey.text };
}
