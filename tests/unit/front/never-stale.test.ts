import fc from 'fast-check';
import type { TypeUid } from '#server/domain/brands';
import { ResponseCache, type PendingRead } from '#server/delivery/response-cache/cache/response-cache';
import { Generations, type Dependency } from '#server/delivery/response-cache/generations';
import { PublicChanges } from '#server/delivery/response-cache/public-changes';
import { PublicVersion } from '#server/delivery/response-cache/public-version';

/** Steps in all; `FRONT_STEPS=50000` for the full share. */
const STEPS = Number(process.env['FRONT_STEPS'] ?? 5_000);
const STEPS_A_RUN = 250;

const TYPES = ['law', 'faq'] as TypeUid[];
const DOCUMENTS = ['a', 'b', 'c'];

/** What one document says, and since which act. */
type Store = Readonly<Record<string, number>>;

/** A site without Strapi: a store, acts that commit before they are heard of, and reads that take their time. */
class SmallSite {
  readonly generations = new Generations();
  readonly changes = new PublicChanges(this.generations);
  readonly memory = new ResponseCache(this.generations, 60_000, 1_000_000);
  store: Store = {};
  /** The store as every act that was answered 200 left it: nothing older may be seen by a request from now on. */
  answered: Store = {};
  private leaves = 0;
  private readonly unheard: (() => void)[] = [];
  private readonly reads: (() => boolean)[] = [];
  /** Every state that was ever committed: what is answered must be one of them, whole. */
  private readonly history: Store[] = [{}];
  private time = 0;
  hits = 0;
  kept = 0;
  refused = 0;

  /** Commits; the process hears of it only later, as after a real COMMIT. */
  act(uid: TypeUid, documentId: string, isVisible: boolean): void {
    const from = this.leaves;
    this.leaves += 1;
    const number = this.leaves;
    if (isVisible) this.store = { ...this.store, [`${uid}/${documentId}`]: number };
    this.history.push(this.store);
    const after = this.store;
    const visible = isVisible ? [{ uid, documentId }] : [];
    this.unheard.push(() => {
      this.changes.committed({ from, size: number, visible });
      this.answered = { ...this.answered, ...after };
    });
  }

  hear(): void {
    this.unheard.shift()?.();
  }

  /** Somebody asks. What he is answered must not be older than what was answered 200 before he asked. */
  ask(address: {
    readonly path: string;
    readonly dependency: Dependency;
    readonly shows: readonly string[];
  }): void {
    this.time += 1;
    const before = this.answered;
    const check = (body: string): void => {
      expectNotOlder(body, before, address.shows);
      if (!this.history.some((state) => said(state, address.shows).join() === body))
        throw new Error(`torn: ${body}`);
    };
    const known = this.memory.lookUp(address.path, this.time);
    if (known) {
      this.hits += 1;
      return check(known.plain.body.toString());
    }
    const underWay = this.memory.join(address.path);
    if (underWay) {
      this.joined.push(underWay.then((version) => version && check(version.plain.body.toString())));
      return;
    }
    const reading = this.memory.begin(address.path, this.time);
    // First the statement that sees the store, then what is done with its rows: acts may commit before and between.
    let body: string | null = null;
    this.reads.push(() => {
      if (body === null) body = said(this.store, address.shows).join();
      else this.end(reading, address.dependency, body);
      return body !== null && this.ended.has(reading);
    });
  }

  private readonly ended = new Set<PendingRead>();
  readonly joined: Promise<unknown>[] = [];

  private end(reading: PendingRead, dependency: Dependency, body: string): void {
    this.ended.add(reading);
    const version = new PublicVersion(
      reading.key,
      'W/"x"',
      'text/plain',
      [],
      body,
      this.generations.of(dependency),
      reading.since,
      reading.readAt,
    );
    if (this.memory.keep(version)) this.kept += 1;
    else this.refused += 1;
    reading.end(version);
  }

  goOn(which: number): void {
    const place = which % Math.max(1, this.reads.length);
    if (this.reads[place]?.()) this.reads.splice(place, 1);
  }

  rest(): void {
    while (this.unheard.length > 0) this.hear();
    while (this.reads.length > 0) this.goOn(0);
  }
}

function said(store: Store, shows: readonly string[]): string[] {
  return shows.map((name) => `${name}=${store[name] ?? 0}`);
}

function expectNotOlder(body: string, answered: Store, shows: readonly string[]): void {
  const seen = new Map(body.split(',').map((part) => part.split('=') as [string, string]));
  for (const name of shows) {
    const [now, then] = [Number(seen.get(name)), answered[name] ?? 0];
    if (now < then) throw new Error(`stale: ${name} is ${now}, but ${then} was answered 200 before`);
  }
}

const uid = fc.constantFrom(...TYPES);
const documentId = fc.constantFrom(...DOCUMENTS);
const addresses = fc.oneof(
  uid.map((each) => ({
    path: `/${each}s`,
    dependency: { uid: each } as Dependency,
    shows: DOCUMENTS.map((document) => `${each}/${document}`),
  })),
  fc.tuple(uid, documentId).map(([each, document]) => ({
    path: `/${each}s/${document}`,
    dependency: { uid: each, documentId: document } as Dependency,
    shows: [`${each}/${document}`],
  })),
  fc.constant({
    path: '/ledger',
    dependency: 'ledger' as Dependency,
    shows: TYPES.flatMap((each) => DOCUMENTS.map((document) => `${each}/${document}`)),
  }),
);
const steps = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: addresses.map((address) => (site: SmallSite) => site.ask(address)) },
    {
      weight: 2,
      arbitrary: fc.tuple(uid, documentId, fc.boolean()).map((act) => (site: SmallSite) => site.act(...act)),
    },
    { weight: 2, arbitrary: fc.constant((site: SmallSite) => site.hear()) },
    { weight: 4, arbitrary: fc.nat(5).map((which) => (site: SmallSite) => site.goOn(which)) },
  ),
  { minLength: STEPS_A_RUN, maxLength: STEPS_A_RUN },
);

test(`acts and reads in any order, ${STEPS} steps: nobody sees what was old before he asked, nobody sees halves of two states`, async () => {
  const totals = { hits: 0, kept: 0, refused: 0, joined: 0 };
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const site = new SmallSite();
      for (const step of all) {
        step(site);
        await Promise.resolve();
      }
      site.rest();
      await Promise.all(site.joined);
      totals.hits += site.hits;
      totals.kept += site.kept;
      totals.refused += site.refused;
      totals.joined += site.joined.length;
    }),
    { numRuns: Math.max(1, Math.round(STEPS / STEPS_A_RUN)) },
  );
  // Each of the cases came up: a run in which nothing is ever kept would find nothing stale either.
  for (const count of Object.values(totals)) expect(count).toBeGreaterThan(STEPS / 250);
});
