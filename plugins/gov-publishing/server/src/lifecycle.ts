import { hearWhatFollowsCommits } from './database/after-commit';
import { holdEventsUntilCommit } from './database/held-events';
import type { Services } from './composition';
import { migrate } from './database/migrate';
import { APPOINTMENT_UID } from './content-types/uids';
import { entryId } from './domain/brands';
import { printable } from '@gov-publishing/provenance';
import { ensureLanguages, LOCALE_UID } from './entries/site-languages';
import { BootRefusedError } from './errors';
import { faultText, keepValuesOutOfFaults } from './faults';
import type { DocumentCall } from './gate/documents/document-call';
import { refuseHidden } from './gate/documents/entry-input';
import type { LifecycleEvent } from './gate/rows/lifecycle-event';
import { keepPublishedLanguagesApart } from './gate/documents/shared-fields';
import { whileWriting } from './gate/documents/permit';
import { refusePublicStorage } from './gate/uploads/storage/storage-check';
import { keepOutOfGraphQl } from './gate/reads/read-gate';
import { requireSupportedDatabase } from './database/dialect/supported';
import { unavailableWhenOutOfReach } from './unavailable';
import { refuseHalfCharacters } from './people/passwords/half-characters';
import { recordedAppointments } from './people/appointments/recorded-appointments';
import { publicRoutes } from './routes';
import { unknownAddress } from './delivery/html-pages/unknown-address';
import { requireProxyCount, type ProxyConfig } from './readiness/proxy-count';
import { requireServerAddress, type ServerConfig } from './readiness/server-address';
import { serverIsAtFault, toldToWait, wordedRefusals } from './strapi-refusals';
import { boundToOpenTransaction, type Strapi } from './strapi-boundary';
import { RelationLists } from './relations/relation-lists';

/** Appointments that end and reviews that fall due are looked for so often. */
const CLOCK_EVERY_MS = 3_600_000;

const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);
const timers = new WeakMap<Strapi, NodeJS.Timeout[]>();
/** What takes us out of objects of Strapi that outlive an instance in its process. */
const undoings = new WeakMap<Strapi, (() => void)[]>();

/**
 * Hangs the gate into Strapi. In `register()`, so that our middleware is the outermost: i18n registers its own in
 * bootstrap and writes other locales after ours would have looked.
 */
export function registerPlugin(strapi: Strapi, services: () => Services): void {
  // First of all: a refused start must not have touched a table.
  requireSupportedDatabase(strapi.config.get('database.connection.client'));
  services();
  // Strapi offers to set up a preview of its own, by a link to its documentation: beside the form there is ours.
  if (strapi.config.get('admin.preview') === undefined)
    strapi.config.set('admin.preview', { enabled: false });
  const server = strapi.config.get('server') as ServerConfig & ProxyConfig;
  requireServerAddress(server, process.env['NODE_ENV']);
  requireProxyCount(server, process.env['NODE_ENV']);
  strapi.documents.use((async (context: unknown, next: () => Promise<unknown>) => {
    const call = context as DocumentCall;
    const { relatedTypeGate, documentGate, readGate, signedReads, types, uploads } = services();
    if (READS.has(call.action)) {
      readGate.read(call);
      return uploads.reads.document(call, () => signedReads.during(call, next) as Promise<unknown>);
    }
    return boundToOpenTransaction(strapi, async () => {
      readGate.write(call);
      await uploads.attached.check(call);
      const type = types.get(call.uid);
      const governed = type ? () => documentGate.write(type, call, next) : next;
      const recorded =
        call.uid === APPOINTMENT_UID
          ? () => recordedAppointments(strapi, services().appointmentRecords, call, governed)
          : governed;
      if (!type && relatedTypeGate.has(call.uid)) refuseHidden(strapi, call.uid, call.params);
      const written = (): Promise<unknown> =>
        relatedTypeGate.has(call.uid) ? relatedTypeGate.write(call, recorded) : recorded();
      return readGate.answering(call, () => whileWriting(() => services().scope.writes.write(call, written)));
    });
  }) as never);

  strapi.db.lifecycles.subscribe((async (event: LifecycleEvent) => {
    // The database starts before the plugin's services can be made; nothing governed is written by then.
    if (!strapi.isLoaded && !timers.has(strapi)) return;
    services().listFilters.narrow(event);
    services().signedReads.narrow(event);
    services().uploads.reads.narrow(event);
    await services().scope.agencyRoles.announce(event);
    await services().lifecycleGate.announce(event);
    // Its roles exist by then: a site gets its first languages before them, and without lifecycles.
    if (event.model.uid === LOCALE_UID && event.action === 'afterCreate' && strapi.isLoaded)
      await services().scope.roles.ensure();
    await services().accountNames.announce(event);
    await services().passwordRecords.announce(event);
  }) as never);

  const { scope, listFilters, uploads } = services();
  undoings.set(strapi, [
    hearWhatFollowsCommits(strapi),
    holdEventsUntilCommit(strapi),
    scope.contentManager.install(),
    listFilters.install(),
    new RelationLists(strapi, scope.scopes).install(),
    uploads.library.install(),
  ]);
  keepOutOfGraphQl(strapi, services().hiddenUids);
  const { responseCache } = services();
  undoings.get(strapi)?.push(responseCache.responder.install(strapi.server.httpServer));
  strapi.server.use(serverIsAtFault() as never);
  strapi.server.use(uploads.panelHeaders as never);
  strapi.server.use(uploads.guard.middleware() as never);
  // Outermost: it sends what the controllers finish, with the headers that everything within has set.
  strapi.server.use(responseCache.responder.middleware() as never);
  strapi.server.use(unknownAddress(strapi, () => services().pageSource) as never);
  strapi.server.use(toldToWait() as never);
  strapi.server.use(wordedRefusals(['/gov-publishing', services().config.publicPrefix]) as never);
  strapi.server.routes({ type: 'content-api', routes: publicRoutesOf(strapi, services()) } as never);
}

/** Makes the tables, proves that the key fits the ledger, and starts what runs by the clock. */
export async function bootstrapPlugin(strapi: Strapi, services: Services): Promise<void> {
  keepValuesOutOfFaults(strapi);
  await refusePublicStorage(strapi);
  // By now Strapi's own middlewares stand, its error handler among them; the routes come after.
  strapi.server.use(unavailableWhenOutOfReach(strapi) as never);
  strapi.server.use(refuseHalfCharacters() as never);
  strapi.server.use(services.importServices.oldAddresses.middleware() as never);
  const firstStart = await migrate(strapi.db.connection);
  await refuseForeignKey(strapi, services);
  await services.readiness.log();
  await services.responseCache.start();
  undoings.get(strapi)?.push(services.scope.ability.install(), await services.scope.roles.install());
  await ensureLanguages(strapi, firstStart);
  await services.editLayouts.apply();
  undoings.get(strapi)?.push(services.tokenHolders.install());
  undoings.get(strapi)?.push(services.passwordChecks.install());
  services.fileGate.wrapUploadService();
  services.uploads.wrapUploadService();
  undoings.get(strapi)?.push(services.uploads.logos.install(), services.uploads.fetched.install());
  keepPublishedLanguagesApart(strapi, services.types);
  services.readGate.wrapUserReads();
  services.readGate.wrapUploadReads(() => services.scope.scopes.isNarrowed());
  timers.set(strapi, []);
  await services.notices.rounds.begin();
  const { driftEveryHours, scheduleEverySeconds, noticesEverySeconds } = services.config;
  every(strapi, scheduleEverySeconds * 1_000, async () => void (await services.schedules.run()));
  every(strapi, noticesEverySeconds * 1_000, () => services.notices.rounds.run());
  if (noticesEverySeconds > 0) {
    every(strapi, CLOCK_EVERY_MS, () => services.notices.rounds.lookAtClock());
    soon(strapi, () => services.notices.rounds.lookAtClock());
  }
  every(strapi, driftEveryHours * 3_600_000, () => logDrift(strapi, services));
  const whyNoMail = services.notices.rounds.whyNoMail();
  if (whyNoMail !== null)
    strapi.log.info(`gov-publishing: e-mail is off, people are told in the panel only: ${whyNoMail}.`);
  await services.projectionReindexer.run();
  if (scheduleEverySeconds > 0) await services.schedules.run();
  // Not awaited: on a large site the comparison takes minutes, and the server is safe without it.
  soon(strapi, () => logDrift(strapi, services));
}

/** @param services where they could be made; a start that was refused has none */
export async function destroyPlugin(strapi: Strapi, services: Services | undefined): Promise<void> {
  for (const timer of timers.get(strapi) ?? []) clearInterval(timer);
  for (const undo of undoings.get(strapi) ?? []) undo();
  await services?.notices.rounds.stop();
  await services?.fileContents.stop();
  await services?.importServices.reader.stop();
  await services?.responseCache.stop();
}

/** A ledger continued under another key would be two ledgers that each deny the other. */
async function refuseForeignKey(strapi: Strapi, services: Services): Promise<void> {
  try {
    await services.ledger.head(strapi.db.connection);
  } catch {
    throw new BootRefusedError(
      `The ledger's newest checkpoint was not signed by the key ${services.verifierKey.name}+${services.verifierKey.id} that this ` +
        'server was given, or it was damaged. Start with the key the ledger was begun with (GOV_LEDGER_KEY); ' +
        'if that one is lost, restore it from its backup: nothing is served from a ledger that nobody can vouch for.',
    );
  }
}

async function logDrift(strapi: Strapi, services: Services): Promise<void> {
  const { findings } = await services.walk.joined();
  for (const { entry, reason } of findings.slice(0, 50)) {
    const where = entry ? `${entry.uid} ${entry.documentId} (${entry.locale})` : 'ledger';
    strapi.log.warn(`gov-publishing drift: ${printable(`${where}: ${reason.message.en}`)}`);
  }
  await services.notices.rare.driftFound(
    findings.map(({ entry, reason }) => `${entry ? entryId(entry) : 'ledger'} ${reason.code}`),
  );
}

function every(strapi: Strapi, milliseconds: number, run: () => Promise<void>): void {
  if (milliseconds === 0) return;
  const timer = setInterval(() => {
    run().catch((error: unknown) => strapi.log.error(`gov-publishing: ${faultText(error)}`));
  }, milliseconds);
  timer.unref();
  timers.get(strapi)?.push(timer);
}

function soon(strapi: Strapi, run: () => Promise<void>): void {
  const timer = setTimeout(() => {
    run().catch((error: unknown) => strapi.log.error(`gov-publishing: ${faultText(error)}`));
  }, 1_000);
  timer.unref();
  timers.get(strapi)?.push(timer);
}

/** Strapi puts its own REST prefix (`/api`) before every route of the content API; ours names the whole path. */
function publicRoutesOf(strapi: Strapi, { config: { publicPrefix } }: Services): object[] {
  const rest = strapi.config.get('api.rest.prefix', '/api') as string;
  if (!publicPrefix.startsWith(`${rest}/`)) {
    throw new BootRefusedError(
      `publicPrefix is ${publicPrefix}, but Strapi's REST prefix is ${rest}: it has to start with ${rest}/.`,
    );
  }
  return publicRoutes(publicPrefix.slice(rest.length));
}
