import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { as, dossier, draftLaw, makeOffice, type EntryRef, type Office } from '../harness/people';
import { oneDatabase, startSite, type Site } from '../harness/site';

const SAMPLES = join(__dirname, '../unit/file-text/samples');

describe.each(oneDatabase(__filename))(
  '[SEC-01:found-and-explained] personal data in the files of an entry, on %s',
  (client) => {
    let site: Site;
    let office: Office;
    let law: EntryRef;
    const uploaded = async (sample: string): Promise<any> => {
      const { body } = await site.http
        .post('/upload')
        .set(as(office.reporter))
        .attach('files', readFileSync(join(SAMPLES, sample)), { filename: sample });
      return body[0];
    };
    const save = (data: object): any =>
      site.http
        .put(`/content-manager/collection-types/${law.uid}/${law.documentId}?locale=th`)
        .set(as(office.reporter))
        .send(data);
    const submit = (digest: string): any =>
      site.http
        .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts?locale=th`)
        .set(as(office.reporter))
        .send({ act: 'submit', digest, password: office.reporter.password });
    const found = async (): Promise<any[]> =>
      (await dossier(site, office.reporter, law)).findings.filter(({ message }: any) =>
        message.startsWith('finding.file.'),
      );

    beforeAll(async () => {
      site = await startSite({ client });
      office = await makeOffice(site);
      law = await draftLaw(site, office, { affectsProvinceImage: false });
    });
    afterAll(() => site?.stop());

    test('is found in an attachment, by file and page, and asks for a reason', async () => {
      const pdf = await uploaded('ประกาศรายชื่อ.pdf');
      const scan = await uploaded('สแกน.pdf');
      expect(
        (
          await save({
            attachments: [
              { file: pdf.id, label: 'ก' },
              { file: scan.id, label: 'ข' },
            ],
          })
        ).status,
      ).toBe(200);
      const findings = await found();
      expect(findings).toEqual([
        expect.objectContaining({ field: 'attachments.0.file', kind: 'national_id', asksForReason: true }),
        expect.objectContaining({ field: 'attachments.0.file', kind: 'mobile', asksForReason: true }),
        expect.objectContaining({
          field: 'attachments.1.file',
          message: 'finding.file.no_text',
          level: 'warns',
        }),
      ]);
      expect(findings[0].words).toEqual({
        th: expect.stringContaining(
          'ไฟล์ “ประกาศรายชื่อ.pdf” มีตัวเลขที่มีลักษณะเป็นเลขประจำตัวประชาชน 1 แห่ง ได้แก่ หน้า 2 (x-xxxx-xxxxx-12-1)',
        ),
        en: expect.stringContaining('page 2 (x-xxxx-xxxxx-12-1)'),
      });
      expect(JSON.stringify(findings)).not.toMatch(/67890|๖๗๘๙๐/);
      const { digest } = await dossier(site, office.reporter, law);
      const refused = await submit(digest);
      expect(refused.status).toBe(422);
      expect(refused.body.error.details.reasons).toContainEqual(
        expect.objectContaining({ code: 'finding_unexplained', field: 'attachments.0.file' }),
      );
    });

    test('is found in a file that a text links to', async () => {
      const sheet = await uploaded('สรุป.xlsx');
      expect((await save({ attachments: [], body: `ดู [สรุป](${sheet.url})` })).status).toBe(200);
      expect((await found()).map(({ field, kind }) => `${field} ${kind}`)).toEqual([
        'body national_id',
        'body mobile',
      ]);
    });

    test('is found in what a file is called', async () => {
      const { body } = await site.http
        .post('/upload')
        .set(as(office.reporter))
        .attach('files', Buffer.from('ก'), {
          filename: 'ใบสมัคร 1-2345-67890-12-1.txt',
          contentType: 'text/plain',
        });
      expect((await save({ body: 'ก', attachments: [{ file: body[0].id, label: 'ก' }] })).status).toBe(200);
      expect((await dossier(site, office.reporter, law)).findings).toContainEqual(
        expect.objectContaining({ field: 'attachments.0.file.name', kind: 'national_id' }),
      );
    });

    test('is looked for before an act even where nobody looked at the dossier, and other bytes are read anew', async () => {
      const { id } = (await uploaded('รายชื่อ.txt')) as { id: number };
      await save({ body: 'ก', attachments: [{ file: id, label: 'ก' }] });
      const { digest } = await dossier(site, office.reporter, law);
      await site.http
        .post(`/upload/files/${id}/replace`)
        .set(as(office.reporter))
        .attach('files', Buffer.from('โทร 081-234-5678'), {
          filename: 'รายชื่อ.txt',
          contentType: 'text/plain',
        });
      const answer = await submit(digest);
      expect(answer.status).toBe(409);
      expect(answer.body.error.details.reasons).toContainEqual(
        expect.objectContaining({
          code: 'finding_unexplained',
          params: expect.objectContaining({ kind: 'mobile', count: 1 }),
        }),
      );
      expect(JSON.stringify(answer.body)).not.toContain('being_read');
    });
  },
);
