import knex from 'knex';
import { migrate } from '#server/database/migrate';
import { ALL_TABLES } from '#server/database/tables';
import { auditLedger } from '../harness/ledger-audit';
import { draftLaw, makeOffice, publishThroughChain } from '../harness/people';
import { startProcess, type SiteProcess } from '../harness/process/second-process';
import { freshEnvironment, startIn } from '../harness/site';

const SERVERS = 4;

/** A site that is configured keeps its folder when it stops. */
const keepFolder = (): void => undefined;

describe('servers that start at the same moment on PostgreSQL', () => {
  test(`${SERVERS} connections make the plugin's tables at once: one of them was first, none fails`, async () => {
    const { DATABASE_URL } = await freshEnvironment('postgres');
    const connections = Array.from({ length: SERVERS }, () =>
      knex({ client: 'pg', connection: DATABASE_URL }),
    );
    const firsts = await Promise.all(connections.map((connection) => migrate(connection as never)));
    expect(firsts.filter(Boolean)).toHaveLength(1);
    const [connection] = connections;
    await connection!('gov_ledger_leaves').insert({
      idx: 0,
      body: '{}',
      hash: '0',
      kind: 'entry-act',
      act: 'submit',
      time: '',
    });
    for (const forbidden of [
      connection!('gov_ledger_leaves').update({ body: '{"forged":true}' }),
      connection!('gov_ledger_leaves').delete(),
      connection!.raw('TRUNCATE gov_ledger_leaves'),
    ]) {
      await expect(Promise.resolve(forbidden)).rejects.toThrow(/append-only/);
    }
    await Promise.all(connections.map((each) => each.destroy()));
  });

  test('two processes start on a site that just installed the plugin, and serve one ledger', async () => {
    const env = await freshEnvironment('postgres');
    const first = await startIn(env, 'postgres', keepFolder);
    for (const name of ALL_TABLES) await first.strapi.db.connection.schema.dropTable(name);
    // As on a site of another country: Strapi's permissions are on record, Thai is not.
    await first.strapi.db.connection('i18n_locale').where({ code: 'th' }).delete();
    await first.stop();

    const servers: SiteProcess[] = await Promise.all([startProcess(env), startProcess(env)]);
    try {
      for (const server of servers) {
        expect((await server.http.get('/api/gov/laws')).body).toMatchObject({ data: [] });
        expect((await server.drift()).findings).toEqual([]);
      }
      const site = await startIn(env, 'postgres', keepFolder);
      const codes = await site.strapi.db.connection('i18n_locale').select('code').orderBy('code');
      expect(codes.map(({ code }: { code: string }) => code)).toEqual(['en', 'th']);
      const office = await makeOffice(site);
      const entry = await draftLaw(site, office);
      await publishThroughChain(site, office, entry);
      const heads = await Promise.all(servers.map(({ http }) => http.get('/api/gov/ledger/checkpoint')));
      const { size } = await auditLedger(site.strapi);
      for (const head of heads) expect(head.text.split('\n')[1]).toBe(String(size));
      await site.stop();
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
    }
  });
});
