import { gov } from '../../harness/gov';
import { as, draftLaw, makeOffice, mustSign, sign, type EntryRef, type Office } from '../../harness/people';
import { startProcess, type SiteProcess } from '../../harness/process/second-process';
import { startSite, type Site } from '../../harness/site';
import { until } from '../../harness/until';
import { approveInCode, edit, publishInCode } from '../entries';

/** What docs/delivery.md promises: an act waits this long, and no longer (unit/front), for a server without a sign of life. */
const BOUND_MS = 3_250;
const ROUNDS = Number(process.env['FRONT_ROUNDS'] ?? 8);

/** Two servers on one PostgreSQL, both with a memory: what one does, the other must not deny. */
describe('two servers, one database', () => {
  let site: Site;
  let other: SiteProcess;
  let office: Office;
  let law: EntryRef;

  const titleAt = async (http: { get(path: string): any }): Promise<string | number> => {
    const answer = await http.get(`/api/gov/laws/${law.documentId}`);
    return answer.status === 200 ? answer.body.data.title : answer.status;
  };
  const there = (): Promise<string | number> => titleAt(other.http);
  const here = (): Promise<string | number> => titleAt(site.http);
  const hitsThere = async (): Promise<number> => (await other.front()).hits;
  /** What renews leases in the database, under a condition of SQL. */
  const backends = async (which = 'TRUE'): Promise<number[]> => {
    const { rows } = await site.strapi.db.connection.raw(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query LIKE '%gov_servers%'
        AND query ILIKE 'update%' AND ${which}`,
    );
    return rows.map(({ pid }: { pid: number }) => pid);
  };
  /** Waits until the other server answers from memory (again). */
  const warm = (): Promise<void> =>
    until('the other server answers from memory', async () => {
      const before = await hitsThere();
      await there();
      await there();
      return (await hitsThere()) > before;
    });
  const ready = async (title: string): Promise<void> => {
    await edit(site, office.reporter, law, { title });
    await approveInCode(site, office, law);
  };
  /** @returns milliseconds that the publish act took, its 200 included */
  const publish = async (): Promise<number> => {
    const start = performance.now();
    const answer = await sign(site, office.publisher, 'publish', law);
    expect(answer.status).toBe(200);
    return performance.now() - start;
  };

  /** How many servers the next act would wait for; a slow machine is not told from one that waits by a clock. */
  const counted = async (): Promise<number> => {
    const id = gov(site.strapi).front.serverId;
    return (await site.strapi.db.connection('gov_servers').whereNot({ id }).select('id')).length;
  };

  /** Servers that have not said yet that they heard of the newest act. */
  const late = (): Promise<object[]> =>
    site.strapi.db
      .connection('gov_servers')
      .where('seen', '<', site.strapi.db.connection('gov_ledger_checkpoints').max('size'))
      .whereNot({ id: gov(site.strapi).front.serverId })
      .select('id', 'seen');

  beforeAll(async () => {
    site = await startSite({ client: 'postgres', env: { GOV_CACHE_MEGABYTES: '16' } });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishInCode(site, office, law);
    other = await startProcess(site.env);
  });
  afterAll(async () => {
    await other?.stop();
    await site?.stop();
  });

  test(`after the publish act’s 200 the other server shows the new state, ${ROUNDS} rounds, from memory before and after`, async () => {
    await warm();
    for (let round = 0; round < ROUNDS; round += 1) {
      await ready(`ฉบับที่ ${round}`);
      await warm();
      await publish();
      // Heard, not waited out.
      expect(await late()).toEqual([]);
      expect([await there(), await here()]).toEqual([`ฉบับที่ ${round}`, `ฉบับที่ ${round}`]);
    }
    const hits = await hitsThere();
    expect(await there()).toBe(`ฉบับที่ ${ROUNDS - 1}`);
    expect(await hitsThere()).toBe(hits + 1);
    expect(await counted()).toBe(1);
  });

  test('a withdrawal made there is gone here', async () => {
    await warm();
    await here();
    await mustSign({ ...site, http: other.http } as never, office.approver, 'unpublish', law);
    expect([await here(), await there()]).toEqual([410, 410]);
    await publishInCode(site, office, law);
    expect(typeof (await there())).toBe('string');
  });

  test('readers at both servers during acts: nobody who asks after a 200 is shown what stood before', async () => {
    let published = -1;
    let reading = true;
    const stale: string[] = [];
    let reads = 0;
    const reader = async (look: () => Promise<string | number>): Promise<void> => {
      while (reading) {
        const before = published;
        const title = String(await look());
        reads += 1;
        const shown = /^รอบ (\d+)$/.exec(title);
        if (before >= 0 && (!shown || Number(shown[1]) < before)) stale.push(`${title} after ${before}`);
      }
    };
    const readers = [reader(there), reader(there), reader(here)];
    for (let round = 0; round < ROUNDS; round += 1) {
      await ready(`รอบ ${round}`);
      await publish();
      published = round;
    }
    reading = false;
    await Promise.all(readers);
    expect(stale).toEqual([]);
    expect(reads).toBeGreaterThan(ROUNDS * 3);
  });

  test('a server that stands still is waited for once, and shows nothing old when it wakes', async () => {
    await ready('ขณะหยุด');
    await warm();
    process.kill(other.pid, 'SIGSTOP');
    const took = await publish();
    // It is waited for once, not with every act: nobody counts on it any more.
    // Its row is deleted without anybody waiting for that.
    await until('nobody counts on it any more', async () => (await counted()) === 0);
    await ready('อีกครั้ง').then(publish);
    process.kill(other.pid, 'SIGCONT');
    expect(await there()).toBe('อีกครั้ง');
    expect(took).toBeGreaterThan(BOUND_MS - 200);
    await warm();
    expect(await there()).toBe('อีกครั้ง');
  });

  test('a server that answers but hears nothing stops answering from memory before the act is answered', async () => {
    await ready('ไม่ได้ยิน');
    await warm();
    const id = gov(site.strapi).front.serverId;
    const lock = await site.strapi.db.connection.transaction();
    // Its renewal hangs, and while a statement runs PostgreSQL delivers no notification to that connection.
    await lock('gov_servers').whereNot({ id }).forUpdate().select('id');
    await until('the renewal hangs', async () => (await backends("wait_event_type = 'Lock'")).length > 0);
    const before = await there();
    expect(before).not.toBe('ไม่ได้ยิน');
    const took = await publish();
    expect([await there(), await there()]).toEqual(['ไม่ได้ยิน', 'ไม่ได้ยิน']);
    expect(took).toBeGreaterThan(BOUND_MS - 200);
    await lock.rollback();
    await warm();
    expect(await there()).toBe('ไม่ได้ยิน');
  });

  test('a server whose connection is lost answers from the database, and from memory again when it hears again', async () => {
    await warm();
    const before = await backends();
    expect(before.length).toBe(2);
    await ready('สายขาด');
    await site.strapi.db.connection.raw(
      `SELECT pg_terminate_backend(pid) FROM unnest(ARRAY[${before.join()}]) pid`,
    );
    await publish();
    expect([await there(), await here()]).toEqual(['สายขาด', 'สายขาด']);
    await warm();
    await ready('ต่อใหม่');
    await warm();
    await publish();
    expect([await there(), await here()]).toEqual(['ต่อใหม่', 'ต่อใหม่']);
    expect(await counted()).toBe(1);
    expect((await backends()).some((pid) => before.includes(pid))).toBe(false);
  });

  test('damage that one server’s drift report finds is not served on by the other', async () => {
    await warm();
    const shown = await there();
    const db = site.strapi.db.connection;
    const { digest } = await db('gov_publications').where({ document_id: law.documentId }).first();
    await db.raw('DROP TRIGGER gov_snapshots_append_only ON gov_snapshots');
    const { body } = await db('gov_snapshots').where({ digest }).first();
    await db('gov_snapshots')
      .where({ digest })
      .update({ body: body.replace(String(shown), 'ปลอม') });
    expect(await there()).toBe(shown);
    await site.http.get('/gov-publishing/drift').set(as(office.superAdmin));
    await until('the other server has heard of the damage', async () => (await there()) === 404);
    expect([await there(), await here()]).toEqual([404, 404]);
    await db('gov_snapshots').where({ digest }).update({ body });
    expect(await there()).toBe(shown);
  });

  test('a server that went in good order is not waited for', async () => {
    const third = await startProcess(site.env);
    await third.stop();
    expect(await counted()).toBe(1);
    await ready('หลังปิด');
    await publish();
  });
});
