import { setClock } from '#server/clock';
import { knownServicesOf } from '#server/composed';
import { compose } from '#server/composition';
import { Acts } from '#server/signoff/acts/acts';
import { until } from './until';

/** Composed beside a server that runs from its build, whose own wiring nobody reaches. */
const beside = new WeakMap<object, any>();

/**
 * @returns what a running server is made of, untyped as the site's Strapi is. From the source it is the server's own; of
 *   a server that runs from its build (the browser tests) it is a second one on the same database, for setting up an office
 */
function wiringOf(strapi: any): any {
  const known = knownServicesOf(strapi) ?? beside.get(strapi);
  if (known) return known;
  const composed = compose(strapi);
  beside.set(strapi, composed);
  return composed;
}

/**
 * What tests reach inside the server, and the only place that does: the plugin's own surface gives no act without proof.
 * Some members are the live objects, to be spied on.
 */
export function gov(strapi: any) {
  const services = (): any => wiringOf(strapi);
  return {
    /** Everything, for the walk that shows that nobody else gets there. */
    get wiring(): any {
      return services();
    },
    /** Another clock; the machine's where none is given. */
    clock: { set: (clock: (() => Date) | undefined): void => setClock(strapi, clock) },
    schedules: {
      run: (): Promise<{ key: { documentId: string }; reasons: { code: string }[] }[]> =>
        services().schedules.run(),
    },
    notices: {
      /** One round: tells what was signed and is overdue, and mails what is due. */
      run: (): Promise<void> => services().notices.rounds.run(),
      /** Looks for what time brings about. */
      lookAtClock: (): Promise<void> => services().notices.rounds.lookAtClock(),
      /** A round of another server on this database, as it would compose itself. */
      elsewhere: (): Promise<void> => compose(strapi).notices.rounds.run(),
      /** As after a comparison that found something. */
      driftFound: (findings: readonly string[]): Promise<void> =>
        services().notices.rare.driftFound(findings),
    },
    drift: {
      /** Live: `report` may be spied on. */
      get live(): any {
        return services().drift;
      },
      report: (): Promise<{ leaves: number; publications: number; findings: any[] }> =>
        services().drift.report(),
      /** Waits for a comparison that is running. */
      joined: (): Promise<unknown> => services().walk.joined(),
      /** Waits for the comparison that begins a second after the start: it reads what a test may be counting the readings of. */
      atBoot: (): Promise<void> =>
        until('the comparison of the start', () => services().walk.newest() !== null),
    },
    ledger: {
      get reader(): any {
        return services().ledger;
      },
      head: (): Promise<any> => services().ledger.head(strapi.db.connection),
      get verifierKey(): any {
        return services().verifierKey;
      },
      /** Appends leaves in a transaction of their own. */
      append: (leavesFor: (size: number) => readonly object[]): Promise<void> =>
        append(strapi, services(), leavesFor),
    },
    /** @returns the draft as the gate reads it, or null */
    draft: (key: object): Promise<any> => services().entries.draft(key),
    acts: {
      /** Signs another subject than an entry, with the same services. */
      of: (subject: any): any => new Acts(services().signoffServices.actServices, subject),
      perform: (act: string, seen: readonly object[], request: object, person: object): Promise<any> =>
        services().signoffServices.acts.perform(act, seen, request, person),
      get services(): any {
        return services().signoffServices.actServices;
      },
    },
    /** The signer's password, asked as in a session of the panel. */
    checkPassword: (personId: string, password: string): Promise<unknown> => {
      const state = {
        user: { id: personId },
        auth: { strategy: { name: 'admin' } },
        session: { id: 'in-code' },
      };
      const cookies = { get: () => undefined, set: () => undefined };
      return strapi.requestContext.run({ state, cookies }, () =>
        services().signoffServices.proofs.check(personId, { method: 'password', password }, 'proof'),
      );
    },
    people: {
      person: (personId: number): Promise<any> => services().officers.person(String(personId)),
      get officers(): any {
        return services().officers;
      },
      confirmations: (): any => services().confirmations,
      recorded: (rows: readonly object[]): Promise<any[]> => services().appointmentRecords.onRecord(rows),
      scopeOf: (personId: number): Promise<any> => services().scope.scopes.of(String(personId)),
    },
    front: {
      get figures(): { hits: number; misses: number } {
        return services().responseCache.responder.figures;
      },
      get memory(): { bytes: number; size: number } {
        return services().responseCache.cache;
      },
      /** This server's id among those that hear of changes. */
      get serverId(): string {
        return services().responseCache.listener.id;
      },
      /** Every finished answer is forgotten; verified publications are not. */
      forget: (): void => services().responseCache.generations.everythingChanged(),
      install: (server: unknown): (() => void) => services().responseCache.responder.install(server),
    },
    /** The public side's own reader and lengths, live. */
    publicReader: (): any => services().publicServices.reader,
    formLengths: (): Record<string, number> => services().formsSource.lengths,
    types: (): readonly { uid: string; plural: string }[] => services().types.all(),
    forgetFiles: (): Promise<void> => services().fileContents.scans.digests.stop(),
  };
}

async function append(
  strapi: any,
  { ledger, signoffServices }: any,
  leavesFor: (size: number) => readonly object[],
) {
  const { writer } = signoffServices.actServices;
  await strapi.db.transaction(async (scope: any) => {
    await writer.lock(scope.trx);
    const size = (await ledger.head(scope.trx))?.size ?? 0;
    await writer.append(scope, leavesFor(size));
  });
}
