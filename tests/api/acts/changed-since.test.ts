import { dropGuards } from '../../harness/append-only';
import { as, dossier, draftLaw, makeOffice, mustSign, sign, type Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { edit } from '../entries';
import { makeRoledOffice, type RoledOffice } from '../people/roles-office';

describe.each(DATABASES)('what changed since its reader signed, on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
  });
  afterAll(() => site?.stop());

  test('[WF-04] a head who sent it back sees what was changed since, and not the rest again', async () => {
    const entry = await draftLaw(site, office, { title: 'ประกาศที่มีคำผิด' });
    await mustSign(site, office.reporter, 'submit', entry);
    expect((await dossier(site, office.approver, entry)).since).toBeNull();
    await mustSign(site, office.approver, 'return', entry, { note: 'แก้ชื่อเรื่อง' });

    const returned = await dossier(site, office.reporter, entry);
    const index = returned.acts.find(({ act }: any) => act === 'return').index;
    expect([returned.returnedBy, returned.since]).toEqual([index, null]);

    await edit(site, office.reporter, entry, { title: 'ประกาศที่แก้แล้ว' });
    const edited = await dossier(site, office.reporter, entry);
    // The reason stays until somebody submits again, whatever was typed meanwhile.
    expect([edited.state, edited.returnedBy]).toEqual(['draft', index]);
    expect(edited.since).toMatchObject({ index, changes: [{ path: 'title', before: 'ประกาศที่มีคำผิด' }] });

    await mustSign(site, office.reporter, 'submit', entry);
    const seen = await dossier(site, office.approver, entry);
    expect(seen.returnedBy).toBeNull();
    expect(seen.changes.length).toBeGreaterThan(3);
    expect(seen.since.changes.map(({ path, kind, after }: any) => [path, kind, after])).toEqual([
      ['title', 'changed', 'ประกาศที่แก้แล้ว'],
    ]);
    expect((await dossier(site, office.reporter, entry)).since).toBeNull();
  });

  test('after publication the page that the public reads is named, and the next edit is compared with it', async () => {
    const entry = await draftLaw(site, office);
    await mustSign(site, office.reporter, 'submit', entry);
    await mustSign(site, office.approver, 'approve', entry);
    const { published } = await mustSign(site, office.publisher, 'publish', entry);
    const page = await site.http.get(new URL(published.url).pathname + new URL(published.url).search);
    expect([page.status, page.type]).toEqual([200, 'text/html']);
    expect(page.text).not.toContain('ยังไม่เผยแพร่');
    await edit(site, office.reporter, entry, { title: 'ฉบับแก้ไข' });
    const now = await dossier(site, office.approver, entry);
    expect([now.published.url, now.since]).toEqual([published.url, null]);
    expect(now.changes.map(({ path }: any) => path)).toEqual(['title']);
  });

  test('words that are not kept as they were signed are not compared with', async () => {
    const entry = await draftLaw(site, office, { title: 'ฉบับแรก' });
    await mustSign(site, office.reporter, 'submit', entry);
    const { digest } = await dossier(site, office.reporter, entry);
    await edit(site, office.reporter, entry, { title: 'ฉบับสอง' });
    const rows = site.strapi.db.connection('gov_snapshots').where({ digest });
    const [{ body }] = await rows.clone();
    await dropGuards(site, 'gov_snapshots');
    await rows.clone().update({ body: body.replace('ฉบับแรก', 'ฉบับปลอม') });
    const { since } = await dossier(site, office.reporter, entry);
    expect([since.changes, since.codes]).toEqual([null, []]);
    await rows.clone().update({ body });
  });

  test('a draft says that it is one, and what is public does not; nobody may keep it, nor another office see it', async () => {
    const entry = await draftLaw(site, office, { title: 'ร่างที่ยังไม่ลงนาม' });
    const preview = (person: Office['reporter'], query: object = {}): any =>
      site.http
        .get(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/preview`)
        .query({ locale: 'th', ...query })
        .set(as(person));
    const shown = await preview(office.approver);
    expect(shown.body.data.page).toContain('ฉบับร่าง ยังไม่เผยแพร่');
    expect(shown.headers['cache-control']).toBe('no-store');
    expect((await preview(people.stranger)).status).toBe(403);

    await mustSign(site, office.reporter, 'submit', entry);
    await mustSign(site, office.approver, 'approve', entry);
    const { published } = await mustSign(site, office.publisher, 'publish', entry);
    expect((await preview(office.approver)).body.data.page).not.toContain('ยังไม่เผยแพร่');
    await edit(site, office.reporter, entry, { title: 'แก้ภายหลัง' });
    const [draft, old] = [
      await preview(office.approver),
      await preview(office.approver, { digest: published.digest }),
    ];
    expect(draft.body.data.page).toContain('ยังไม่เผยแพร่');
    expect(old.body.data.page).not.toContain('ยังไม่เผยแพร่');
    expect((await sign(site, office.approver, 'approve', entry)).status).toBe(422);
  });
});
