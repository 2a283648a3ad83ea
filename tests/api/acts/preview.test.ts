import { createHash } from 'node:crypto';
import { as, dossier, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { common, edit, NEWS, publishInCode, upload, write } from '../entries';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe.each(oneDatabase(__filename))('what a signer is shown before signing, on %s', (client) => {
  let site: Site;
  let office: Office;
  let entry: EntryRef;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const picture = await upload(site, office.reporter, {
      name: 'แผนที่.png',
      mime: 'image/png',
      bytes: PIXEL,
      alt: 'แผนที่',
    });
    const data = {
      ...common(office),
      title: 'ผังเมืองใหม่',
      summary: 'general',
      category: 'general',
      body: `## หัวข้อย่อย\n\n| ปี | งบ |\n|---|---|\n| ๒๕๖๙ | ๑ |\n\n![แผนที่](${picture.url})`,
      source: { name: 'สำนักงาน', url: 'https://www.example.go.th/plan' },
    };
    entry = await write(site, office.reporter, NEWS, data, 'th');
  });
  afterAll(() => site?.stop());

  const preview = (digest?: string): any =>
    site.http
      .get(`/gov-publishing/dossiers/${NEWS}/${entry.documentId}/preview`)
      .query({ locale: 'th', ...(digest && { digest }) });

  test('the page that readers will get, with the pictures of the draft, and every value that is signed', async () => {
    const { digest } = await dossier(site, office.approver, entry);
    const { status, body } = await preview(digest).set(as(office.approver));
    expect(status).toBe(200);
    const { page, snapshot, codes } = body.data;
    expect(createHash('sha256').update(snapshot).digest('hex')).toBe(digest);
    expect(page).toMatch(/<h2[^>]*>หัวข้อย่อย<\/h2>/);
    expect(page).toContain('<td>๒๕๖๙</td>');
    expect(page).toMatch(/<img src="data:image\/png;base64,[A-Za-z0-9+/=]{60,}" alt="แผนที่"/);
    expect(page).not.toContain('/uploads/');
    expect(codes).toContain('category');
    expect(codes).not.toContain('summary');
    expect(JSON.parse(snapshot).content.source.url).toBe('https://www.example.go.th/plan');
  });

  test('what is public where the act is about that, and nothing under a digest that is neither', async () => {
    await publishInCode(site, office, entry);
    const before = (await dossier(site, office.approver, entry)).digest;
    await edit(site, office.reporter, entry, { title: 'ผังเมืองฉบับแก้ไข' });
    const old = await preview(before).set(as(office.approver));
    expect(old.body.data.page).toContain('ผังเมืองใหม่');
    const now = await preview().set(as(office.approver));
    expect(now.body.data.page).toContain('ผังเมืองฉบับแก้ไข');
    expect((await preview('a'.repeat(64)).set(as(office.approver))).status).toBe(409);
  });

  test('nobody without a session of the panel is shown a draft', async () => {
    expect((await preview()).status).toBe(401);
  });

  test('Strapi offers no preview of its own beside ours', async () => {
    const offered = await site.http
      .get(`/content-manager/preview/url/${NEWS}`)
      .query({ documentId: entry.documentId, locale: 'th', status: 'draft' })
      .set(as(office.approver));
    expect(offered.status).toBe(204);
  });

  test('words of lists are named by their place: a summary of one word is what somebody wrote', async () => {
    const { codes, changes } = await dossier(site, office.approver, entry);
    expect(codes.after).toContain('category');
    expect(codes.after).not.toContain('summary');
    expect(changes.map(({ path }: any) => path)).toContain('title');
  });
});
