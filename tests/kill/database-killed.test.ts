import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import knex, { type Knex } from 'knex';
import { parseSigningKey } from '@gov-publishing/transparency-log';
import { draftDigest, signInCode } from '../harness/in-code';
import { LedgerAudit, entryName } from '../harness/ledger-audit';
import {
  as,
  draftLaw,
  LAW,
  makeOffice,
  PASSWORD,
  TICKS,
  type EntryRef,
  type Office,
} from '../harness/people';
import type { PostgresServer } from '../harness/databases/postgres-server';
import { startProcess, type SiteProcess } from '../harness/process/second-process';
import { freshEnvironment, startIn } from '../harness/site';
import { until } from '../harness/until';
import { startMortalPostgres } from './mortal-postgres';

/** Acts and saves under way when the database goes. */
const AT_ONCE = 4;
const HOUR_MS = 3_600_000;

interface Law {
  readonly entry: EntryRef;
  readonly digest: string;
}

interface Answer {
  readonly what: string;
  readonly status: number;
  readonly retryAfter: string | undefined;
}

describe.each(['SIGKILL', 'SIGQUIT'] as const)(
  'a PostgreSQL that is ended by %s under two servers',
  (signal) => {
    let postgres: PostgresServer;
    let usual: string | undefined;
    let servers: SiteProcess[] = [];
    let outside: Knex;
    let office: Office;
    let env: Readonly<Record<string, string>>;
    let shown: Law;
    let scheduled: Law;
    let waiting: Law[];
    let drafts: Law[];

    beforeAll(async () => {
      postgres = await startMortalPostgres();
      usual = process.env['TEST_POSTGRES_URL'];
      process.env['TEST_POSTGRES_URL'] = postgres.url;
      env = {
        ...(await freshEnvironment('postgres')),
        GOV_CACHE_MEGABYTES: '16',
        STORAGE_ORIGIN: '',
        S3_ORIGIN: '',
      };
      const site = await startIn(env, 'postgres', () => undefined);
      office = await makeOffice(site);
      const signed = async (): Promise<Law> => {
        const entry = await draftLaw(site, office);
        await signInCode(site.strapi, office.reporter.id, 'submit', entry);
        await signInCode(site.strapi, office.approver.id, 'approve', entry);
        return { entry, digest: String(await draftDigest(site.strapi, entry)) };
      };
      shown = await signed();
      await signInCode(site.strapi, office.publisher.id, 'publish', shown.entry);
      scheduled = await signed();
      waiting = [];
      drafts = [];
      for (let made = 0; made <= AT_ONCE; made += 1) {
        waiting.push(await signed());
        const entry = await draftLaw(site, office);
        drafts.push({ entry, digest: String(await draftDigest(site.strapi, entry)) });
      }
      await site.stop();
      outside = knex({ client: 'pg', connection: String(env['DATABASE_URL']), pool: { min: 0, max: 1 } });
      const running = { ...env, GOV_SCHEDULE_SECONDS: '1' };
      servers = [await startProcess(running), await startProcess(running)];
    });
    afterAll(async () => {
      await outside?.destroy();
      for (const server of servers) await server.kill();
      await postgres?.stop();
      if (usual === undefined) delete process.env['TEST_POSTGRES_URL'];
      else process.env['TEST_POSTGRES_URL'] = usual;
    });

    const told = (what: string, { status, headers }: any): Answer => ({
      what,
      status,
      retryAfter: headers['retry-after'],
    });
    const act = async (
      server: SiteProcess,
      name: string,
      { entry, digest }: Law,
      more: object = {},
    ): Promise<Answer> => {
      const answer = await server.http
        .post(`/gov-publishing/dossiers/${LAW}/${entry.documentId}/acts`)
        .query({ locale: 'th' })
        .set(as(office.publisher))
        .send({ act: name, digest, password: PASSWORD, checklist: TICKS[name] ?? [], ...more });
      return told(name, answer);
    };
    const save = async (server: SiteProcess, { entry }: Law, title: string): Promise<Answer> =>
      told(
        'save',
        await server.http
          .put(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
          .query({ locale: 'th' })
          .set(as(office.reporter))
          .send({ title }),
      );
    /** Everything that the public asks for; two of it are asked again and again, and come from memory. */
    const asked = (): string[] => [
      '/api/gov/laws',
      `/api/gov/laws/${shown.entry.documentId}`,
      '/api/gov/search?q=ข้อมูล',
      `/api/gov/provenance/${shown.entry.documentId}`,
      '/api/gov/ledger/checkpoint',
      '/api/gov/sitemap.xml',
      `/api/gov/read/laws/${shown.entry.documentId}`,
    ];
    const ask = async (server: SiteProcess): Promise<Answer[]> =>
      Promise.all(asked().map(async (path) => told(path, await server.http.get(encodeURI(path)))));
    const everybodyAsks = async (): Promise<Answer[]> => (await Promise.all(servers.map(ask))).flat();
    const audit = async (): Promise<any> => {
      const { verifier } = parseSigningKey(readFileSync(String(env['GOV_LEDGER_KEY_FILE']), 'utf8').trim());
      return new LedgerAudit(outside, verifier).catchUp();
    };
    const publishedIn = ({ acts }: any, { entry }: Law): boolean =>
      acts.some(
        (each: any) => each.act === 'publish' && each.entry === entryName(LAW, entry.documentId, 'th'),
      );
    const hits = async (server: SiteProcess): Promise<number> => (await server.front()).hits;
    const fromMemory = async (server: SiteProcess): Promise<boolean> => {
      const before = await hits(server);
      const path = `/api/gov/laws/${shown.entry.documentId}`;
      for (let each = 0; each < 2; each += 1) await server.http.get(path);
      return (await hits(server)) > before;
    };

    test('503 while it is away and nothing by half; back again, all goes on without a restart', async () => {
      const [left, right] = servers as [SiteProcess, SiteProcess];
      for (const server of servers) await until('an answer from memory', () => fromMemory(server));

      // It falls due while the database is away.
      const publishAt = new Date(Date.now() + HOUR_MS).toISOString();
      expect(await act(left, 'schedule', scheduled, { publishAt })).toMatchObject({ status: 200 });

      const runs = waiting.slice(1).flatMap((law, at) => {
        const server = servers[at % 2] as SiteProcess;
        return [act(server, 'publish', law), save(server, drafts[at + 1] as Law, `แก้ไขแล้ว ${at}`)];
      });
      const reading = everybodyAsks();
      await pause(Math.random() * 300);
      await postgres.kill(signal);
      const acts = await Promise.all(runs);
      for (const answer of [...acts, ...(await reading)]) expectHonest(answer);

      // Memory is believed for three seconds at most, then nobody answers what nobody can look up.
      await until('503 on both servers', async () =>
        (await everybodyAsks()).every(({ status }) => status === 503),
      );
      for (const answer of await everybodyAsks()) expectHonest(answer);
      const refused = [
        await act(left, 'publish', waiting[0] as Law),
        await save(right, drafts[0] as Law, 'ระหว่างที่ล่ม'),
        told('desk', await left.http.get('/gov-publishing/desk').set(as(office.approver))),
        told(
          'login',
          await left.http.post('/admin/login').send({ email: office.cio.email, password: PASSWORD }),
        ),
      ];
      expect(refused.map(({ what, status, retryAfter }) => [what, status, retryAfter])).toEqual(
        ['publish', 'save', 'desk', 'login'].map((what) => [what, 503, '10']),
      );
      for (const server of servers) await server.ahead(HOUR_MS + 1_000);

      await postgres.startAgain();
      await until('answers on both servers', async () =>
        (await everybodyAsks()).every(({ status }) => status === 200),
      );
      expect((await everybodyAsks()).filter(({ status }) => status !== 200)).toEqual([]);

      // The schedule fires by itself, once.
      await until('the scheduled law is public', async () => {
        const answers = await Promise.all(
          servers.map(({ http }) => http.get(`/api/gov/laws/${scheduled.entry.documentId}`)),
        );
        return answers.every(({ status }) => status === 200);
      });

      // What was answered with 200 stands; of the rest each was done, or not at all.
      await outside('gov_password_attempts').delete();
      const ledger = await audit();
      for (const [at, law] of waiting.entries()) {
        const recorded = publishedIn(ledger, law);
        const answered = at > 0 && acts[2 * (at - 1)]?.status === 200;
        if (answered) expect([at, recorded]).toEqual([at, true]);
        if (at === 0) expect(recorded).toBe(false);
        for (const { http } of servers)
          expect((await http.get(`/api/gov/laws/${law.entry.documentId}`)).status).toBe(recorded ? 200 : 404);
      }
      for (const [at, { entry }] of drafts.entries()) {
        const { body } = await left.http
          .get(`/content-manager/collection-types/${LAW}/${entry.documentId}`)
          .query({ locale: 'th' })
          .set(as(office.reporter));
        const isSaved = body.data.title === `แก้ไขแล้ว ${at - 1}`;
        if (at > 0 && acts[2 * at - 1]?.status === 200) expect([at, isSaved]).toEqual([at, true]);
        if (at === 0) expect(body.data.title).toMatch(/^พระราชบัญญัติ/);
      }
      for (const server of servers) expect((await server.drift()).findings).toEqual([]);

      // Both hear of each other again: answers come from memory, and are never older than an act that was answered.
      for (const server of servers) await until('an answer from memory again', () => fromMemory(server));
      expect((await right.http.get(`/api/gov/laws/${(waiting[0] as Law).entry.documentId}`)).status).toBe(
        404,
      );
      expect(await act(left, 'publish', waiting[0] as Law)).toMatchObject({ status: 200 });
      expect((await right.http.get(`/api/gov/laws/${(waiting[0] as Law).entry.documentId}`)).status).toBe(
        200,
      );
      expect(await act(right, 'unpublish', shown, { note: 'เหตุผล' })).toMatchObject({ status: 200 });
      expect((await left.http.get(`/api/gov/laws/${shown.entry.documentId}`)).status).toBe(410);
      expect((await audit()).size).toBe(ledger.size + 2);
    });
  },
);

/** Done, or 503 and when to come again: no 500, and no 404 that a search engine would believe. */
function expectHonest({ what, status, retryAfter }: Answer): void {
  if (status !== 200) expect([what, status, retryAfter]).toEqual([what, 503, '10']);
}
