import { waitForServers } from '#server/delivery/response-cache/cluster/wait-for-servers';
import { LEASE_MS } from '#server/delivery/response-cache/cluster/cache-lease';
import type { Strapi } from '#server/strapi-boundary';

/** A clock that only a rest moves on. */
let now = 0;
jest.mock('node:timers/promises', () => ({
  ...jest.requireActual<object>('node:timers/promises'),
  setTimeout: (milliseconds: number) => {
    now += milliseconds;
    return Promise.resolve();
  },
}));

const SIZE = 7;
const BOUND_MS = LEASE_MS + 250;

interface Server {
  readonly id: string;
  readonly seen: number;
  readonly beat: number;
}

let deleted: object[];
beforeEach(() => {
  now = 0;
  deleted = [];
  jest.spyOn(performance, 'now').mockImplementation(() => now);
});
afterEach(() => void jest.restoreAllMocks());

/** @param servers the other servers' rows at a moment */
function siteOf(servers: (at: number) => readonly Server[]): Strapi {
  const table = {
    whereNot: () => table,
    andWhere: () => table,
    select: () => Promise.resolve(servers(now).filter(({ seen }) => seen < SIZE)),
    where: (row: object) => ({ delete: () => Promise.resolve(void deleted.push(row)) }),
  };
  const connection = Object.assign(() => table, { client: { dialect: 'postgresql' } });
  return { db: { connection }, log: { warn: jest.fn() } } as unknown as Strapi;
}

test('a server without a sign of life is waited for one lease and its margin, no longer, and then forgotten', async () => {
  await waitForServers(
    siteOf(() => [{ id: 'silent', seen: 1, beat: 4 }]),
    'own',
    SIZE,
  );
  expect(now).toBeGreaterThanOrEqual(BOUND_MS);
  expect(now).toBeLessThanOrEqual(BOUND_MS + 50);
  expect(deleted).toEqual([{ id: 'silent', beat: 4 }]);
});

test('a server that hears of the act is waited for until it says so, and is counted on', async () => {
  await waitForServers(
    siteOf((at) => [{ id: 'hearing', seen: at < 300 ? 1 : SIZE, beat: 4 }]),
    'own',
    SIZE,
  );
  expect(now).toBeGreaterThanOrEqual(300);
  expect(now).toBeLessThanOrEqual(350);
  expect(deleted).toEqual([]);
});

test('a server that renews its lease and does not hear costs one lease, and is not forgotten', async () => {
  await waitForServers(
    siteOf((at) => [{ id: 'deaf', seen: 1, beat: 4 + Math.floor(at / 1_000) }]),
    'own',
    SIZE,
  );
  expect(now).toBeLessThanOrEqual(BOUND_MS + 50);
  expect(deleted).toEqual([]);
});

test('nobody is waited for where everybody has heard', async () => {
  await waitForServers(
    siteOf(() => [{ id: 'hearing', seen: SIZE, beat: 4 }]),
    'own',
    SIZE,
  );
  expect([now, deleted]).toEqual([0, []]);
});
