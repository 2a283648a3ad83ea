import type { GovConfig } from './config';
import { assetFiles } from './delivery/assets/asset-files';
import { PublicReader } from './delivery/content/public-reader';
import { PublicLists } from './delivery/content/public-lists';
import { VerifiedRows } from './delivery/content/verified-rows';
import type { PublicParts } from './delivery/content/content-controller';
import { PublicFiles } from './delivery/files/public-files';
import { FormatsSource } from './delivery/formats/formats-source';
import type { ResponseCaching } from './delivery/response-cache/response-caching';
import { Addresses } from './delivery/page-address';
import { LogTiles } from './delivery/proof/log-tiles';
import { OpenLeaves } from './delivery/proof/open-leaves';
import type { ProofParts } from './delivery/proof/proof-controller';
import { Provenance } from './delivery/proof/provenance';
import { ReadingSource } from './delivery/html-pages/reading-source';
import { PublicationVerifier, type PublicationFault } from './delivery/store/publication-verifier';
import type { SignedStore } from './delivery/store/signed-store';
import { SlugHistory } from './delivery/store/slug-history';
import { VerifiedCache } from './delivery/store/verified-cache';
import type { PolicyProfile } from './domain/signoff/profiles/profile';
import type { FileDigests } from './entries/file-digest';
import type { GovernedTypes } from './entries/governed-types';
import type { loadSigningKey } from './ledger/key';
import type { LatestActs } from './ledger/latest-acts';
import type { LedgerReader } from './ledger/ledger-reader';
import { learnWords } from './messages/host-words';
import type { Strapi } from './strapi-boundary';

/** What the public side is made of. */
interface Ground {
  readonly strapi: Strapi;
  readonly config: GovConfig;
  readonly types: GovernedTypes;
  readonly profile: PolicyProfile;
  readonly key: ReturnType<typeof loadSigningKey>;
  readonly store: SignedStore;
  readonly ledger: LedgerReader;
  readonly latest: LatestActs;
  readonly fileDigests: FileDigests;
  readonly front: ResponseCaching;
  readonly now: () => Date;
}

/** Puts the public side together: it reads the signed store, verifies what it read, and answers. */
export function composeDelivery(ground: Ground) {
  const { strapi, config, types, ledger, latest, store, front } = ground;
  learnWords(types.all().map(({ definition }) => definition));
  const verifier = new PublicationVerifier(strapi, types, store, ledger, latest);
  const pages = new Addresses(strapi, config);
  const paths = { prefix: pages.path };
  const memory = memoryFor(ground, verifier);
  front.alsoForgets(() => memory?.forget());
  const rows = new VerifiedRows(strapi, types, memory ?? verifier, (faults) => reportFaults(strapi, faults));
  const slugs = new SlugHistory(strapi, store, ledger);
  const reader = new PublicReader(strapi, types, rows, paths, slugs, ledger, latest);
  const lists = new PublicLists(strapi, types, rows, paths);
  const publicParts: PublicParts = {
    strapi,
    types,
    reader,
    lists,
    files: new PublicFiles(strapi, ground.fileDigests, reader),
    addresses: paths,
  };
  const formsSource = new FormatsSource(strapi, types, reader, lists, config, pages, paths, ground.now);
  const readingSource = new ReadingSource(formsSource, reader, lists);
  const proofParts: ProofParts = {
    strapi,
    reader,
    ledger,
    provenance: new Provenance(strapi, ledger, ground.key.verifier, ground.profile),
    tiles: new LogTiles(strapi, ledger),
    leaves: new OpenLeaves(strapi, ledger, latest),
  };
  return { verifier, publicParts, formsSource, readingSource, proofParts, assets: assetFiles(strapi) };
}

function memoryFor(ground: Ground, verifier: PublicationVerifier): VerifiedCache | null {
  const { strapi, config, latest, front } = ground;
  const bytes = front.bytesForPublications;
  if (!bytes) return null;
  return new VerifiedCache(strapi, verifier, latest, bytes, config.delivery.recheckSeconds * 1_000);
}

function reportFaults(strapi: Strapi, faults: readonly PublicationFault[]): void {
  for (const { code, key, leafIndex } of faults) {
    strapi.log.error(
      `gov-publishing: not served, because it is not what was signed: ${key.uid} ${key.documentId} (${key.locale}), leaf ${leafIndex}: ${code}`,
    );
  }
}
