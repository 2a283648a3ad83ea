import type { GovConfig } from './config';
import { assetFiles } from './delivery/assets/asset-files';
import { PublicReader } from './delivery/content/public-reader';
import { PublicLists } from './delivery/content/public-lists';
import { VerifiedRows } from './delivery/content/verified-rows';
import type { PublicServices } from './delivery/content/content-controller';
import { PublicData } from './delivery/data/public-data';
import type { RowsServices } from './delivery/data/rows-controller';
import { PublicFiles } from './delivery/files/public-files';
import { SizedPictures } from './delivery/files/sized-pictures';
import { FormatsSource } from './delivery/formats/formats-source';
import { InformationIndex } from './delivery/oia/information-index';
import { PlacedMemory } from './delivery/oia/placed-memory';
import type { ResponseCaching } from './delivery/response-cache/response-caching';
import type { Addresses } from './delivery/page-address';
import { LogTiles } from './delivery/proof/log-tiles';
import { OpenLeaves } from './delivery/proof/open-leaves';
import type { ProofServices } from './delivery/proof/proof-controller';
import { Provenance } from './delivery/proof/provenance';
import { PageSource } from './delivery/html-pages/page-source';
import { PublicationVerifier, type PublicationFault } from './delivery/store/publication-verifier';
import type { SignedStore } from './delivery/store/signed-store';
import { Vocabulary } from './delivery/store/search/spelling/vocabulary';
import { SlugHistory } from './delivery/store/slug-history';
import { VerifiedCache } from './delivery/store/verified-cache';
import type { PolicyProfile } from './domain/signoff/profiles/profile';
import type { FileContents } from './entries/contents/file-contents';
import type { GovernedTypes } from './entries/governed-types';
import type { loadSigningKey } from './ledger/key';
import type { LatestActs } from './ledger/latest-acts';
import type { LedgerReader } from './ledger/ledger-reader';
import { learnWords } from './messages/host-words';
import type { Strapi } from './strapi-boundary';

/** What the public side is made of. */
interface DeliveryBase {
  readonly strapi: Strapi;
  readonly config: GovConfig;
  readonly types: GovernedTypes;
  readonly profile: PolicyProfile;
  readonly key: ReturnType<typeof loadSigningKey>;
  readonly store: SignedStore;
  readonly ledger: LedgerReader;
  readonly latest: LatestActs;
  readonly fileContents: FileContents;
  readonly responseCache: ResponseCaching;
  readonly addresses: Addresses;
  readonly now: () => Date;
}

/** Puts the public side together: it reads the signed store, verifies what it read, and answers. */
export function composeDelivery(ground: DeliveryBase) {
  const { strapi, config, types, ledger, latest, store, responseCache, addresses } = ground;
  learnWords(types.all().map(({ definition }) => definition));
  const verifier = new PublicationVerifier(strapi, types, store, ledger, latest);
  const paths = { prefix: addresses.path, now: ground.now };
  const cache = cacheFor(ground, verifier);
  responseCache.alsoForgets(() => cache?.forget());
  const rows = new VerifiedRows(strapi, types, cache ?? verifier, (faults) => reportFaults(strapi, faults));
  const slugs = new SlugHistory(strapi, store, ledger);
  const reader = new PublicReader(strapi, types, rows, paths, slugs, ledger, latest);
  const lists = new PublicLists(strapi, types, rows, paths, ground.now);
  const files = new PublicFiles(strapi, ground.fileContents.digests, reader);
  const publicServices: PublicServices = {
    strapi,
    types,
    reader,
    lists,
    files,
    pictures: new SizedPictures(strapi, files),
    addresses: paths,
  };
  const formsSource = new FormatsSource(strapi, types, reader, lists, config, addresses, paths, ground.now);
  const vocabulary = new Vocabulary(() => strapi.db.connection);
  const data = new PublicData(strapi, ground.fileContents.publicData);
  const placed = new PlacedMemory(strapi, types, ledger, config.delivery.recheckSeconds * 1_000);
  responseCache.alsoForgets(() => placed.forget());
  const information = new InformationIndex(formsSource, lists, rows, placed);
  const pageSource = new PageSource(formsSource, reader, lists, vocabulary, data, information);
  const proofServices: ProofServices = {
    strapi,
    reader,
    ledger,
    provenance: new Provenance(strapi, ledger, ground.key.verifier, ground.profile),
    tiles: new LogTiles(strapi, ledger),
    leaves: new OpenLeaves(strapi, ledger, latest),
  };
  const rowsServices: RowsServices = { formats: formsSource, data, rows: ground.fileContents.rows };
  const assets = assetFiles(strapi);
  return { verifier, publicServices, formsSource, pageSource, proofServices, rowsServices, assets };
}

function cacheFor(ground: DeliveryBase, verifier: PublicationVerifier): VerifiedCache | null {
  const { strapi, config, latest, responseCache } = ground;
  const bytes = responseCache.bytesForPublications;
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
