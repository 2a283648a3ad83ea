import {
  appoint,
  as,
  draftLaw,
  makeOffice,
  makePerson,
  mustSign,
  publishThroughChain,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { startSite, type DatabaseClient, type Site } from '../../harness/site';
import { makeKeys, type Keys } from './keys';
import { BULLETIN, NOTE, SECTION, TOPIC } from './uids';

/** Words of drafts: if one of them is ever heard outside, a draft has leaked. */
export const SECRET = 'ร่างลับที่ยังไม่มีใครลงนาม';

export interface StoredFile {
  readonly id: number;
  readonly documentId: string;
  readonly url: string;
}

/** A site with an office and entries in every state that a door may need. */
export interface Stage {
  readonly site: Site;
  readonly strapi: any;
  readonly office: Office;
  readonly keys: Keys;
  /** Published through the chain: cover, sections with a picture, a dynamic zone, a topic. Its draft says the same. */
  readonly shown: EntryRef;
  /** Never signed; its words are secret. */
  readonly draft: EntryRef;
  /** Submitted and approved; only the publisher's act is missing. */
  readonly approved: EntryRef;
  /** A law, published in Thai and in English. */
  readonly law: EntryRef;
  readonly cover: StoredFile;
  /** Shown by nothing but its address in the body of `shown`. */
  readonly picture: StoredFile;
  /** The order by which somebody was appointed. */
  readonly paper: StoredFile;
  /** Shown by `draft` alone; its name and its words are secret. */
  readonly draftFile: StoredFile;
  readonly folderId: number;
  /** Published, related to `shown`. */
  readonly topic: string;
  /** Named only by a component in the dynamic zone of `shown`; its type has no drafts. */
  readonly note: string;
  /** Named only by a section of `shown`. */
  readonly otherNote: string;
  /** Published, not related to anything. */
  readonly looseTopic: string;
  readonly stop: () => Promise<void>;
}

let serial = 0;
/** @returns a number that was not given before, for names that must not be alike. */
export const next = (): number => (serial += 1);

export async function setStage(client: DatabaseClient): Promise<Stage> {
  const site = await startSite({ client });
  const office = await makeOffice(site);
  const { strapi } = site;
  const keys = await makeKeys(site, office);
  const folder = await site.http
    .post('/upload/folders')
    .set(keys.admin)
    .send({ name: 'ภาพประกอบ', parent: null });
  const cover = await storeFile(site, keys, 'หน้าปก.txt', 'หน้าปกที่ลงนามแล้ว', folder.body.data.id);
  const picture = await storeFile(site, keys, 'แผนที่.txt', 'แผนที่ที่ลงนามแล้ว');
  const paper = await storeFile(site, keys, 'คำสั่ง.txt', 'คำสั่งแต่งตั้งที่บันทึกแล้ว');
  const auditor = await makePerson(site, 'Auditor', OFFICER_ROLE);
  await appoint(site, auditor, 'auditor', office.province, { orderFile: paper.id });
  const topic = await publishedTopic(strapi, 'งบประมาณ');
  const looseTopic = await publishedTopic(strapi, 'จัดซื้อจัดจ้าง');
  const [note, otherNote] = (await Promise.all([newNote(strapi), newNote(strapi)])) as [string, string];
  const section = { __component: SECTION, heading: 'บล็อก', text: 'ข้อความในบล็อก', note: { documentId: note } };
  const sections = [
    {
      heading: 'หัวข้อ',
      text: 'ข้อความในส่วน',
      note: { documentId: otherNote },
      picture: { alt: 'ภาพ', file: cover.id },
    },
  ];
  const body = `เนื้อความ\n\n![แผนที่](${picture.url})`;
  const content = { body, topics: [topic], cover: cover.id, blocks: [section], sections };
  const shown = await draftBulletin(site, office, content, cover);
  const approved = await draftBulletin(site, office, { title: `${SECRET} อนุมัติแล้ว` });
  const draftFile = await storeFile(site, keys, `${SECRET}.txt`, SECRET);
  const draft = await draftBulletin(site, office, {
    cover: draftFile.id,
    title: SECRET,
    body: SECRET,
    remark: SECRET,
    topics: [looseTopic],
  });
  await publishThroughChain(site, office, shown);
  await mustSign(site, office.reporter, 'submit', approved);
  await mustSign(site, office.approver, 'approve', approved);
  const law = await draftLaw(site, office);
  await publishThroughChain(site, office, law);
  await translateLaw(site, office, law);
  await publishThroughChain(site, office, { ...law, locale: 'en' });
  const stage: Stage = {
    site,
    strapi,
    office,
    keys,
    shown,
    draft,
    approved,
    law,
    cover,
    picture,
    paper,
    draftFile,
    topic,
    note,
    otherNote,
    looseTopic,
    folderId: folder.body.data.id,
    stop: () => site.stop(),
  };
  return stage;
}

async function translateLaw(site: Site, office: Office, law: EntryRef): Promise<void> {
  const answer = await site.http
    .put(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
    .query({ locale: 'en' })
    .set(as(office.reporter))
    .send({
      title: 'Official Information Act B.E. 2540',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: {
        name: 'Royal Gazette',
        citation: 'Vol. 114, Part 46a',
        url: 'https://ratchakitcha.soc.go.th',
      },
    });
  if (answer.status !== 200) throw new Error(`translation: ${answer.status} ${JSON.stringify(answer.body)}`);
}

async function newNote(strapi: any): Promise<string> {
  const { documentId } = await strapi.documents(NOTE).create({ data: { text: 'หมายเหตุ' } });
  return documentId;
}

async function publishedTopic(strapi: any, name: string): Promise<string> {
  const { documentId } = await strapi.documents(TOPIC).create({ data: { name }, status: 'published' });
  return documentId;
}

/** Writes a bulletin as a program would: nobody of the office is its author. */
export async function draftBulletin(
  site: Site,
  office: Office,
  more: object = {},
  picture?: StoredFile,
): Promise<EntryRef> {
  const number = next();
  const file = picture && { file: picture.id };
  const { documentId } = await site.strapi.documents(BULLETIN).create({
    data: {
      title: `ประกาศฉบับที่ ${number}`,
      body: `เนื้อความฉบับที่ ${number}`,
      agency: { documentId: office.agency.documentId },
      sections: [{ heading: 'หัวข้อ', text: 'ข้อความในส่วน', picture: { alt: 'ภาพ', ...file } }],
      blocks: [{ __component: SECTION, heading: 'บล็อก', text: 'ข้อความในบล็อก' }],
      ...more,
    },
  });
  return { uid: BULLETIN, documentId };
}

export async function storeFile(
  site: Site,
  keys: Keys,
  name: string,
  words: string,
  folder?: number,
): Promise<StoredFile> {
  const answer = await site.http
    .post('/upload')
    .set(keys.admin)
    .field('fileInfo', JSON.stringify({ name, alternativeText: 'คำบรรยาย', folder: folder ?? null }))
    .attach('files', Buffer.from(words), { filename: 'file.txt', contentType: 'text/plain' });
  if (answer.status >= 300) throw new Error(`upload: ${answer.status} ${JSON.stringify(answer.body)}`);
  const [{ id, documentId, url }] = answer.body;
  return { id, documentId, url };
}
