import { as, dossier, draftLaw, mustSign, publishThroughChain, type EntryRef } from '../harness/people';
import { DATABASES } from '../harness/site';
import { publishTogether, signTogether } from './stages/signing';
import { draftBulletin, setStage, storeFile, type Stage } from './stages/stage';
import { AGENCY, BULLETIN, NOTE, TOPIC } from './stages/uids';
import { driftFindings, publicEntry } from './stages/watch';

const cm = (uid: string, rest = ''): string => `/content-manager/collection-types/${uid}${rest}`;

describe.each(DATABASES)('legitimate work stays possible, on %s', (client) => {
  let stage: Stage;
  let admin: { Authorization: string };
  beforeAll(async () => {
    stage = await setStage(client);
    admin = stage.keys.admin;
  });
  afterAll(() => stage?.stop());
  // Whatever was done honestly, nothing looks forged afterwards.
  afterEach(async () => expect(await driftFindings(stage)).toEqual([]));

  const drafts = (count: number): Promise<EntryRef[]> =>
    Promise.all(Array.from({ length: count }, () => draftBulletin(stage.site, stage.office)));

  async function approved(count: number): Promise<EntryRef[]> {
    const entries = await drafts(count);
    for (const [person, act] of [
      [stage.office.reporter, 'submit'],
      [stage.office.approver, 'approve'],
    ] as const) {
      expect((await signTogether(stage.site, person, act, entries)).status).toBe(200);
    }
    return entries;
  }

  test('[WF-07] ten approved entries are published with one password', async () => {
    const entries = await approved(10);
    const answer = await signTogether(stage.site, stage.office.publisher, 'publish', entries);
    expect(answer.status).toBe(200);
    for (const entry of entries) expect((await publicEntry(stage.site, entry)).status).toBe(200);
  });

  test('[WF-05] [WF-06] nine approved entries and one that is not: nothing is published, and the one is named', async () => {
    const nine = await approved(9);
    const [one] = (await drafts(1)) as [EntryRef];
    const answer = await signTogether(stage.site, stage.office.publisher, 'publish', [...nine, one]);
    expect(answer.status).toBe(422);
    const { entries } = answer.body.error.details;
    expect(entries.map(({ documentId }: EntryRef) => documentId)).toEqual([one.documentId]);
    expect(entries[0].reasons.map(({ code }: { code: string }) => code)).toContain('not_approved');
    for (const entry of [...nine, one]) {
      expect((await publicEntry(stage.site, entry)).status).toBe(404);
      expect(
        await stage.strapi.documents(BULLETIN).findOne({ documentId: entry.documentId, status: 'published' }),
      ).toBeNull();
    }
  });

  test('drafts are written, saved, copied and deleted as always; what is public stays as it was', async () => {
    const { site, office, shown } = stage;
    const before = await publicEntry(site, shown);
    const title = 'ถ้อยคำใหม่ที่ยังเป็นร่าง';
    const saved = await site.http
      .put(cm(BULLETIN, `/${shown.documentId}`))
      .set(as(office.reporter))
      .send({ title });
    expect(saved.status).toBe(200);
    const byToken = await site.http
      .put(`/api/bulletins/${shown.documentId}`)
      .query({ status: 'draft' })
      .set(stage.keys.full)
      .send({ data: { body: 'ร่างโดยโปรแกรม' } });
    expect(byToken.status).toBe(200);
    expect((await dossier(site, office.reporter, shown)).state).toBe('draft');
    const made = await site.http.post(cm(BULLETIN)).set(as(office.reporter)).send({ title: 'ฉบับใหม่' });
    expect(made.status).toBe(201);
    expect(
      (await site.http.delete(cm(BULLETIN, `/${made.body.data.documentId}`)).set(as(office.reporter))).status,
    ).toBe(200);
    const discarded = await site.http
      .post(cm(BULLETIN, `/${shown.documentId}/actions/discard`))
      .set(as(office.reporter))
      .send({});
    expect(discarded.status).toBe(200);
    expect(await publicEntry(site, shown)).toEqual(before);
  });

  test('types outside the gate publish by button, REST and GraphQL as Strapi always did', async () => {
    const { site, strapi, keys } = stage;
    const made = await site.http.post(cm(TOPIC)).set(admin).send({ name: 'หัวข้อ' });
    const { documentId } = made.body.data;
    const published = (): Promise<object | null> =>
      strapi.documents(TOPIC).findOne({ documentId, status: 'published' });
    expect(await published()).toBeNull();
    expect(
      (
        await site.http
          .post(cm(TOPIC, `/${documentId}/actions/publish`))
          .set(admin)
          .send({})
      ).status,
    ).toBe(200);
    expect(await published()).toMatchObject({ name: 'หัวข้อ' });
    const bulk = await site.http
      .post(cm(TOPIC, '/actions/bulkUnpublish'))
      .set(admin)
      .send({ documentIds: [documentId] });
    expect(bulk.status).toBe(200);
    expect(await published()).toBeNull();
    expect(
      (
        await site.http
          .put(`/api/topics/${documentId}`)
          .set(keys.full)
          .send({ data: { name: 'โดย REST' } })
      ).status,
    ).toBe(200);
    expect(await published()).toMatchObject({ name: 'โดย REST' });
    const query = `mutation { updateTopic(documentId: "${documentId}", data: { name: "โดย GraphQL" }) { name } }`;
    expect((await site.http.post('/graphql').set(keys.full).send({ query })).body.data.updateTopic.name).toBe(
      'โดย GraphQL',
    );
    const note = await site.http
      .post('/api/notes')
      .set(keys.full)
      .send({ data: { text: 'บันทึก' } });
    expect(note.status).toBe(201);
    expect((await site.http.delete(`/api/notes/${note.body.data.documentId}`).set(keys.full)).status).toBe(
      204,
    );
    expect(await strapi.db.query(NOTE).count({ where: { text: 'บันทึก' } })).toBe(0);
    expect((await site.http.delete(`/api/topics/${documentId}`).set(keys.full)).status).toBe(204);
  });

  test('an agency is renamed; what was signed carries the old name, what is signed next the new one', async () => {
    const { site, office, shown } = stage;
    const before = await publicEntry(site, shown);
    const rename = (query: object): any =>
      site.http
        .put(cm(AGENCY, `/${office.agency.documentId}`))
        .query(query)
        .set(admin)
        .send({ nameTh: 'สำนักงานจังหวัดชื่อใหม่' });
    // Approved entries show the name, and would have to be signed again.
    const asked = await rename({});
    expect(asked.status).toBe(409);
    expect(asked.body.error.details.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'related.signatures_would_fall',
    ]);
    expect((await rename({ signaturesMayFall: 'true' })).status).toBe(200);
    expect(await publicEntry(site, shown)).toEqual(before);
    const [entry] = (await drafts(1)) as [EntryRef];
    await publishThroughChain(site, office, entry);
    expect((await publicEntry(site, entry)).data.agency.name).toBe('สำนักงานจังหวัดชื่อใหม่');
  });

  test('a topic that published entries name is renamed, taken down and published again', async () => {
    const { site, office, topic, keys } = stage;
    const entry = await draftBulletin(site, office, { topics: [topic] });
    await publishThroughChain(site, office, entry);
    const before = await publicEntry(site, entry);
    expect(before.data.topics).toEqual([{ documentId: topic, name: 'งบประมาณ' }]);
    const rename = { data: { name: 'งบประมาณประจำปี' } };
    expect((await site.http.put(`/api/topics/${topic}`).set(keys.full).send(rename)).status).toBe(200);
    for (const action of ['unpublish', 'publish']) {
      const done = await site.http
        .post(cm(TOPIC, `/${topic}/actions/${action}`))
        .set(admin)
        .send({});
      expect(done.status).toBe(200);
      expect(await driftFindings(stage)).toEqual([]);
    }
    expect(await publicEntry(site, entry)).toEqual(before);
  });

  test('a shown file is moved to another folder; other files are changed and deleted as always', async () => {
    const { site, shown, cover, keys } = stage;
    const before = await publicEntry(site, shown);
    const folder = await site.http.post('/upload/folders').set(admin).send({ name: 'แฟ้มใหม่', parent: null });
    const body = { fileIds: [cover.id], folderIds: [], destinationFolderId: folder.body.data.id };
    expect((await site.http.post('/upload/actions/bulk-move').set(admin).send(body)).status).toBe(200);
    const info = { fileInfo: { folder: stage.folderId } };
    expect((await site.http.put(`/upload/files/${cover.id}`).set(admin).send(info)).status).toBe(200);
    expect(await publicEntry(site, shown)).toEqual(before);
    const other = await storeFile(site, keys, 'อื่น.txt', 'ไฟล์ที่ไม่มีใครแสดง');
    const renamed = await site.http
      .put(`/upload/files/${other.id}`)
      .set(admin)
      .send({ fileInfo: { name: 'ใหม่.txt' } });
    expect(renamed.status).toBe(200);
    expect((await site.http.delete(`/upload/files/${other.id}`).set(admin)).status).toBe(200);
  });

  test('[WF-09] what is taken down may be deleted, and its files changed', async () => {
    const { site, strapi, office, keys } = stage;
    const file = await storeFile(site, keys, 'ชั่วคราว.txt', 'ไฟล์ชั่วคราว');
    const entry = await draftBulletin(site, office, { cover: file.id });
    await publishThroughChain(site, office, entry);
    expect((await site.http.delete(`/upload/files/${file.id}`).set(admin)).status).toBe(400);
    await mustSign(site, office.approver, 'unpublish', entry);
    expect((await publicEntry(site, entry)).status).toBe(410);
    expect((await site.http.delete(`/upload/files/${file.id}`).set(admin)).status).toBe(200);
    expect((await site.http.delete(cm(BULLETIN, `/${entry.documentId}`)).set(admin)).status).toBe(200);
    expect(await strapi.db.query(BULLETIN).count({ where: { documentId: entry.documentId } })).toBe(0);
  });

  test('a language without anything published is added and removed again', async () => {
    const { site, office, law } = stage;
    const locale = await site.http
      .post('/i18n/locales')
      .set(admin)
      .send({ code: 'fr', name: 'French', isDefault: false });
    expect(locale.status).toBe(200);
    const saved = await site.http
      .put(cm(law.uid, `/${law.documentId}`))
      .query({ locale: 'fr' })
      .set(as(office.reporter))
      .send({ title: 'Loi' });
    expect(saved.status).toBe(200);
    expect((await site.http.delete(`/i18n/locales/${locale.body.id}`).set(admin)).status).toBe(200);
    expect((await publicEntry(site, law)).status).toBe(200);
  });

  test('[WF-09] a field that both languages share is corrected, signed and published in both', async () => {
    const { site, office } = stage;
    const law = await draftLaw(site, office);
    await publishThroughChain(site, office, law);
    const english = { ...law, locale: 'en' };
    const translated = await site.http
      .put(cm(law.uid, `/${law.documentId}`))
      .query({ locale: 'en' })
      .set(as(office.reporter))
      .send({
        title: 'An Act',
        agency: { connect: [{ documentId: office.agency.documentId }] },
        responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
        source: { name: 'Royal Gazette', citation: 'Vol. 1', url: 'https://ratchakitcha.soc.go.th' },
      });
    expect(translated.status).toBe(200);
    await publishThroughChain(site, office, english);
    const corrected = await site.http
      .put(cm(law.uid, `/${law.documentId}`))
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ legislationDate: '1997-09-10' });
    expect(corrected.status).toBe(200);
    await publishTogether(site, office, [law, english]);
    for (const entry of [law, english]) {
      expect((await publicEntry(site, entry)).data.legislationDate).toBe('1997-09-10');
    }
  });
});
