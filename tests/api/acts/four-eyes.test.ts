import { signInCode } from '../../harness/in-code';
import { appoint, dossier, draftLaw, makeOffice, makePerson, mustSign, sign } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { GIF } from '../../harness/pictures';
import { startSite, type Site } from '../../harness/site';
import { BULLETIN, edit, publishInCode, upload, write } from '../entries';
import { expectRefusal } from '../refusals';

describe('four eyes, over everyone', () => {
  let site: Site;
  let office: Office;
  /** Appointed to everything, and of the mightiest role: whatever is closed to this person is closed to all. */
  let allInOne: Person;
  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    allInOne = await makePerson(site, 'Mighty');
    for (const duty of ['reporter', 'approver', 'publisher'])
      await appoint(site, allInOne, duty, office.agency);
    await appoint(site, allInOne, 'governor', office.province);
  });
  afterAll(() => site?.stop());

  const submitted = async (entry: EntryRef): Promise<EntryRef> => {
    await signInCode(site.strapi, office.reporter.id, 'submit', entry);
    return entry;
  };

  test('[WF-05] who submitted does not approve, whatever else they are', async () => {
    const law = await draftLaw(site, office);
    await mustSign(site, allInOne, 'submit', law);
    expectRefusal(await sign(site, allInOne, 'approve', law), 422, ['four_eyes_submitted']);
    await mustSign(site, office.approver, 'approve', law);
    expectRefusal(await sign(site, allInOne, 'publish', law), 422, ['duties_not_joined']);
  });

  test('[WF-05] who wrote a word of it does not approve, clear or publish it; after it was published, they may again', async () => {
    const law = await draftLaw(site, office, { importance: 'important' });
    await edit(site, allInOne, law, { summary: 'เพิ่มหนึ่งบรรทัด' });
    await submitted(law);
    expectRefusal(await sign(site, allInOne, 'approve', law), 422, ['four_eyes_wrote']);
    await signInCode(site.strapi, office.approver.id, 'approve', law);
    expectRefusal(await sign(site, allInOne, 'clear', law), 422, ['author_not_joined']);
    await signInCode(site.strapi, office.governor.id, 'clear', law);
    expectRefusal(await sign(site, allInOne, 'publish', law), 422, ['author_not_joined']);
    await signInCode(site.strapi, office.publisher.id, 'publish', law);
    await edit(site, office.reporter, law, { summary: 'ฉบับถัดไป' });
    await submitted(law);
    expect((await sign(site, allInOne, 'approve', law)).status).toBe(200);
  });

  test('[WF-05] who saved without changing a character is an author all the same; who took a change back, too', async () => {
    const law = await draftLaw(site, office, { title: 'เดิม' });
    await edit(site, allInOne, law, { title: 'ใหม่' });
    await edit(site, office.reporter, law, { title: 'เดิม' });
    await submitted(law);
    expectRefusal(await sign(site, allInOne, 'approve', law), 422, ['four_eyes_wrote']);
  });

  test('[WF-05] a field that all languages share is the words of all: its editor does not approve the other language', async () => {
    const law = await draftLaw(site, office);
    const english = { ...law, locale: 'en' };
    await edit(site, office.reporter, english, {
      title: 'Official Information Act',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: { name: 'Royal Gazette', citation: 'Vol. 114' },
    });
    await edit(site, allInOne, english, { legislationDate: '1997-09-10' });
    await submitted(law);
    expectRefusal(await sign(site, allInOne, 'approve', law), 422, ['four_eyes_wrote']);
  });

  test('[WF-05] who changes a picture or its words changes the entry that shows it', async () => {
    const picture = await upload(site, office.reporter, { name: 'ภาพ.gif', mime: 'image/gif', bytes: GIF });
    const bulletin = await write(site, office.reporter, BULLETIN, {
      title: 'ประกาศพร้อมภาพ',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      cover: picture.id,
    });
    await submitted(bulletin);
    const before = (await dossier(site, office.approver, bulletin)).digest;
    const answer = await site.http
      .post(`/upload?id=${picture.id}`)
      .set({ Authorization: `Bearer ${allInOne.token}` })
      .field('fileInfo', JSON.stringify({ alternativeText: 'คำบรรยายใหม่' }));
    expect(answer.status).toBe(200);
    expect((await dossier(site, office.approver, bulletin)).digest).not.toBe(before);
    await submitted(bulletin);
    expectRefusal(await sign(site, allInOne, 'approve', bulletin), 422, ['four_eyes_wrote']);
    await mustSign(site, office.approver, 'approve', bulletin);
  });

  test('[WF-05] a program that wrote it signs nothing, and everybody in office may judge what it wrote', async () => {
    const { documentId } = await site.strapi.documents(BULLETIN).create({
      data: { title: 'จากโปรแกรม', agency: { documentId: office.agency.documentId } },
    });
    const bulletin = { uid: BULLETIN, documentId };
    await publishInCode(site, office, bulletin);
    expect((await dossier(site, office.approver, bulletin)).state).toBe('published');
  });
});
