import {
  as,
  draftLaw,
  makeOffice,
  makePerson,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { common, NEWS, publishInCode, write } from '../entries';
import { expectRefusal } from '../refusals';

describe.each(DATABASES)('what may take the place of an entry, on %s', (client) => {
  let site: Site;
  let office: Office;
  let old: EntryRef;
  let order: EntryRef;
  let act: EntryRef;
  let news: EntryRef;
  const ask = async (person: Person, entry: EntryRef, q: unknown): Promise<any> =>
    site.http
      .get(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/successors`)
      .query({ locale: entry.locale, q })
      .set(as(person));
  const ids = async (q: string): Promise<string[]> => {
    const answer = await ask(office.publisher, old, q);
    expect([q, answer.status]).toEqual([q, 200]);
    return answer.body.data.map(({ documentId }: { documentId: string }) => documentId);
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    old = await draftLaw(site, office, { title: 'ประกาศฉบับเดิม' });
    order = await draftLaw(site, office, {
      title: 'แต่งตั้งคณะทำงาน',
      legislationType: 'order',
      number: '๑๑๐๖/๒๕๖๑',
    });
    act = await draftLaw(site, office, { title: 'พระราชบัญญัติคำสั่งทางปกครอง' });
    news = await write(
      site,
      office.reporter,
      NEWS,
      { ...common(office), title: 'ข่าวแทนประกาศ', category: 'announcement', summary: 'สรุป' },
      'th',
    );
    const english = await draftLaw(site, office, { title: 'Working group act' }, 'en');
    await publishInCode(site, office, old, order, act, news, english);
    await draftLaw(site, office, { title: 'ร่างลับเรื่องคณะทำงาน' });
  });
  afterAll(() => site?.stop());

  test('with nothing typed, what is public of its own type, without itself and without drafts', async () => {
    expect((await ids('')).sort()).toEqual([order.documentId, act.documentId].sort());
  });

  test('by title, by number in digits of either kind, by kind, and by several of them', async () => {
    expect(await ids('คณะทำงาน')).toEqual([order.documentId]);
    expect(await ids('1106')).toEqual([order.documentId]);
    expect(await ids('๑๑๐๖/๒๕๖๑')).toEqual([order.documentId]);
    expect(await ids('คำสั่ง ๑๑๐๖')).toEqual([order.documentId]);
    // The word of the kind stands in another one's title, too: the kind is meant first.
    expect(await ids('คำสั่ง')).toEqual([order.documentId, act.documentId]);
    expect(await ids('ไม่มีเรื่องนี้')).toEqual([]);
    // A title that was pasted has more words than are looked for.
    expect(await ids('แต่งตั้ง คณะทำงาน '.repeat(6))).toEqual([order.documentId]);
  });

  test('it is told by kind, number and title in both languages; an entry of another type is found, too', async () => {
    const { body } = await ask(office.publisher, old, '1106');
    expect(body.data).toEqual([
      {
        uid: order.uid,
        documentId: order.documentId,
        name: {
          th: 'คำสั่ง · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงาน',
          en: 'Order · ๑๑๐๖/๒๕๖๑ · แต่งตั้งคณะทำงาน',
        },
      },
    ]);
    expect(await ids('ข่าวแทน')).toEqual([news.documentId]);
  });

  test('words of a draft find nothing, and a draft that is edited after its publication shows its public words', async () => {
    expect(await ids('ร่างลับ')).toEqual([]);
    await site.http
      .put(`/content-manager/collection-types/${order.uid}/${order.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ title: 'ชื่อใหม่ที่ยังไม่ได้ลงนาม' })
      .expect(200);
    expect(await ids('ชื่อใหม่')).toEqual([]);
    expect(await ids('แต่งตั้ง')).toEqual([order.documentId]);
  });

  test('who may not read the entry is told nothing, and nonsense is refused in words', async () => {
    const outsider = await makePerson(site, 'Nobody', 'gov-reporter');
    expectRefusal(await ask(outsider, old, ''), 403, ['entry.may_not_read']);
    expectRefusal(await ask(office.publisher, old, 'ก'.repeat(201)), 400, ['request.malformed']);
    expectRefusal(await ask(office.publisher, old, ['ก', 'ข']), 400, ['request.malformed']);
    for (const q of ['%', '_', '"', "'; DROP TABLE x; --", '· ·']) await ids(q);
  });
});
