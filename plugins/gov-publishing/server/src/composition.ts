import { clockOf } from './clock';
import { parseConfig, type GovConfig } from './config';
import { APPOINTMENT_UID, AGENCY_UID } from './content-types/uids';
import { Addresses } from './delivery/page-address';
import { composeDelivery } from './delivery-composition';
import { Drift } from './delivery/store/integrity/drift';
import { SharedWalk } from './delivery/store/integrity/shared-walk';
import { ProjectionReindexer } from './delivery/store/projection-reindexer';
import { ResponseCaching } from './delivery/response-cache/response-caching';
import { SignedStore } from './delivery/store/signed-store';
import { profileByName } from './domain/signoff/profiles/by-name';
import { EntryReader } from './entries/entry-reader';
import { FileDigests } from './entries/file-digest';
import { FileContents } from './entries/contents/file-contents';
import { StoredFiles } from './entries/storage/stored-files';
import { governedTypesOf } from './entries/governed-types';
import { LibraryReferences } from './entries/library-references';
import { DocumentGate } from './gate/documents/document-gate';
import { Edits } from './gate/documents/edits';
import { EntryInput } from './gate/documents/entry-input';
import { FileGate } from './gate/file-gate';
import { LifecycleGate } from './gate/rows/lifecycle-gate';
import { RelatedTypeGate } from './gate/related/related-type-gate';
import { composeRelated } from './gate/related/related-composition';
import { RelatedRows } from './gate/related/related-rows';
import { Owners } from './gate/rows/owners';
import { PublishedGuard } from './gate/documents/published-guard';
import { QueryReach } from './gate/reads/query-reach';
import { ReadGate } from './gate/reads/read-gate';
import { AutomaticSaves } from './gate/saves/automatic-saves';
import { StaleSaves } from './gate/saves/stale-saves';
import { SignedReads } from './gate/unsigned/signed-reads';
import { UnsignedRows } from './gate/unsigned/unsigned-rows';
import { DraftsChangedOutside } from './gate/documents/drafts-changed-outside';
import { composeUploads } from './gate/uploads/upload-composition';
import { loadSigningKey } from './ledger/key';
import { LatestActs } from './ledger/latest-acts';
import { LedgerReader } from './ledger/ledger-reader';
import { LedgerWriter } from './ledger/ledger-writer';
import { Hands } from './people/authors/hands';
import { TokenHolders } from './people/authors/token-holders';
import { AppointmentEntry } from './people/appointments/appointment-entry';
import { OrderPapers } from './people/papers/order-papers';
import { composePeople } from './people/people-composition';
import { Rosters } from './people/roster/roster';
import { composeScope } from './people/scope/scope-composition';
import { editLayoutsOf } from './edit-layouts/edit-layouts';
import { composeReadiness } from './readiness/readiness-composition';
import { composeImports } from './imports/imports-composition';
import { composeNotices } from './notices/notices-composition';
import { ActRecords } from './signoff/acts/act-records';
import { Acts } from './signoff/acts/acts';
import { Desk } from './signoff/desk/desk';
import { DossierRepository } from './signoff/dossier/dossier-repository';
import { DossierRowWriter } from './signoff/dossier/dossier-row-writer';
import { DossierRowReader } from './signoff/dossier/dossier-row-reader';
import { RecordedAuthorship } from './signoff/dossier/recorded-authorship';
import { LedgerPages } from './signoff/pages/ledger-pages';
import { ListFilters } from './signoff/desk/list-filters';
import { missingSignatures } from './signoff/dossier/missing-signatures';
import { SignoffFilter } from './signoff/desk/signoff-filter';
import { PublicationWriter } from './signoff/acts/publication';
import { Preview } from './signoff/preview/preview';
import { Citations } from './signoff/remarks/citations';
import { composeRemarks } from './signoff/remarks/remark-composition';
import { composeReading } from './signoff/reading-composition';
import { Schedules } from './signoff/acts/schedules';
import type { SignoffServices } from './signoff/signoff-controllers';
import { EntrySubject } from './signoff/subjects/entry';
import type { Strapi } from './strapi-boundary';

/** The plugin's services, made once per Strapi instance. */
export type Services = ReturnType<typeof compose>;

/**
 * Makes the services. Arrows run one way: (signoff, delivery, gate) → ledger → domain.
 *
 * @throws BootRefusedError where no safe start is possible
 */
export function compose(strapi: Strapi) {
  const config: GovConfig = parseConfig(strapi.config.get('plugin::gov-publishing'));
  const now = clockOf(strapi);
  const profile = profileByName(config.profile);
  const types = governedTypesOf(strapi, config);
  const key = loadSigningKey(config, strapi.dirs.app.root, process.env);

  const responseCache = new ResponseCaching(strapi, config, types, now);
  const ledger = new LedgerReader(key.verifier);
  const writer = new LedgerWriter(ledger, key, now, responseCache.changes);
  const latest = new LatestActs(strapi, ledger);
  const fileDigests = new FileDigests(strapi, new StoredFiles(strapi, config.storage.origins));
  const fileContents = new FileContents(fileDigests);
  const library = new LibraryReferences(strapi, fileDigests);
  const entries = new EntryReader(strapi, types, fileDigests, library);
  const store = new SignedStore(strapi);
  const tokenHolders = new TokenHolders(strapi, now);
  const edits = new Edits(strapi);
  const records = new ActRecords(strapi, ledger, latest);
  const dossiers = new DossierRepository(strapi, types, store, records, edits, entries);
  const rowWriter = new DossierRowWriter(strapi, profile, now);
  const people = composePeople({ strapi, config, profile, ledger, writer, latest, fileDigests, now });
  const { appointmentRecords, officers, holders, confirmations } = people;
  const papers = new OrderPapers(strapi, ledger, fileDigests);
  const publications = new PublicationWriter(strapi, types, store);
  const actServices = {
    strapi,
    types,
    profile,
    entries,
    fileContents,
    dossiers,
    rowWriter,
    officers,
    writer,
    records,
    store,
    publications,
    citations: new Citations(),
    waitForPeers: () => responseCache.waitForPeers(),
    now,
  };
  const guard = new PublishedGuard(strapi, entries, store);
  const owners = new Owners(strapi, types);
  const reach = new QueryReach(strapi, types);
  const scope = composeScope(strapi, types, officers, now, {
    asks: (uid, query) => reach.asks(uid, query),
    ownersOf: (componentUid, id) => owners.ofComponents(componentUid, [id]),
  });
  const hands = new Hands(strapi, tokenHolders);
  const authorship = new RecordedAuthorship(edits, hands, dossiers, rowWriter, now);
  const drafts = new DraftsChangedOutside(strapi, entries, authorship);
  const { links, related } = composeRelated({ strapi, types, owners, hands, drafts, scope, now });
  const fileGate = new FileGate(strapi, store, owners, drafts, papers);
  const missing = missingSignatures(actServices);
  const unsigned = new UnsignedRows(strapi, types);
  const documentGate = new DocumentGate(
    strapi,
    entries,
    guard,
    authorship,
    new EntryInput(strapi, types, now),
    missing,
    [new StaleSaves(strapi, edits, officers), new AutomaticSaves(strapi)],
  );
  const uploads = composeUploads(strapi, types, scope, owners, entries);
  const addresses = new Addresses(strapi, config, types);
  const shared = { strapi, config, types, profile, ledger, addresses, now };
  const delivery = composeDelivery({ ...shared, key, store, latest, fileContents, responseCache });
  const drift = new Drift(
    strapi,
    types,
    ledger,
    delivery.verifier,
    guard,
    papers,
    (trx) => writer.lock(trx),
    now,
    () => responseCache.foundDamage(),
  );
  const walk = new SharedWalk((progress) => drift.report(progress), config.driftPauseSeconds * 1_000);
  const visible = new SignoffFilter(strapi, scope.scopes);
  const desk = new Desk(strapi, scope.scopes, profile, now);
  const notices = composeNotices({
    ...shared,
    records,
    officers,
    confirmations,
    holders,
    scopes: scope.scopes,
    desk,
  });
  const told = composeReading({ ...shared, people, lists: delivery.publicServices.lists });
  const signoffServices: SignoffServices = {
    strapi,
    types,
    addresses,
    actServices,
    acts: new Acts(actServices, new EntrySubject(actServices)),
    proofs: people.proofs,
    confirmations,
    desk,
    lines: new DossierRowReader(strapi, visible, now),
    visible,
    scopes: scope.scopes,
    rosters: new Rosters(strapi, appointmentRecords, confirmations, profile, now),
    appointmentEntry: new AppointmentEntry(strapi, now),
    publicPrefix: config.publicPrefix,
    autosaveAfterSeconds: config.autosaveAfterSeconds,
    walk,
    ledgerPages: new LedgerPages(strapi, ledger),
    ...told,
    ...composeRemarks({
      ...shared,
      officers,
      holders,
      readPolicy: told.readPolicy,
      scopes: scope.scopes,
      mentioned: (event) => notices.rare.mentioned(event),
    }),
    preview: new Preview({ ...actServices, types }, delivery.pageSource, delivery.publicServices.files),
  };
  return {
    config,
    types,
    ledger,
    verifierKey: key.verifier,
    responseCache,
    fileContents,
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
    ...composeReadiness({ ...shared, ...delivery, unsigned, scope, signoffServices, notices }),
    editLayouts: editLayoutsOf(strapi, types),
    importServices: composeImports({ ...signoffServices, writer, notices }),
    fileGate,
    uploads,
    scope,
    listFilters: new ListFilters(strapi, types, now),
    schedules: new Schedules(actServices, (...failed) => notices.rare.scheduleFailed(...failed)),
    notices,
    drift,
    walk,
    projectionReindexer: new ProjectionReindexer(strapi, types, store, ledger),
    entries,
    ...delivery,
    signoffServices,
    /** Uids that GraphQL must not show: governed types and what the sign-off itself keeps. */
    hiddenUids: [...types.all().map((type) => type.uid), AGENCY_UID, APPOINTMENT_UID] as readonly string[],
  };
}
