import { hearWhatFollowsCommits } from './database/after-commit';
import type { Parts } from './composition';
import { migrate } from './database/migrate';
import { APPOINTMENT_UID } from './content-types/uids';
import { printable } from '@gov-publishing/provenance';
import { ensureLanguages, LOCALE_UID } from './entries/site-languages';
import { BootRefusedError } from './errors';
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
import { requireProxyCount, type ProxyConfig } from './readiness/proxy-count';
import { requireServerAddress, type ServerConfig } from './readiness/server-address';
import { serverIsAtFault, toldToWait, wordedRefusals } from './strapi-refusals';
import { boundToOpenTransaction, type Strapi } from './strapi-boundary';

const READS = new Set(['findMany', 'findOne', 'findFirst', 'count']);
const timers = new WeakMap<Strapi, NodeJS.Timeout[]>();
/** What takes us out of objects of Strapi that outlive an instance in its process. */
const undoings = new WeakMap<Strapi, (() => void)[]>();

/**
 * Hangs the gate into Strapi. In `register()`, so that our middleware is the outermost: i18n registers its own in
 * bootstrap and writes other locales after ours would have looked.
 */
export function registerPlugin(strapi: Strapi, parts: () => Parts): void {
  // First of all: a refused start must not have touched a table.
  requireSupportedDatabase(strapi.config.get('database.connection.client'));
  parts();
  const server = strapi.config.get('server') as ServerConfig & ProxyConfig;
  requireServerAddress(server, process.env['NODE_ENV']);
  requireProxyCount(server, process.env['NODE_ENV']);
  strapi.documents.use((async (context: unknown, next: () => Promise<unknown>) => {
    const call = context as DocumentCall;
    const { relatedTypeGate, documentGate, readGate, signedReads, types, uploads } = parts();
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
          ? () => recordedAppointments(strapi, parts().appointmentRecords, call, governed)
          : governed;
      if (!type && relatedTypeGate.has(call.uid)) refuseHidden(strapi, call.uid, call.params);
      const written = (): Promise<unknown> =>
        relatedTypeGate.has(call.uid) ? relatedTypeGate.write(call, recorded) : recorded();
      return readGate.answering(call, () => whileWriting(() => parts().scope.writes.write(call, written)));
    });
  }) as never);

  strapi.db.lifecycles.subscribe((async (event: LifecycleEvent) => {
    // The database starts before the plugin's parts can be put together; nothing governed is written by then.
    if (!strapi.isLoaded && !timers.has(strapi)) return;
    parts().listFilters.narrow(event);
    parts().signedReads.narrow(event);
    parts().uploads.reads.narrow(event);
    await parts().scope.agencyRoles.announce(event);
    await parts().lifecycleGate.announce(event);
    // Its roles exist by then: a site gets its first languages before them, and without lifecycles.
    if (event.model.uid === LOCALE_UID && event.action === 'afterCreate' && strapi.isLoaded)
      await parts().scope.roles.ensure();
    await parts().accountNames.announce(event);
    await parts().passwordRecords.announce(event);
  }) as never);

  const { scope, listFilters, uploads } = parts();
  undoings.set(strapi, [
    hearWhatFollowsCommits(strapi),
    scope.door.install(),
    listFilters.install(),
    uploads.library.install(),
  ]);
  keepOutOfGraphQl(strapi, parts().hiddenUids);
  const { front } = parts();
  undoings.get(strapi)?.push(front.door.install(strapi.server.httpServer));
  strapi.server.use(serverIsAtFault() as never);
  strapi.server.use(uploads.panelHeaders as never);
  strapi.server.use(uploads.door.middleware() as never);
  // Outermost: it sends what the controllers finish, with the headers that everything within has set.
  strapi.server.use(front.door.middleware() as never);
  strapi.server.use(toldToWait() as never);
  strapi.server.use(wordedRefusals(['/gov-publishing', parts().config.publicPrefix]) as never);
  strapi.server.routes({ type: 'content-api', routes: publicRoutesOf(strapi, parts()) } as never);
}

/** Makes the tables, proves that the key fits the ledger, and starts what runs by the clock. */
export async function bootstrapPlugin(strapi: Strapi, parts: Parts): Promise<void> {
  await refusePublicStorage(strapi);
  // By now Strapi's own middlewares stand, its error handler among them; the routes come after.
  strapi.server.use(unavailableWhenOutOfReach(strapi) as never);
  strapi.server.use(refuseHalfCharacters() as never);
  const firstStart = await migrate(strapi.db.connection);
  await refuseForeignKey(strapi, parts);
  await parts.readiness.log();
  await parts.front.start();
  undoings.get(strapi)?.push(parts.scope.ability.install(), await parts.scope.roles.install());
  await ensureLanguages(strapi, firstStart);
  undoings.get(strapi)?.push(parts.tokenHolders.install());
  undoings.get(strapi)?.push(parts.passwordChecks.install());
  parts.fileGate.wrapUploadService();
  parts.uploads.wrapUploadService();
  undoings.get(strapi)?.push(parts.uploads.logos.install(), parts.uploads.fetched.install());
  keepPublishedLanguagesApart(strapi, parts.types);
  parts.readGate.wrapUserReads();
  parts.readGate.wrapUploadReads(() => parts.scope.scopes.isNarrowed());
  timers.set(strapi, []);
  const { driftEveryHours, scheduleEverySeconds } = parts.config;
  every(strapi, scheduleEverySeconds * 1_000, async () => void (await parts.schedules.run()));
  every(strapi, driftEveryHours * 3_600_000, () => logDrift(strapi, parts));
  await parts.projectionReindexer.run();
  if (scheduleEverySeconds > 0) await parts.schedules.run();
  // Not awaited: on a large site the comparison takes minutes, and the server is safe without it.
  soon(strapi, () => logDrift(strapi, parts));
}

/** @param parts where they could be put together; a start that was refused has none */
export async function destroyPlugin(strapi: Strapi, parts: Parts | undefined): Promise<void> {
  for (const timer of timers.get(strapi) ?? []) clearInterval(timer);
  for (const undo of undoings.get(strapi) ?? []) undo();
  await parts?.readings.stop();
  await parts?.front.stop();
}

/** A ledger continued under another key would be two ledgers that each deny the other. */
async function refuseForeignKey(strapi: Strapi, parts: Parts): Promise<void> {
  try {
    await parts.ledger.head(strapi.db.connection);
  } catch {
    throw new BootRefusedError(
      `The ledger's newest checkpoint was not signed by the key ${parts.verifierKey.name}+${parts.verifierKey.id} that this ` +
        'server was given, or it was damaged. Start with the key the ledger was begun with (GOV_LEDGER_KEY); ' +
        'if that one is lost, restore it from its backup: nothing is served from a ledger that nobody can vouch for.',
    );
  }
}

async function logDrift(strapi: Strapi, parts: Parts): Promise<void> {
  const { findings } = await parts.walk.joined();
  for (const { entry, reason } of findings.slice(0, 50)) {
    const where = entry ? `${entry.uid} ${entry.documentId} (${entry.locale})` : 'ledger';
    strapi.log.warn(`gov-publishing drift: ${printable(`${where}: ${reason.message.en}`)}`);
  }
}

function every(strapi: Strapi, milliseconds: number, run: () => Promise<void>): void {
  if (milliseconds === 0) return;
  const timer = setInterval(() => {
    run().catch((error: unknown) => strapi.log.error(`gov-publishing: ${String(error)}`));
  }, milliseconds);
  timer.unref();
  timers.get(strapi)?.push(timer);
}

function soon(strapi: Strapi, run: () => Promise<void>): void {
  const timer = setTimeout(() => {
    run().catch((error: unknown) => strapi.log.error(`gov-publishing: ${String(error)}`));
  }, 1_000);
  timer.unref();
  timers.get(strapi)?.push(timer);
}

/** Strapi puts its own REST prefix (`/api`) before every route of the content API; ours names the whole path. */
function publicRoutesOf(strapi: Strapi, { config: { publicPrefix } }: Parts): object[] {
  const rest = strapi.config.get('api.rest.prefix', '/api') as string;
  if (!publicPrefix.startsWith(`${rest}/`)) {
    throw new BootRefusedError(
      `publicPrefix is ${publicPrefix}, but Strapi's REST prefix is ${rest}: it has to start with ${rest}/.`,
    );
  }
  return publicRoutes(publicPrefix.slice(rest.length));
}
