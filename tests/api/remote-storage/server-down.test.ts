import knex, { type Knex } from 'knex';
import {
  as,
  draftLaw,
  LAW,
  makeOffice,
  PASSWORD,
  TICKS,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { draftDigest, signInCode } from '../../harness/in-code';
import { makeBucket, type Bucket } from '../../harness/s3/bucket';
import { startProcess, type SiteProcess } from '../../harness/process/second-process';
import { freshEnvironment, startIn } from '../../harness/site';
import { publishInCode, upload } from '../entries';
import { expectRefusal } from '../refusals';

const PDF = '%PDF-1.4 ระหว่างที่เก็บไฟล์ล่ม';

/**
 * In a process of its own: within jest, the SDK takes Node's own errors for no errors, and wraps away what they say.
 */
describe('while the server that keeps the files is down', () => {
  let bucket: Bucket;
  let server: SiteProcess;
  let outside: Knex;
  let office: Office;
  let published: EntryRef;
  let waiting: EntryRef;
  let spare: { id: number };
  let path: string;
  let digest: string;

  beforeAll(async () => {
    bucket = await makeBucket();
    const env: Record<string, string> = {
      ...(await freshEnvironment('sqlite')),
      STORAGE_ORIGIN: '',
      STORAGE_NAMED: '',
      ...bucket.env,
    };
    const site = await startIn(env, 'sqlite', () => undefined);
    office = await makeOffice(site);
    const pdf = (bytes: string): Promise<{ id: number }> =>
      upload(site, office.reporter, { name: 'ก.pdf', mime: 'application/pdf', bytes });
    const shown = await pdf(PDF);
    spare = await pdf(`${PDF} สำรอง`);
    const law = (): Promise<EntryRef> =>
      draftLaw(site, office, { attachments: [{ file: shown.id, label: 'ต้นฉบับ' }] });
    published = await law();
    waiting = await law();
    await publishInCode(site, office, published);
    await signInCode(site.strapi, office.reporter.id, 'submit', waiting);
    path = (await site.http.get(`/api/gov/laws/${published.documentId}`)).body.data.attachments[0].url;
    // In this process: the server itself remembers for some seconds what it has read of a file.
    digest = String(await draftDigest(site.strapi, waiting));
    await site.stop();
    outside = knex({
      client: 'better-sqlite3',
      connection: { filename: String(env['DATABASE_FILENAME']) },
      useNullAsDefault: true,
    });
    server = await startProcess(env);
  });
  afterAll(async () => {
    await outside?.destroy();
    await server?.stop();
    await bucket?.stop();
  });

  const address = (): string => `/gov-publishing/dossiers/${LAW}/${waiting.documentId}`;
  const dossier = (): any => server.http.get(address()).query({ locale: 'th' }).set(as(office.approver));
  const approve = (): any =>
    server.http
      .post(`${address()}/acts`)
      .query({ locale: 'th' })
      .set(as(office.approver))
      .send({ act: 'approve', digest, password: PASSWORD, checklist: TICKS['approve'] });
  const send = (where: string): any =>
    server.http
      .post(where)
      .set(as(office.reporter))
      .attach('files', Buffer.from('%PDF-1.4 ใหม่'), { filename: 'b.pdf', contentType: 'application/pdf' });
  const drift = async (): Promise<string[]> =>
    (await server.http.get('/gov-publishing/drift').set(as(office.superAdmin))).body.data.findings.map(
      ({ reason }: any) => reason.code,
    );
  /** What is kept: the library's rows and folders, the ledger's length, and every object of the bucket. */
  const kept = async (): Promise<unknown> => [
    await outside('files').orderBy('id'),
    await outside('gov_ledger_leaves').count(),
    await Promise.all((await bucket.keys()).sort().map(async (key) => [key, await bucket.read(key)])),
  ];

  test('everything that needs it is 503 with Retry-After, in words, and nothing is done by half; then all goes on', async () => {
    const before = await kept();
    await bucket.goDown();
    try {
      const asked: [string, () => any][] = [
        ['a citizen’s file', () => server.http.get(path)],
        ['a part of it', () => server.http.get(path).set('Range', 'bytes=0-3')],
        ['the dossier', dossier],
        ['an act', approve],
        ['an upload', () => send('/upload')],
        ['other bytes', () => send(`/upload?id=${spare.id}`)],
        ['a deletion', () => server.http.delete(`/upload/files/${spare.id}`).set(as(office.reporter))],
        [
          'a deletion of several',
          () =>
            server.http
              .post('/upload/actions/bulk-delete')
              .set(as(office.reporter))
              .send({ fileIds: [spare.id], folderIds: [] }),
        ],
      ];
      const answers: unknown[] = [];
      for (const [what, ask] of asked) {
        const answer = await ask();
        answers.push([what, answer.status, answer.headers['retry-after']]);
        if (answer.status === 503) expectRefusal(answer, 503, ['file.storage_down']);
      }
      expect(answers).toEqual(asked.map(([what]) => [what, 503, '60']));
      const head = await server.http.head(path);
      expect([head.status, head.headers['retry-after']]).toEqual([503, '60']);
      // What was signed is words, and they are here.
      expect((await server.http.get(`/api/gov/laws/${published.documentId}`)).status).toBe(200);
      expect(new Set(await drift())).toEqual(new Set(['file.storage_down']));
    } finally {
      await bucket.comeBack();
    }
    expect(await kept()).toEqual(before);
    const read = await server.http.get(path);
    expect([read.status, read.body.toString()]).toEqual([200, PDF]);
    expect(await drift()).toEqual([]);
    expect((await send(`/upload?id=${spare.id}`)).status).toBe(200);
    expect((await approve()).status).toBe(200);
  });
});
