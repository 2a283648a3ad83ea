import { gov } from '../../harness/gov';
import { migrate } from '#server/database/migrate';
import { MIGRATIONS } from '#server/database/migrations/index';
import { verifyBundle } from '@gov-publishing/provenance';
import { parseVerifierKey } from '@gov-publishing/transparency-log';
import { as, LAW, mustSign, PASSWORD, type Person } from '../../harness/people';
import { DATABASES, startIn, type Site } from '../../harness/site';
import { restore, STEPS, type Known } from './fixture';

const NEWEST = MIGRATIONS.at(-1)!.version;

test('the steps are numbered from 1 on without a gap', () => {
  expect(STEPS).toEqual(Array.from({ length: STEPS.length }, (_, at) => at + 1));
});

describe.each(DATABASES.flatMap((client) => STEPS.map((step) => [step, client] as const)))(
  'a database as step %d left it, on %s',
  (step, client) => {
    let site: Site;
    let known: Known;
    beforeAll(async () => {
      const restored = await restore(step, client);
      known = restored.known;
      site = await startIn(restored.env, client);
    });
    afterAll(() => site?.stop());

    const login = async ({ id, email, name }: Pick<Person, 'id' | 'email' | 'name'>): Promise<Person> => {
      const { body } = await site.http.post('/admin/login').send({ email, password: PASSWORD });
      return { id, email, name, password: PASSWORD, token: body.data.token };
    };

    test('is brought to the newest step, once', async () => {
      const applied = await site.strapi.db.connection('gov_schema').orderBy('version').pluck('version');
      expect(applied).toEqual(STEPS);
    });

    test('what was signed is public, and verifies under the key of that time', async () => {
      const { status, body } = await site.http.get(`/api/gov/laws/${known.published}?locale=th`);
      expect([status, body.data?.documentId]).toEqual([200, known.published]);
      const bundle = (await site.http.get(`/api/gov/provenance/${known.published}?locale=th`)).body;
      const report = verifyBundle(bundle, { trustedKeys: [parseVerifierKey(known.verifierKey)] });
      expect(report.claims.filter(({ holds }) => holds === false)).toEqual([]);
      expect(report.verdict).toBe('holds');
    });

    test('what was taken down stays down, what was a draft stays unseen, and nothing has drifted', async () => {
      expect((await site.http.get(`/api/gov/laws/${known.takenDown}?locale=th`)).status).toBe(410);
      expect((await site.http.get(`/api/gov/laws/${known.draft}?locale=th`)).status).toBe(404);
      const { findings } = await gov(site.strapi).drift.report();
      expect(findings).toEqual([]);
    });

    test('the officers of that time sign on, and what they publish is public', async () => {
      const reporter = await login(known.officers.reporter);
      const approver = await login(known.officers.approver);
      const publisher = await login(known.officers.publisher);
      const entry = { uid: LAW, documentId: known.draft, locale: 'th' };
      expect((await site.http.get('/gov-publishing/desk').set(as(reporter))).status).toBe(200);
      await mustSign(site, reporter, 'submit', entry);
      await mustSign(site, approver, 'approve', entry);
      await mustSign(site, publisher, 'publish', entry);
      expect((await site.http.get(`/api/gov/laws/${known.draft}?locale=th`)).status).toBe(200);
    });
  },
);

describe.each(DATABASES)('the steps of the tables on %s', (client) => {
  let site: Site;
  beforeAll(async () => {
    const { env } = await restore(NEWEST, client);
    site = await startIn(env, client);
  });
  afterAll(() => site?.stop());

  const ran: string[] = [];
  const step = (version: number, name: string, fails = false) => ({
    version,
    name,
    up: async (trx: any) => {
      ran.push(name);
      await trx.schema.createTable(`gov_step_${version}`, (table: any) => void table.integer('id'));
      if (fails) throw new Error('out of disk');
    },
  });
  const db = (): any => site.strapi.db.connection;
  const versions = async (): Promise<number[]> => db()('gov_schema').orderBy('version').pluck('version');
  const has = (version: number): Promise<boolean> => db().schema.hasTable(`gov_step_${version}`);

  test('one that fails takes back all that were missing: nothing of them stays', async () => {
    const steps = [...MIGRATIONS, step(NEWEST + 1, 'good'), step(NEWEST + 2, 'bad', true)];
    await expect(migrate(db(), steps)).rejects.toThrow('out of disk');
    expect([await versions(), await has(NEWEST + 1), await has(NEWEST + 2)]).toEqual([
      [...STEPS],
      false,
      false,
    ]);
  });

  test('those that are missing run in their order, and never again', async () => {
    ran.length = 0;
    const steps = [...MIGRATIONS, step(NEWEST + 1, 'one'), step(NEWEST + 2, 'two')];
    expect(await migrate(db(), steps)).toBe(false);
    expect(await migrate(db(), steps)).toBe(false);
    expect(ran).toEqual(['one', 'two']);
    expect(await versions()).toEqual([...STEPS, NEWEST + 1, NEWEST + 2]);
  });

  test('an older version of the plugin does not start on it, and says why', async () => {
    await expect(migrate(db())).rejects.toThrow(/A newer version of gov-publishing was here/);
    expect(await versions()).toEqual([...STEPS, NEWEST + 1, NEWEST + 2]);
  });

  test('no new ledger is begun where one was lost', async () => {
    await db().schema.renameTable('gov_ledger_leaves', 'gov_ledger_leaves_kept');
    await expect(migrate(db())).rejects.toThrow(/This database had a ledger, and its table is gone/);
    expect(await db().schema.hasTable('gov_ledger_leaves')).toBe(false);
  });

  test('a ledger from before the format was settled is not carried on', async () => {
    await db().schema.renameTable('gov_ledger_leaves_kept', 'gov_ledger_leaves');
    await db().schema.renameTable('gov_schema', 'gov_schema_kept');
    await expect(migrate(db())).rejects.toThrow(/before its format was settled/);
  });
});
