import supertest from 'supertest';
import { loadSite, otherSite } from '../../doors/stages/other-site';
import { makeKeys, type Keys } from '../../doors/stages/keys';
import {
  appoint,
  as,
  dossier,
  draftLaw,
  makeOffice,
  mustSign,
  publishThroughChain,
  sign,
} from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, freshEnvironment, startSite, type Site } from '../../harness/site';
import { BULLETIN, edit, publishInCode, write } from '../entries';
import { expectRefusal } from '../refusals';

const bulletin = (site: Site, office: Office, more: object = {}): Promise<EntryRef> =>
  write(site, office.reporter, BULLETIN, {
    title: 'ประกาศ',
    agency: { connect: [{ documentId: office.agency.documentId }] },
    ...more,
  });
const reasonCodes = (view: any, act: string): string[] =>
  view.open.find((each: any) => each.act === act).reasons.map((reason: any) => reason.code);

describe.each(DATABASES)('whose words a draft is, on %s', (client) => {
  let site: Site;
  let office: Office;
  let keys: Keys;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    keys = await makeKeys(site, office);
  });
  afterAll(() => site?.stop());

  const rewrite = ({ documentId }: EntryRef, title: string): Promise<unknown> =>
    site.strapi.db.connection('bulletins').where({ document_id: documentId }).update({ title });
  const putByToken = async ({ documentId }: EntryRef, data: object): Promise<void> => {
    const answer = await site.http
      .put(`/api/bulletins/${documentId}?status=draft`)
      .set(keys.full)
      .send({ data });
    expect(answer.status).toBe(200);
  };

  test('[WF-05] words that came in unseen are closed to everybody until somebody in office saves them as theirs', async () => {
    const entry = await bulletin(site, office);
    await rewrite(entry, 'ถ้อยคำที่ไม่มีใครบันทึก');
    for (const act of ['submit', 'approve', 'publish', 'schedule'])
      expect(reasonCodes(await dossier(site, office.reporter, entry), act)).toContain('author_unknown');
    await edit(site, office.reporter, entry, {});
    expect(reasonCodes(await dossier(site, office.reporter, entry), 'submit')).toEqual([]);
    await publishThroughChain(site, office, entry);
  });

  test('[WF-05] who takes unseen words over is their author', async () => {
    const entry = await bulletin(site, office);
    await rewrite(entry, 'ถ้อยคำที่ไม่มีใครบันทึก');
    await edit(site, office.approver, entry, {});
    await mustSign(site, office.reporter, 'submit', entry);
    expectRefusal(await sign(site, office.approver, 'approve', entry), 422, ['four_eyes_wrote']);
  });

  test('[WF-05] a token that hands in nothing new takes no known author away', async () => {
    const entry = await bulletin(site, office);
    await putByToken(entry, {});
    expect(reasonCodes(await dossier(site, office.reporter, entry), 'submit')).toEqual([]);
    await putByToken(entry, { title: 'ใหม่' });
    expect(reasonCodes(await dossier(site, office.reporter, entry), 'submit')).toEqual(['author_unknown']);
  });

  test('[WF-05] a published entry that is shown by its name makes nobody an author of those that show it', async () => {
    const shown = await draftLaw(site, office);
    await publishThroughChain(site, office, shown);
    const showing = await draftLaw(site, office, {
      relatedLaws: { connect: [{ documentId: shown.documentId }] },
    });
    await edit(site, office.reporter, shown, { title: 'พระราชบัญญัติ (ฉบับที่ ๒)' });
    const before = (await dossier(site, office.reporter, showing)).digest;
    await publishThroughChain(site, office, shown);
    expect((await dossier(site, office.reporter, showing)).digest).not.toBe(before);
    // The publisher and the head of the one still publish and approve the other.
    await publishThroughChain(site, office, showing);
  });

  test('[WF-05] a rename that changes nothing that is signed makes nobody an author', async () => {
    const entry = await bulletin(site, office);
    await appoint(site, office.approver, 'webmaster', office.agency);
    const answer = await site.http
      .put(`/content-manager/collection-types/plugin::gov-publishing.agency/${office.agency.documentId}`)
      .set(as(office.approver))
      .send({ nameTh: 'สำนักงานจังหวัดทดสอบ', order: 7 });
    expect(answer.status).toBe(200);
    await publishInCode(site, office, entry);
  });
});

/** A governed type whose entries name each other, with a side that names back. */
const RELATE_THEMSELVES = (text: string): string => {
  const schema = JSON.parse(text);
  const relation = (more: object): object => ({ type: 'relation', target: BULLETIN, ...more });
  Object.assign(schema.attributes, {
    follows: relation({ relation: 'manyToOne', inversedBy: 'followers' }),
    followers: relation({ relation: 'oneToMany', mappedBy: 'follows' }),
    only: relation({ relation: 'oneToOne', inversedBy: 'onlyOf' }),
    onlyOf: relation({ relation: 'oneToOne', mappedBy: 'only' }),
  });
  return JSON.stringify(schema);
};

describe.each(DATABASES)('governed entries that name each other, on %s', (client) => {
  let site: Site;
  let office: Office;
  let remove: () => void;
  beforeAll(async () => {
    const other = otherSite(({ edit: change }) =>
      change('src/api/bulletin/content-types/bulletin/schema.json', RELATE_THEMSELVES),
    );
    remove = other.remove;
    const env = await freshEnvironment(client);
    const strapi = await loadSite(other.dir, env);
    strapi.server.mount();
    const http = supertest(strapi.server.httpServer);
    site = { strapi, http, client, publicDir: '', env, stop: () => strapi.destroy() };
    office = await makeOffice(site);
  });
  afterAll(async () => {
    await site?.stop();
    remove?.();
  });

  test('[WF-05] who ties an entry to another one, or takes it away, from the other side is its author', async () => {
    const followed = await bulletin(site, office);
    await publishInCode(site, office, followed);
    const link = { follows: { connect: [{ documentId: followed.documentId }] } };
    const [tied, untied] = [await bulletin(site, office), await bulletin(site, office, link)];
    await edit(site, office.approver, followed, {
      followers: { connect: [{ documentId: tied.documentId }] },
    });
    await edit(site, office.approver, followed, {
      followers: { disconnect: [{ documentId: untied.documentId }] },
    });
    for (const entry of [tied, untied]) {
      await mustSign(site, office.reporter, 'submit', entry);
      expectRefusal(await sign(site, office.approver, 'approve', entry), 422, ['four_eyes_wrote']);
    }
  });

  test('[WF-05] an entry that loses its tie because another one takes it has no known author until it is saved', async () => {
    const shown = await bulletin(site, office);
    await publishInCode(site, office, shown);
    const link = { only: { connect: [{ documentId: shown.documentId }] } };
    const first = await bulletin(site, office, link);
    const before = (await dossier(site, office.reporter, first)).digest;
    await edit(site, office.approver, await bulletin(site, office), link);
    const view = await dossier(site, office.reporter, first);
    expect(view.digest).not.toBe(before);
    expect(reasonCodes(view, 'submit')).toEqual(['author_unknown']);
  });
});
