import { appoint, draftLaw, mustSign, PASSWORD, type EntryRef, type Person } from '../../../harness/people';
import { asPerson } from '../../../harness/in-code';
import { inCode, overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';
import { draftRow } from '../../stages/rows';
import { signTogether } from '../../stages/signing';
import { draftBulletin, next, storeFile, type Stage } from '../../stages/stage';
import { sqlOf, tableOf } from '../../stages/tamper';
import { AGENCY, APPOINTMENT, BULLETIN, SECTION, TOPIC } from '../../stages/uids';

const head = { by: 'the head, in a session', line: 'act', mandates: ['WF-05'] } as const;
const wrote = refused(422, 'four_eyes_wrote');
const unknown = refused(422, 'author_unknown');
const as = (person: Person): { Authorization: string } => ({ Authorization: `Bearer ${person.token}` });

/** The reporter submits whatever the entry says now, and the head who changed it approves. */
async function approvedByItsWriter(stage: Stage, entry: EntryRef): Promise<Answer> {
  const { site, office } = stage;
  await mustSign(site, office.reporter, 'submit', entry);
  return overHttp(signTogether(site, office.approver, 'approve', [entry]));
}

const submitted = ({ site, office }: Stage, entry: EntryRef): Promise<Answer> =>
  overHttp(signTogether(site, office.reporter, 'submit', [entry]));

async function must(request: PromiseLike<{ status: number; body: unknown }>): Promise<any> {
  const { status, body } = await request;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

const save = ({ site }: Stage, person: Person, uid: string, documentId: string, data: object): Promise<any> =>
  must(site.http.put(`/content-manager/collection-types/${uid}/${documentId}`).set(as(person)).send(data));
const publishTopic = ({ site }: Stage, person: Person, documentId: string): Promise<any> =>
  must(
    site.http
      .post(`/content-manager/collection-types/${TOPIC}/${documentId}/actions/publish`)
      .set(as(person))
      .send({}),
  );
const newTopic = async ({ strapi }: Stage): Promise<string> =>
  (await strapi.documents(TOPIC).create({ data: { name: `หัวเรื่อง ${next()}` }, status: 'published' }))
    .documentId;

/** A full-access token made in the panel, so that Strapi shows its key to the person who made it. */
async function tokenOf({ site }: Stage, person: Person): Promise<{ id: number; key: string }> {
  const { data } = await must(
    site.http
      .post('/admin/api-tokens')
      .set(as(person))
      .send({ name: `token ${next()}`, description: '', type: 'full-access', lifespan: null }),
  );
  return { id: data.id, key: data.accessKey };
}

const putByToken = ({ site }: Stage, key: string, { documentId }: EntryRef): Promise<any> =>
  must(
    site.http
      .put(`/api/bulletins/${documentId}`)
      .query({ status: 'draft' })
      .set({ Authorization: `Bearer ${key}` })
      .send({ data: { title: 'ถ้อยคำที่เขียนด้วยโทเค็น' } }),
  );

const byOtherRows: Door[] = [
  {
    id: 'author-appointment',
    title: "write the position that an entry shows into its officer's appointment, and approve the entry",
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const named = await appoint(site, office.reporter, 'reporter', office.agency, {
        orderNumber: `${next()}/2561`,
      });
      const law = await draftLaw(site, office, {
        responsibleOfficer: { connect: [{ documentId: named.documentId }] },
      });
      await save(stage, office.approver, APPOINTMENT, named.documentId, { position: 'ถ้อยคำของหัวหน้า' });
      return approvedByItsWriter(stage, law);
    },
  },
  {
    id: 'author-related',
    title: 'rename and publish a topic whose name is signed with an entry, and approve the entry',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const topic = await newTopic(stage);
      const entry = await draftBulletin(stage.site, stage.office, { topics: [topic] });
      await save(stage, stage.office.approver, TOPIC, topic, { name: 'ถ้อยคำของหัวหน้า' });
      await publishTopic(stage, stage.office.approver, topic);
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-related-by-two',
    title: 'rename a topic, have somebody else publish it, and approve the entry that shows it',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const topic = await newTopic(stage);
      const entry = await draftBulletin(stage.site, stage.office, { topics: [topic] });
      await save(stage, stage.office.approver, TOPIC, topic, { name: 'ถ้อยคำของหัวหน้า' });
      await publishTopic(stage, stage.office.superAdmin, topic);
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-other-side',
    title: 'tie a topic to a draft from the other side of the relation, and approve the draft',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const topic = await newTopic(stage);
      const entry = await draftBulletin(stage.site, stage.office);
      await save(stage, stage.office.approver, TOPIC, topic, {
        bulletins: { connect: [{ documentId: entry.documentId }] },
      });
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-other-side-away',
    title: 'take a topic away from a draft from the other side, and approve the draft',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const topic = await newTopic(stage);
      const entry = await draftBulletin(stage.site, stage.office, { topics: [topic] });
      await save(stage, stage.office.approver, TOPIC, topic, {
        bulletins: { disconnect: [{ documentId: entry.documentId }] },
      });
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-new-related',
    title: 'make a topic that names a draft, and approve the draft',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const entry = await draftBulletin(site, office);
      const data = { name: 'ใหม่', bulletins: { connect: [{ documentId: entry.documentId }] } };
      const { data: made } = await must(
        site.http.post(`/content-manager/collection-types/${TOPIC}`).set(as(office.approver)).send(data),
      );
      await publishTopic(stage, office.approver, made.documentId);
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-related-deleted',
    title: 'delete a topic that a draft shows, and approve the draft',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const topic = await newTopic(stage);
      const entry = await draftBulletin(site, office, { topics: [topic] });
      await must(
        site.http.delete(`/content-manager/collection-types/${TOPIC}/${topic}`).set(as(office.approver)),
      );
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-agency',
    title: 'rename the agency, and approve what stands under the new name',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, strapi, office } = stage;
      const code = `REN-${next()}`;
      const agency = await strapi.documents(AGENCY).create({ data: { code, nameTh: 'เดิม', nameEn: 'Old' } });
      for (const [person, duty] of [
        [office.reporter, 'reporter'],
        [office.approver, 'approver'],
        // Who tends the agency's own record.
        [office.approver, 'webmaster'],
      ] as const)
        await appoint(site, person, duty, agency);
      const entry = await draftBulletin(site, office, { agency: { documentId: agency.documentId } });
      await save(stage, office.approver, AGENCY, agency.documentId, { nameTh: 'ชื่อที่หัวหน้าตั้ง' });
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-file-words',
    title: 'write the words of a picture that a draft shows, and approve the draft',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office, keys } = stage;
      const file = await storeFile(site, keys, `ภาพ ${next()}.txt`, 'ภาพ');
      const entry = await draftBulletin(site, office, { cover: file.id });
      await must(
        site.http
          .post(`/upload?id=${file.id}`)
          .set(as(office.approver))
          .field('fileInfo', JSON.stringify({ alternativeText: 'ถ้อยคำของหัวหน้า' })),
      );
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-file-attached',
    title: 'attach a picture to a draft by uploading it with ref, refId and field, and approve the draft',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const entry = await draftBulletin(site, office);
      const { id } = await draftRow(stage, entry);
      await must(
        site.http
          .post('/upload')
          .set(as(office.approver))
          .field('fileInfo', JSON.stringify({ name: 'แนบ.txt', alternativeText: 'แนบ', folder: null }))
          .field('ref', BULLETIN)
          .field('refId', String(id))
          .field('field', 'cover')
          .attach('files', Buffer.from('แนบ'), { filename: 'file.txt', contentType: 'text/plain' }),
      );
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-discard',
    title: 'put back the published words over a draft, and approve them',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const entry = await draftBulletin(site, office);
      await mustSign(site, office.reporter, 'submit', entry);
      await mustSign(site, office.approver, 'approve', entry);
      await mustSign(site, office.publisher, 'publish', entry);
      await save(stage, office.reporter, BULLETIN, entry.documentId, { title: 'ฉบับถัดไป' });
      await must(
        site.http
          .post(`/content-manager/collection-types/${BULLETIN}/${entry.documentId}/actions/discard`)
          .set(as(office.approver))
          .send({}),
      );
      await save(stage, office.reporter, BULLETIN, entry.documentId, { title: 'ฉบับถัดไปอีก' });
      const answer = await approvedByItsWriter(stage, entry);
      await must(
        site.http
          .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts`)
          .set(as(office.publisher))
          .send({
            act: 'unpublish',
            digest: await publishedDigest(stage, entry),
            password: PASSWORD,
            note: 'จบการทดสอบ',
            checklist: [],
          }),
      );
      return answer;
    },
  },
  {
    id: 'author-clone',
    title: 'clone an entry and approve the clone',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const source = await draftBulletin(site, office);
      const { data } = await must(
        site.http
          .post(`/content-manager/collection-types/${BULLETIN}/clone/${source.documentId}`)
          .set(as(office.approver))
          .send({ title: 'สำเนา' }),
      );
      return approvedByItsWriter(stage, { uid: BULLETIN, documentId: data.documentId });
    },
  },
  {
    id: 'author-cloned-by-another',
    title: 'write an entry, have it cloned by the reporter, and approve the clone',
    ...head,
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const source = await draftBulletin(site, office);
      await save(stage, office.approver, BULLETIN, source.documentId, { title: 'ถ้อยคำของหัวหน้า' });
      const { data } = await must(
        site.http
          .post(`/content-manager/collection-types/${BULLETIN}/clone/${source.documentId}`)
          .set(as(office.reporter))
          .send({}),
      );
      return approvedByItsWriter(stage, { uid: BULLETIN, documentId: data.documentId });
    },
  },
  {
    id: 'author-component-row',
    title: "write a component's row past the document service, and approve the draft",
    by: "code in the head's request",
    line: 'act',
    mandates: ['WF-05'],
    expect: wrote,
    attempt: async (stage) => {
      const { site, strapi, office } = stage;
      const entry = await draftBulletin(site, office);
      const { sections } = await draftRow(stage, entry);
      await asPerson(strapi, office.approver.id, () =>
        strapi.db.query(SECTION).update({ where: { id: sections[0].id }, data: { text: 'ถ้อยคำของหัวหน้า' } }),
      );
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-related-row',
    title: "write a related type's row past the document service, and approve the draft that shows it",
    by: "code in the head's request",
    line: 'act',
    mandates: ['WF-05'],
    expect: wrote,
    attempt: async (stage) => {
      const { site, strapi, office } = stage;
      const topic = await newTopic(stage);
      const entry = await draftBulletin(site, office, { topics: [topic] });
      await asPerson(strapi, office.approver.id, () =>
        strapi.db.query(TOPIC).updateMany({ where: { documentId: topic }, data: { name: 'ถ้อยคำของหัวหน้า' } }),
      );
      return approvedByItsWriter(stage, entry);
    },
  },
];

const byPrograms: Door[] = [
  {
    id: 'author-own-token',
    title: 'write with a full-access token of one’s own, and approve what it wrote',
    by: 'the head, with a token made in the panel',
    line: 'act',
    mandates: ['WF-05'],
    expect: wrote,
    attempt: async (stage) => {
      const { key } = await tokenOf(stage, stage.office.approver);
      const entry = await draftBulletin(stage.site, stage.office);
      await putByToken(stage, key, entry);
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-seen-token',
    title: 'write with a token that somebody else made and whose key the panel showed, and approve',
    by: "the head, with another's token",
    line: 'act',
    mandates: ['WF-05'],
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const { id } = await tokenOf(stage, office.superAdmin);
      const { data } = await must(site.http.get(`/admin/api-tokens/${id}`).set(as(office.approver)));
      const entry = await draftBulletin(site, office);
      await putByToken(stage, data.accessKey, entry);
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-regenerated-token',
    title: 'write with a token whose key one has made anew, and approve',
    by: "the head, with another's token",
    line: 'act',
    mandates: ['WF-05'],
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const { id } = await tokenOf(stage, office.superAdmin);
      const { data } = await must(
        site.http.post(`/admin/api-tokens/${id}/regenerate`).set(as(office.approver)).send({}),
      );
      const entry = await draftBulletin(site, office);
      await putByToken(stage, data.accessKey, entry);
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-token-graphql',
    title: 'tie a topic to a draft by a GraphQL mutation with a token of one’s own, and approve',
    by: 'the head, with a token made in the panel',
    line: 'act',
    mandates: ['WF-05'],
    expect: wrote,
    attempt: async (stage) => {
      const { site, office } = stage;
      const { key } = await tokenOf(stage, office.approver);
      const topic = await newTopic(stage);
      const entry = await draftBulletin(site, office, { topics: [topic] });
      const query = `mutation { updateTopic(documentId: "${topic}", data: { name: "ถ้อยคำของหัวหน้า" }) { documentId } }`;
      const { errors } = await must(
        site.http
          .post('/graphql')
          .set({ Authorization: `Bearer ${key}` })
          .send({ query }),
      );
      if (errors) throw new Error(JSON.stringify(errors));
      return approvedByItsWriter(stage, entry);
    },
  },
  {
    id: 'author-nameless-token',
    title: 'write with a token that no person is known to hold, and submit it',
    by: 'API token made by a script, then the reporter',
    line: 'act',
    mandates: ['WF-05'],
    expect: unknown,
    attempt: async (stage) => {
      const entry = await draftBulletin(stage.site, stage.office);
      await putByToken(stage, stage.keys.full.Authorization.slice(7), entry);
      return submitted(stage, entry);
    },
  },
  {
    id: 'author-site-user',
    title: 'write as a site user, who may be anybody, and submit it',
    by: 'site user whose role may update, then the reporter',
    line: 'act',
    mandates: ['WF-05'],
    expect: unknown,
    attempt: async (stage) => {
      const entry = await draftBulletin(stage.site, stage.office);
      await putByToken(stage, stage.keys.user.Authorization.slice(7), entry);
      return submitted(stage, entry);
    },
  },
];

const byNobody: Door[] = [
  {
    id: 'author-raw-sql',
    title: 'change the words of a draft past every hook, and have them submitted',
    by: 'raw SQL, then the reporter',
    line: 'act',
    mandates: ['WF-05'],
    expect: unknown,
    attempt: async (stage) => {
      const entry = await draftBulletin(stage.site, stage.office);
      await sqlOf(stage)(tableOf(stage, BULLETIN))
        .where({ document_id: entry.documentId })
        .update({ title: 'ถ้อยคำที่ไม่มีใครบันทึก' });
      return submitted(stage, entry);
    },
  },
  {
    id: 'author-raw-healed',
    title: 'change a draft by SQL, have a topic of it renamed by another, and have it submitted',
    by: 'raw SQL, then the reporter',
    line: 'act',
    mandates: ['WF-05'],
    expect: unknown,
    attempt: async (stage) => {
      const topic = await newTopic(stage);
      const entry = await draftBulletin(stage.site, stage.office, { topics: [topic] });
      await sqlOf(stage)(tableOf(stage, BULLETIN))
        .where({ document_id: entry.documentId })
        .update({ title: 'ถ้อยคำที่ไม่มีใครบันทึก' });
      await save(stage, stage.office.superAdmin, TOPIC, topic, { name: 'ชื่อใหม่' });
      await publishTopic(stage, stage.office.superAdmin, topic);
      return submitted(stage, entry);
    },
  },
  {
    id: 'author-update-relations',
    title: 'tie a topic by updateRelations, which no hook hears, and have it submitted',
    by: 'code in the server, then the reporter',
    line: 'act',
    mandates: ['WF-05'],
    expect: unknown,
    attempt: async (stage) => {
      const { site, strapi, office } = stage;
      const entry = await draftBulletin(site, office);
      const { id } = await draftRow(stage, entry);
      const topic = await strapi.db
        .query(TOPIC)
        .findOne({ where: { documentId: await newTopic(stage), publishedAt: null } });
      const tied = await inCode(() =>
        strapi.db.query(BULLETIN).updateRelations(id, { topics: { connect: [{ id: topic.id }] } }),
      );
      if (tied.status !== 'done') throw new Error(tied.message);
      return submitted(stage, entry);
    },
  },
];

async function publishedDigest({ site, office }: Stage, { uid, documentId }: EntryRef): Promise<string> {
  const { data } = await must(
    site.http.get(`/gov-publishing/dossiers/${uid}/${documentId}`).set(as(office.publisher)),
  );
  return data.open.find((each: { act: string }) => each.act === 'unpublish').digest;
}

export const authors: DoorTable = {
  heading: 'Words written by other rows and other hands',
  doors: [...byOtherRows, ...byPrograms, ...byNobody],
};
