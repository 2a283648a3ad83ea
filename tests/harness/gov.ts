import { setClock } from '#server/clock';
import { knownPartsOf } from '#server/composed';
import { compose } from '#server/composition';
import { Acts } from '#server/signoff/acts/acts';

/** Composed beside a server that runs from its build, whose own wiring nobody reaches. */
const beside = new WeakMap<object, any>();

/**
 * @returns what a running server is made of, untyped as the site's Strapi is. From the source it is the server's own; of
 *   a server that runs from its build (the browser tests) it is a second one on the same database, for setting up an office
 */
function wiringOf(strapi: any): any {
  const known = knownPartsOf(strapi) ?? beside.get(strapi);
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
  const parts = (): any => wiringOf(strapi);
  return {
    /** Everything, for the walk that shows that nobody else gets there. */
    get wiring(): any {
      return parts();
    },
    /** Another clock; the machine's where none is given. */
    clock: { set: (clock: (() => Date) | undefined): void => setClock(strapi, clock) },
    schedules: {
      run: (): Promise<{ key: { documentId: string }; reasons: { code: string }[] }[]> =>
        parts().schedules.run(),
    },
    drift: {
      /** Live: `report` may be spied on. */
      get live(): any {
        return parts().drift;
      },
      report: (): Promise<{ leaves: number; publications: number; findings: any[] }> =>
        parts().drift.report(),
      /** Waits for a comparison that is running. */
      joined: (): Promise<unknown> => parts().walk.joined(),
    },
    ledger: {
      get reader(): any {
        return parts().ledger;
      },
      head: (): Promise<any> => parts().ledger.head(strapi.db.connection),
      get verifierKey(): any {
        return parts().verifierKey;
      },
      /** Appends leaves in a transaction of their own. */
      append: (leavesFor: (size: number) => readonly object[]): Promise<void> =>
        append(strapi, parts(), leavesFor),
    },
    /** @returns the draft as the gate reads it, or null */
    draft: (key: object): Promise<any> => parts().entries.draft(key),
    acts: {
      /** Signs another subject than an entry, with the same parts. */
      of: (subject: any): any => new Acts(parts().signoffParts.actParts, subject),
      perform: (act: string, seen: readonly object[], request: object, person: object): Promise<any> =>
        parts().signoffParts.acts.perform(act, seen, request, person),
      get parts(): any {
        return parts().signoffParts.actParts;
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
        parts().signoffParts.proofs.check(personId, { method: 'password', password }, 'proof'),
      );
    },
    people: {
      person: (personId: number): Promise<any> => parts().officers.person(String(personId)),
      get officers(): any {
        return parts().officers;
      },
      confirmations: (): any => parts().confirmations,
      recorded: (rows: readonly object[]): Promise<any[]> => parts().appointmentRecords.onRecord(rows),
      scopeOf: (personId: number): Promise<any> => parts().scope.scopes.of(String(personId)),
    },
    front: {
      get figures(): { hits: number; misses: number } {
        return parts().front.door.figures;
      },
      get memory(): { bytes: number; size: number } {
        return parts().front.memory;
      },
      /** This server's id among those that hear of changes. */
      get serverId(): string {
        return parts().front.listener.id;
      },
      /** Every finished answer is forgotten; verified publications are not. */
      forget: (): void => parts().front.generations.everythingChanged(),
      install: (server: unknown): (() => void) => parts().front.door.install(server),
    },
    /** The public side's own reader and lengths, live. */
    publicReader: (): any => parts().publicParts.reader,
    formLengths: (): Record<string, number> => parts().formsSource.lengths,
    types: (): readonly { uid: string; plural: string }[] => parts().types.all(),
    forgetFiles: (): Promise<void> => parts().readings.digests.stop(),
  };
}

async function append(
  strapi: any,
  { ledger, signoffParts }: any,
  leavesFor: (size: number) => readonly object[],
) {
  const { writer } = signoffParts.actParts;
  await strapi.db.transaction(async (scope: any) => {
    await writer.lock(scope.trx);
    const size = (await ledger.head(scope.trx))?.size ?? 0;
    await writer.append(scope, leavesFor(size));
  });
}
