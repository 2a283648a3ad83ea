import { gov } from '../../harness/gov';
import { createHash } from 'node:crypto';
import { later } from '../../harness/later';
import { as, draftLaw, LAW, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { freshEnvironment, startIn, startSite, type Site } from '../../harness/site';
import { startStorage, type StorageService } from '../../harness/s3/storage-service';
import { until } from '../../harness/until';
import { publishInCode, upload } from '../entries';
import { expectRefusal } from '../refusals';

/** Strapi reads the process environment, which a site before may have filled. */
const DISK = { STORAGE_ORIGIN: '', STORAGE_NAMED: '', STORAGE_PUBLIC: '' };
const PDF = '%PDF-1.4 จากที่เก็บไฟล์';
const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('files in a private bucket of a storage service', () => {
  let service: StorageService;
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let file: { id: number; url: string; documentId: string };
  let path: string;
  let errors: string[];
  const key = (): string => [...service.files.keys()].find((name) => name.endsWith('.pdf')) as string;

  beforeAll(async () => {
    service = await startStorage();
    site = await startSite({ env: { ...DISK, STORAGE_ORIGIN: service.origin, STORAGE_NAMED: 'yes' } });
    office = await makeOffice(site);
    file = await upload(site, office.reporter, { name: 'ก.pdf', mime: 'application/pdf', bytes: PDF });
    law = await draftLaw(site, office, { attachments: [{ file: file.id, label: 'ต้นฉบับ' }] });
    await publishInCode(site, office, law);
    path = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data.attachments[0].url;
    const error = site.strapi.log.error.bind(site.strapi.log);
    site.strapi.log.error = (words: string, ...more: unknown[]) => (
      errors.push(words),
      error(words, ...more)
    );
  });
  beforeEach(() => void (errors = []));
  afterAll(async () => {
    await site?.stop();
    await service?.stop();
  });

  test('citizens get the bytes from this server; the bucket gives them to nobody', async () => {
    const answer = await site.http.get(path).buffer(true).parse(bytesOf);
    expect([answer.status, sha256(answer.body)]).toEqual([200, sha256(PDF)]);
    expect((await fetch(`${service.origin}${key()}`)).status).toBe(403);
  });

  test('the panel gets a signed address, which is kept nowhere', async () => {
    const { body } = await site.http.get(`/upload/files/${file.id}`).set(as(office.reporter));
    expect(body.url).toMatch(/\?until=\d+&signature=/);
    const row = await site.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
    expect(row.url).toBe(`${service.origin}${key()}`);
  });

  test.each([[503], [500], [429], ['hangs up' as const]])(
    'while the service is down (%s): 503 with Retry-After, for citizens, signers and uploads',
    async (fault) => {
      service.fault = fault;
      try {
        const read = await site.http.get(path);
        expectRefusal(read, 503, ['file.storage_down']);
        expect(read.headers['retry-after']).toBe('60');
        // Within two seconds one act asks the service once.
        later(3_000);
        const signer = await site.http
          .get(`/gov-publishing/dossiers/${LAW}/${law.documentId}`)
          .set(as(office.approver));
        expectRefusal(signer, 503, ['file.storage_down']);
        expect(signer.headers['retry-after']).toBe('60');
        const sent = await site.http
          .post('/upload')
          .set(as(office.reporter))
          .attach('files', Buffer.from(PDF), { filename: 'b.pdf', contentType: 'application/pdf' });
        expect([sent.status, sent.headers['retry-after']]).toEqual([503, '60']);
        expect(sent.body.error.details.reasons[0].code).toBe('file.storage_down');
        expect(errors.join(' ')).toContain('cannot be reached');
      } finally {
        service.fault = null;
      }
      expect((await site.http.get(path)).status).toBe(200);
    },
  );

  test('readers of one file, and of parts of it, have it fetched once', async () => {
    // Nothing of it is here yet.
    await gov(site.strapi).forgetFiles();
    const { sent } = service.counts;
    const answers = await Promise.all(
      Array.from({ length: 12 }, () =>
        site.http.get(path).set('Range', 'bytes=0-3').buffer(true).parse(bytesOf),
      ),
    );
    expect(answers.map(({ status, body }) => [status, body.toString()])).toEqual(
      Array(12).fill([206, '%PDF']),
    );
    expect((await site.http.head(path)).headers['content-length']).toBe(String(Buffer.byteLength(PDF)));
    expect(service.counts.sent).toBe(sent + 1);
  });

  test('of a service that sends more than was signed, no more is read', async () => {
    const { hungUpOn } = service.counts;
    service.fault = 'sends without end';
    try {
      expectRefusal(await site.http.get(path), 404, ['public.not_found']);
      expect(errors.join(' ')).toContain(`more than ${Buffer.byteLength(PDF)}`);
      await until('the service is hung up on', () => service.counts.hungUpOn > hungUpOn);
      expect(service.counts.hungUpOn).toBe(hungUpOn + 1);
    } finally {
      service.fault = null;
    }
    expect((await site.http.get(path)).status).toBe(200);
  });

  test('bytes changed there are not served, and are said in the log at once, and once', async () => {
    const bytes = service.files.get(key()) as Buffer;
    service.files.set(key(), Buffer.from('%PDF-1.4 ปลอม'));
    expectRefusal(await site.http.get(path), 404, ['public.not_found']);
    expectRefusal(await site.http.get(path), 404, ['public.not_found']);
    const told = errors.filter((words) => words.includes('has other bytes now'));
    expect(told).toEqual([expect.stringContaining(sha256(PDF))]);
    expect(told[0]).toContain(file.documentId);
    service.files.set(key(), bytes);
    expect((await site.http.get(path)).status).toBe(200);
  });

  test('who signs hears of changed bytes: the digest is taken of what lies there now', async () => {
    const draft = await draftLaw(site, office, { attachments: [{ file: file.id, label: 'ต้นฉบับ' }] });
    const digest = async (): Promise<string> => {
      const { body } = await site.http
        .get(`/gov-publishing/dossiers/${LAW}/${draft.documentId}`)
        .set(as(office.reporter));
      return body.data.digest;
    };
    const before = await digest();
    const bytes = service.files.get(key()) as Buffer;
    service.files.set(key(), Buffer.from('%PDF-1.4 ปลอมอีก'));
    later(3_000);
    expect(await digest()).not.toBe(before);
    service.files.set(key(), bytes);
  });

  test.each([
    'http://127.0.0.1:1/x',
    'http://localhost/x',
    'http://169.254.169.254/latest',
    'file:///etc/passwd',
  ])('a damaged url (%s) is not asked', async (url) => {
    const row = site.strapi.db.connection('files').where({ id: file.id });
    await row.clone().update({ url });
    expectRefusal(await site.http.get(path), 404, ['public.not_found']);
    expect(errors.join(' ')).toMatch(/none of the origins|no web address/);
    await row.clone().update({ url: `${service.origin}${key()}` });
  });
});

describe('addresses that are not the storage’s', () => {
  let service: StorageService;
  beforeAll(async () => void (service = await startStorage()));
  afterAll(() => service?.stop());

  test('on the disk, the url of a file is no address to ask: its bytes are read where its hash says', async () => {
    const site = await startSite({ env: DISK });
    try {
      const office = await makeOffice(site);
      const file = await upload(site, office.reporter, {
        name: 'ก.pdf',
        mime: 'application/pdf',
        bytes: PDF,
      });
      const law = await draftLaw(site, office, { attachments: [{ file: file.id, label: 'ต้นฉบับ' }] });
      await publishInCode(site, office, law);
      const path = (await site.http.get(`/api/gov/laws/${law.documentId}`)).body.data.attachments[0].url;
      const set = (values: object): Promise<unknown> =>
        site.strapi.db.connection('files').where({ id: file.id }).update(values);
      for (const url of [`${service.origin}/x`, '/../../../../etc/passwd', '/uploads/%2e%2e/x']) {
        await set({ url });
        expect((await site.http.get(path)).status).toBe(200);
      }
      // A provider that is not configured leads nowhere either.
      await set({ url: `${service.origin}/x`, provider: 'private-bucket' });
      expect((await site.http.get(path)).status).toBe(404);
      for (const hash of ['../../data', '..', '/etc/passwd']) {
        await set({ provider: 'local', hash });
        expect((await site.http.get(path)).status).toBe(404);
      }
      expect(service.asked).toEqual([]);
    } finally {
      await site.stop();
    }
  });

  test('a service in the private network that the configuration does not name is not asked', async () => {
    const site = await startSite({ env: { ...DISK, STORAGE_ORIGIN: service.origin } });
    try {
      const office = await makeOffice(site);
      const file = await upload(site, office.reporter, {
        name: 'ก.pdf',
        mime: 'application/pdf',
        bytes: PDF,
      });
      service.asked.length = 0;
      const draft = await draftLaw(site, office, { attachments: [{ file: file.id, label: 'ต้นฉบับ' }] }).catch(
        (error: unknown) => String(error),
      );
      const dossier =
        typeof draft === 'string'
          ? draft
          : JSON.stringify(
              (
                await site.http
                  .get(`/gov-publishing/dossiers/${LAW}/${draft.documentId}`)
                  .set(as(office.reporter))
              ).body,
            );
      expect(dossier).toContain('file.unreadable');
      expect(service.asked).toEqual([]);
    } finally {
      await site.stop();
    }
  });

  test('a bucket that everybody can read refuses to start, in words', async () => {
    const env = await freshEnvironment('sqlite');
    await expect(
      startIn({ ...env, ...DISK, STORAGE_ORIGIN: service.origin, STORAGE_PUBLIC: 'yes' }, 'sqlite'),
    ).rejects.toThrow(/private-bucket.*everybody can read/s);
  });
});

function bytesOf(response: any, done: any): void {
  const chunks: Buffer[] = [];
  response.on('data', (chunk: Buffer) => chunks.push(chunk));
  response.on('end', () => done(null, Buffer.concat(chunks)));
}
