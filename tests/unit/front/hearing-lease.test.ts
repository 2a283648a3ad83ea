import fc from 'fast-check';
import { CacheLease, LEASE_MS } from '#server/delivery/response-cache/cluster/cache-lease';

/** Steps in all: the faults of such a protocol hide behind a dozen of them in one certain order. */
const STEPS = 10 * Number(process.env['FRONT_STEPS'] ?? 30_000);
const STEPS_A_RUN = 500;
const MARGIN_MS = 250;

interface Renewal {
  readonly sentAt: number;
  /** Whether the statement has run in the database, and what it saw there. */
  seen: number | null;
  found: boolean;
}

/**
 * The protocol of docs/adr/0015, with the database, two servers and a network that delays, repeats nothing and loses
 * everything it likes: no server may answer from memory what an act has changed that was answered 200.
 */
class Servers {
  now = 0;
  /** Size of the ledger: commits. */
  size = 0;
  /** Largest size of an act that was answered 200. */
  answered = 0;
  row: { seen: number; beat: number } | null = null;
  private readonly lease = new CacheLease();
  private heard = 0;
  private renewal: Renewal | null = null;
  private readonly notifications: number[] = [];
  private waiting: { size: number; counted: { beat: number | null; until: number } | null } | null = null;
  readonly count = { hits: 0, waits: 0, evicted: 0, heard: 0 };

  pass(milliseconds: number): void {
    this.now += milliseconds;
    jest.setSystemTime(this.now);
  }

  send(): void {
    this.renewal ??= { sentAt: this.now, seen: null, found: false };
  }

  /** The database runs the statement. */
  run(): void {
    const { renewal } = this;
    if (!renewal || renewal.seen !== null) return;
    renewal.seen = this.size;
    renewal.found = this.row !== null;
    this.row = { seen: this.heard, beat: (this.row?.beat ?? 0) + 1 };
  }

  /** The answer arrives. */
  confirm(): void {
    const { renewal } = this;
    if (!renewal || renewal.seen === null) return;
    this.renewal = null;
    if (!renewal.found) this.lease.lost();
    this.heard = Math.max(this.heard, renewal.seen);
    this.lease.confirmed(renewal.sentAt, this.now, renewal.sentAt);
  }

  lose(): void {
    this.renewal = null;
  }

  /** The other server acts: commits; then it looks who is counted on, and waits. */
  act(): void {
    if (this.waiting) return;
    this.size += 1;
    this.notifications.push(this.size);
    this.waiting = { size: this.size, counted: null };
  }

  hear(): void {
    const size = this.notifications.shift();
    if (size === undefined) return;
    this.heard = Math.max(this.heard, size);
    this.count.heard += 1;
  }

  deafen(): void {
    this.notifications.length = 0;
  }

  look(): void {
    const { waiting, row } = this;
    if (!waiting) return;
    waiting.counted ??= { beat: row?.beat ?? null, until: this.now + LEASE_MS + MARGIN_MS };
    if (waiting.counted.beat === null || !row || row.seen >= waiting.size) return this.answer(waiting.size);
    if (this.now < waiting.counted.until) return void (this.count.waits += 1);
    if (row.beat === waiting.counted.beat) {
      this.row = null;
      this.count.evicted += 1;
    }
    this.answer(waiting.size);
  }

  private answer(size: number): void {
    this.waiting = null;
    this.answered = size;
  }

  /** Somebody asks the server that has a memory. */
  ask(): void {
    if (!this.lease.holds(this.now)) return;
    this.count.hits += 1;
    if (this.heard < this.answered) {
      throw new Error(
        `stale at ${this.now}: has heard of ${this.heard}, but ${this.answered} was answered 200`,
      );
    }
  }
}

const step = (
  weight: number,
  run: (servers: Servers) => void,
): fc.WeightedArbitrary<(servers: Servers) => void> => ({
  weight,
  arbitrary: fc.constant(run),
});
const steps = fc.array(
  fc.oneof(
    step(4, (servers) => servers.send()),
    step(4, (servers) => servers.run()),
    step(4, (servers) => servers.confirm()),
    step(1, (servers) => servers.lose()),
    step(1, (servers) => servers.act()),
    step(2, (servers) => servers.hear()),
    step(1, (servers) => servers.deafen()),
    step(3, (servers) => servers.look()),
    step(6, (servers) => servers.ask()),
    {
      weight: 4,
      arbitrary: fc.integer({ min: 50, max: 1_200 }).map((ms) => (servers: Servers) => servers.pass(ms)),
    },
  ),
  { minLength: STEPS_A_RUN, maxLength: STEPS_A_RUN },
);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

test(`whatever is delayed or lost, ${STEPS} steps: nobody answers from memory what was changed before a 200`, () => {
  const totals = { hits: 0, waits: 0, evicted: 0, heard: 0 };
  fc.assert(
    fc.property(steps, (all) => {
      const servers = new Servers();
      servers.pass(10);
      for (const each of all) each(servers);
      for (const name of Object.keys(totals) as (keyof typeof totals)[]) totals[name] += servers.count[name];
    }),
    { numRuns: Math.max(1, Math.round(STEPS / STEPS_A_RUN)) },
  );
  for (const [name, count] of Object.entries(totals)) expect([name, count > 5]).toEqual([name, true]);
});

test('a machine that was suspended: its monotonic clock stood still, the wall clock did not', () => {
  const lease = new CacheLease();
  lease.confirmed(0, 1, Date.now());
  lease.confirmed(2, 3, Date.now());
  expect(lease.holds(10)).toBe(true);
  jest.setSystemTime(Date.now() + LEASE_MS + 1);
  expect(lease.holds(11)).toBe(false);
});

test('a server that was away has to be confirmed twice', () => {
  const lease = new CacheLease();
  const wall = Date.now();
  lease.confirmed(0, 1, wall);
  expect(lease.holds(1)).toBe(false);
  lease.confirmed(2, 3, wall);
  expect(lease.holds(3)).toBe(true);
  // The next confirmation comes too late: meanwhile others may have stopped counting on it.
  lease.confirmed(10, 10 + LEASE_MS, wall);
  expect(lease.holds(10 + LEASE_MS)).toBe(false);
});

test('a lease counts from before its renewal was sent, and one whose row is gone is over at once', () => {
  const lease = new CacheLease();
  const wall = Date.now();
  lease.confirmed(0, 1, wall);
  // The answer took two seconds: those are not given back.
  lease.confirmed(10, 2_010, wall);
  expect([lease.holds(10 + LEASE_MS - 1), lease.holds(10 + LEASE_MS)]).toEqual([true, false]);
  lease.confirmed(2_020, 2_021, wall);
  lease.lost();
  expect(lease.holds(2_022)).toBe(false);
  lease.confirmed(2_023, 2_024, wall);
  expect(lease.holds(2_025)).toBe(false);
});
