import { clockOf } from './clock';
import { parseConfig, type GovConfig } from './config';
import { APPOINTMENT_UID, AGENCY_UID } from './content-types/uids';
import { composeDelivery } from './delivery-composition';
import { Drift } from './delivery/store/integrity/drift';
import { SharedWalk } from './delivery/store/integrity/shared-walk';
import { ProjectionReindexer } from './delivery/store/projection-reindexer';
import { ResponseCaching } from './delivery/response-cache/response-caching';
import { SignedStore } from './delivery/store/signed-store';
import { profileByName } from './domain/signoff/profiles/by-name';
import { EntryReader } from './entries/entry-reader';
import { FileDigests } from './entries/file-digest';
import { FileReadings } from './entries/file-readings';
import { StoredFiles } from './entries/stored-files';
import { governedTypesOf } from './entries/governed-types';
import { LibraryReferences } from './entries/library-references';
import { DocumentGate } from './gate/documents/document-gate';
import { Edits } from './gate/documents/edits';
import { EntryInput } from './gate/documents/entry-input';
import { FileGate } from './gate/file-gate';
import { LifecycleGate } from './gate/rows/lifecycle-gate';
import { RelatedTypeGate } from './gate/related/related-type-gate';
import { RelatedLinks } from './gate/related/related-links';
import { RelatedRows } from './gate/related/related-rows';
import { Owners } from './gate/rows/owners';
import { PublishedGuard } from './gate/documents/published-guard';
import { QueryReach } from './gate/reads/query-reach';
import { ReadGate } from './gate/reads/read-gate';
import { StaleSaves } from './gate/saves/stale-saves';
import { SignedReads } from './gate/unsigned/signed-reads';
import { UnsignedRows } from './gate/unsigned/unsigned-rows';
import { RelatedAuthors } from './gate/related/related-authors';
import { RelatedDrafts } from './gate/related/related-drafts';
import { SignaturesAtStake } from './gate/related/signatures-at-stake';
import { TiedElsewhere } from './gate/related/tied-elsewhere';
import { DraftsChangedOutside } from './gate/documents/drafts-changed-outside';
import { composeUploads } from './gate/uploads/upload-parts';
import { loadSigningKey } from './ledger/key';
import { LatestActs } from './ledger/latest-acts';
import { LedgerReader } from './ledger/ledger-reader';
import { LedgerWriter } from './ledger/ledger-writer';
import { Hands } from './people/authors/hands';
import { TokenHolders } from './people/authors/token-holders';
import { AppointmentEntry } from './people/appointments/appointment-entry';
import { OrderPapers } from './people/papers/order-papers';
import { composePeople } from './people/people-parts';
import { Rosters } from './people/roster/roster';
import { composeScope } from './people/scope/scope-parts';
import { Readiness } from './readiness/readiness';
import type { ReadinessParts } from './readiness/readiness-controller';
import { ActRecords } from './signoff/acts/act-records';
import { Acts, type ActParts } from './signoff/acts/acts';
import { Desk } from './signoff/desk/desk';
import { DossierFiles } from './signoff/dossier/dossier-facts';
import { DossierIndex } from './signoff/dossier/dossier-index';
import { DossierLines } from './signoff/dossier/dossier-lines';
import { DraftAccount } from './signoff/dossier/draft-account';
import { LedgerPages } from './signoff/pages/ledger-pages';
import { ListFilters } from './signoff/desk/list-filters';
import { missingSignatures } from './signoff/dossier/missing-signatures';
import { OfficeScope } from './signoff/desk/office-scope';
import { PublicationWriter } from './signoff/acts/publication';
import { Preview } from './signoff/preview/preview';
import { ReadPermission } from './signoff/read-permission';
import { Schedules } from './signoff/acts/schedules';
import type { SignoffParts } from './signoff/signoff-controllers';
import { EntrySubject } from './signoff/subjects/entry';
import type { Strapi } from './strapi-boundary';

/** The plugin's parts, put together once per Strapi instance. */
export type Parts = ReturnType<typeof compose>;

/**
 * Puts the parts together. Arrows run one way: (signoff, delivery, gate) → ledger → domain.
 *
 * @throws BootRefusedError where no safe start is possible
 */
export function compose(strapi: Strapi) {
  const config: GovConfig = parseConfig(strapi.config.get('plugin::gov-publishing'));
  const now = clockOf(strapi);
  const profile = profileByName(config.profile);
  const types = governedTypesOf(strapi, config);
  const key = loadSigningKey(config, strapi.dirs.app.root, process.env);

  const front = new ResponseCaching(strapi, config, now);
  const ledger = new LedgerReader(key.verifier);
  const writer = new LedgerWriter(ledger, key, now, front.changes);
  const latest = new LatestActs(strapi, ledger);
  const fileDigests = new FileDigests(strapi, new StoredFiles(strapi, config.storage.origins));
  const readings = new FileReadings(fileDigests);
  const library = new LibraryReferences(strapi, fileDigests);
  const entries = new EntryReader(strapi, types, fileDigests, library);
  const store = new SignedStore(strapi);
  const tokenHolders = new TokenHolders(strapi, now);
  const edits = new Edits(strapi);
  const records = new ActRecords(strapi, ledger, latest);
  const files = new DossierFiles(strapi, types, store, records, edits, entries);
  const index = new DossierIndex(strapi, profile, now);
  const people = composePeople({ strapi, config, profile, ledger, writer, latest, fileDigests, now });
  const { appointmentRecords, officers, confirmations } = people;
  const papers = new OrderPapers(strapi, ledger, fileDigests);
  const publications = new PublicationWriter(strapi, types, store);
  const actParts: ActParts = {
    strapi,
    types,
    profile,
    entries,
    readings,
    files,
    index,
    officers,
    writer,
    records,
    store,
    publications,
    waitForPeers: () => front.waitForPeers(),
    now,
  };

  const guard = new PublishedGuard(strapi, entries, store);
  const owners = new Owners(strapi, types);
  const reach = new QueryReach(strapi, types);
  const scope = composeScope(strapi, types, officers, now, {
    asks: (uid, query) => reach.asks(uid, query),
    ownersOf: (componentUid, id) => owners.ofComponents(componentUid, [id]),
  });
  const links = new RelatedLinks(strapi, types, owners);
  const hands = new Hands(strapi, tokenHolders);
  const saves = new DraftAccount(entries, edits, hands, files, index, now);
  const drafts = new DraftsChangedOutside(strapi, saves);
  const related = new RelatedDrafts(
    strapi,
    links,
    owners,
    drafts,
    types,
    new RelatedAuthors(strapi, hands, now),
    new SignaturesAtStake(strapi),
    new TiedElsewhere(types, scope.scopes, scope.entries),
  );
  const fileGate = new FileGate(strapi, store, owners, drafts, papers);
  const missing = missingSignatures(actParts);
  const unsigned = new UnsignedRows(strapi, types);
  const readiness = new Readiness(strapi, types, unsigned, profile);
  const documentGate = new DocumentGate(
    strapi,
    entries,
    guard,
    saves,
    new EntryInput(strapi, types, now),
    missing,
    new StaleSaves(strapi, edits, officers),
  );

  const uploads = composeUploads(strapi, types, scope, owners, entries);

  const delivery = composeDelivery({
    strapi,
    config,
    types,
    profile,
    key,
    store,
    ledger,
    latest,
    fileDigests,
    front,
    now,
  });
  const drift = new Drift(
    strapi,
    types,
    ledger,
    delivery.verifier,
    guard,
    papers,
    (trx) => writer.lock(trx),
    now,
    () => front.foundDamage(),
  );
  const walk = new SharedWalk((progress) => drift.report(progress), config.driftPauseSeconds * 1_000);
  const office = new OfficeScope(strapi, scope.scopes);
  const signoffParts: SignoffParts = {
    strapi,
    types,
    actParts,
    acts: new Acts(actParts, new EntrySubject(actParts)),
    proofs: people.proofs,
    confirmations,
    desk: new Desk(strapi, scope.scopes, profile, now),
    lines: new DossierLines(strapi, office, now),
    office,
    scopes: scope.scopes,
    rosters: new Rosters(strapi, appointmentRecords, confirmations, profile, now),
    appointmentEntry: new AppointmentEntry(strapi, now),
    publicPrefix: config.publicPrefix,
    walk,
    ledgerPages: new LedgerPages(strapi, ledger),
    reading: new ReadPermission(strapi, types, officers, now),
    preview: new Preview({ ...actParts, types }, delivery.readingSource, delivery.publicParts.files),
  };
  return {
    config,
    types,
    ledger,
    verifierKey: key.verifier,
    front,
    readings,
    appointmentRecords,
    tokenHolders,
    confirmations,
    officers,
    passwordChecks: people.passwordChecks,
    passwordRecords: people.passwordRecords,
    accountNames: people.accountNames,
    documentGate,
    relatedTypeGate: new RelatedTypeGate(strapi, types, links, guard, related),
    lifecycleGate: new LifecycleGate(
      strapi,
      types,
      owners,
      fileGate,
      new RelatedRows(strapi, links, owners, related),
      drafts,
    ),
    readGate: new ReadGate(strapi, types),
    signedReads: new SignedReads(strapi, types, unsigned),
    readiness,
    readinessParts: { strapi, readiness, scopes: scope.scopes } as ReadinessParts,
    fileGate,
    uploads,
    scope,
    listFilters: new ListFilters(strapi, types, now),
    schedules: new Schedules(actParts),
    drift,
    walk,
    projectionReindexer: new ProjectionReindexer(strapi, types, store, ledger),
    entries,
    publicParts: delivery.publicParts,
    formsSource: delivery.formsSource,
    readingSource: delivery.readingSource,
    proofParts: delivery.proofParts,
    assets: delivery.assets,
    signoffParts,
    /** Uids that GraphQL must not show: governed types and what the sign-off itself keeps. */
    hiddenUids: [...types.all().map((type) => type.uid), AGENCY_UID, APPOINTMENT_UID] as readonly string[],
  };
}
