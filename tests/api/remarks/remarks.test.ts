import { gov } from '../../harness/gov';
import {
  appoint,
  as,
  dossier,
  draftLaw,
  makeOffice,
  makePerson,
  mustSign,
  publishThroughChain,
  sign,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { recordingNothing } from '../entries';
import { expectRefusal, reasonsIn } from '../refusals';
import { change, mustSay, people, remarks, say } from './talk';

const WORDS = 'ตัวเลขในตารางไม่ตรงกับคำสั่ง';

describe.each(DATABASES)('remarks on a draft, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let other: Person;
  let otherAgency: { documentId: string };
  const answers = async (person: Person, entry = law): Promise<any> =>
    (await remarks(site, person, entry)).body.data;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    otherAgency = await site.strapi.documents('plugin::gov-publishing.agency').create({
      data: {
        code: 'SKN-02',
        nameTh: 'สำนักงานอื่น',
        nameEn: 'Another Office',
        order: 2,
        parent: { documentId: office.province.documentId },
      },
    });
    other = await makePerson(site, 'Otherhead', 'gov-head');
    await appoint(site, other, 'approver', otherAgency);
  });
  afterAll(() => site?.stop());
  beforeEach(async () => {
    law = await draftLaw(site, office);
  });

  test('officers who may see the entry talk about it, on the whole or on a field, and close what is settled', async () => {
    await mustSay(site, office.approver, law, WORDS, { field: 'source.name' });
    const whole = await mustSay(site, office.publisher, law, 'ดูดีแล้ว 👩‍⚕️\nบรรทัดที่สอง');
    const { threads, open } = await answers(office.reporter);
    expect(open).toBe(2);
    expect(threads[0]).toMatchObject({
      text: WORDS,
      field: 'source.name',
      author: { name: office.approver.name, position: 'ตำแหน่ง approver' },
      isMine: false,
      resolved: null,
      replies: [],
    });
    await mustSay(site, office.reporter, law, 'แก้แล้วครับ', { parent: threads[0].id });
    const closed = await change(site, office.reporter, law, threads[0].id, 'resolve');
    expect(closed.body.data).toMatchObject({
      open: 1,
      threads: [
        {
          resolved: { name: office.reporter.name },
          replies: [{ text: 'แก้แล้วครับ', isMine: true }],
        },
        { id: whole, field: null, text: 'ดูดีแล้ว 👩‍⚕️\nบรรทัดที่สอง' },
      ],
    });
    const late = await say(site, office.approver, law, { text: 'ยังไม่ครบ', parent: threads[0].id });
    expectRefusal(late, 422, ['remark.closed']);
    expect((await change(site, office.approver, law, threads[0].id, 'reopen')).body.data.open).toBe(2);
    await mustSay(site, office.approver, law, 'ยังไม่ครบ', { parent: threads[0].id });
    expect((await answers(office.governor)).threads[0].replies).toHaveLength(2);
  });

  test('only its author withdraws one: the words are gone from the database, a line stays', async () => {
    const id = await mustSay(site, office.approver, law, 'เลขบัตร 1234567890123');
    await mustSay(site, office.reporter, law, 'รับทราบ', { parent: id });
    expectRefusal(await change(site, office.reporter, law, id, 'withdraw'), 403, ['remark.not_yours']);
    const gone = await change(site, office.approver, law, id, 'withdraw');
    expect(gone.body.data).toMatchObject({
      open: 1,
      threads: [{ id, text: null, replies: [{ text: 'รับทราบ' }] }],
    });
    const kept = await site.strapi.db.connection('gov_remarks').where({ id }).first();
    expect(JSON.stringify(kept)).not.toContain('1234567890123');
    const answer = (await answers(office.reporter)).threads[0].replies[0].id;
    expect((await change(site, office.reporter, law, answer, 'withdraw')).body.data.open).toBe(0);
  });

  test('another agency reads, writes, closes and finds nothing, as with the dossier itself', async () => {
    const id = await mustSay(site, office.approver, law, WORDS);
    const reading = await remarks(site, other, law);
    expectRefusal(reading, 403, ['entry.may_not_read']);
    for (const answer of [
      await say(site, other, law, { text: 'ขอดูด้วย' }),
      await change(site, other, law, id, 'resolve'),
      await change(site, other, law, id, 'withdraw'),
      await people(site, other, law),
    ]) {
      expectRefusal(answer, 403, ['entry.may_not_read']);
      expect(JSON.stringify(answer.body)).not.toContain(WORDS);
    }
    expect((await answers(office.approver)).open).toBe(1);
    // Nor by way of an entry of their own.
    const own = await draftLaw(site, office);
    expectRefusal(await change(site, office.reporter, own, id, 'resolve'), 404, ['remark.not_here']);
    expectRefusal(await say(site, office.reporter, own, { text: 'ตอบ', parent: id }), 404, [
      'remark.not_here',
    ]);
    expect((await answers(office.reporter, own)).threads).toEqual([]);
  });

  test('what an entry took with it into another agency is read there no more by its author, and still taken back', async () => {
    const mine = await makePerson(site, `Mine${law.documentId.slice(0, 4)}`, 'gov-head');
    await appoint(site, mine, 'approver', office.agency);
    const own = await mustSay(site, mine, law, 'เลขบัตร 1234567890123');
    const theirs = await mustSay(site, office.reporter, law, WORDS);
    await site.http
      .put(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.superAdmin))
      .send({ agency: { set: [{ documentId: otherAgency.documentId }] } })
      .expect(200);
    expectRefusal(await remarks(site, mine, law), 403, ['entry.may_not_read']);
    expectRefusal(await change(site, mine, law, theirs, 'withdraw'), 403, ['entry.may_not_read']);
    const gone = await change(site, mine, law, own, 'withdraw');
    expect([gone.status, gone.body.data]).toEqual([200, { threads: [], open: 0 }]);
    const kept = await site.strapi.db.connection('gov_remarks').where({ id: own }).first();
    expect([kept.text, kept.withdrawn_at === null]).toEqual([null, false]);
    // Who holds nothing above the entry speaks of it in no office.
    const offered = (await people(site, other, law, mine.name)).body.data;
    expect(offered).toEqual([]);
  });

  test('one person does not take the room of all', async () => {
    const id = await mustSay(site, office.approver, law, WORDS);
    const db = site.strapi.db.connection;
    const { id: _, ...row } = await db('gov_remarks').where({ id }).first();
    await db.batchInsert(
      'gov_remarks',
      Array.from({ length: 249 }, () => row),
      20,
    );
    expectRefusal(await say(site, office.approver, law, { text: 'อีกข้อ' }), 422, ['remark.too_many_of_yours']);
    await mustSay(site, office.reporter, law, 'ยังเขียนได้');
  });

  test('what the database says of a remark that it cannot keep holds no word of it', async () => {
    const failing = site.strapi.db.connection('gov_remarks').insert({ text: WORDS });
    const error = await failing.then(
      () => null,
      (reason: Error) => reason,
    );
    expect(error?.message).toMatch(/insert into/);
    expect(error?.message).not.toContain(WORDS);
  });

  test('nobody without a session, and no public answer', async () => {
    await mustSay(site, office.approver, law, WORDS);
    const path = `/gov-publishing/dossiers/${law.uid}/${law.documentId}/remarks?locale=th`;
    expect((await site.http.get(path)).status).toBe(401);
    expect((await site.http.post(path).send({ text: 'ก' })).status).toBe(401);
    expect((await site.http.get(path).set({ Authorization: 'Bearer none' })).status).toBe(401);
    for (const open of ['/api/gov/laws', `/api/gov/provenance/${law.documentId}`])
      expect((await site.http.get(open)).text).not.toContain(WORDS);
  });

  test('what is not there is answered as the dossier answers it', async () => {
    const missing = { ...law, documentId: 'doesnotexist' };
    expectRefusal(await remarks(site, office.reporter, missing), 404, ['entry.not_found']);
    expectRefusal(await people(site, office.reporter, missing), 404, ['entry.not_found']);
    expectRefusal(await say(site, office.reporter, missing, { text: 'ก' }), 404, ['entry.not_found']);
    expectRefusal(await remarks(site, office.reporter, { uid: 'api::x.x', documentId: 'x' }), 404, [
      'type.not_governed',
    ]);
    for (const id of ['999999', '9999999999', '-1', 'x', '%00'])
      expectRefusal(await change(site, office.reporter, law, id, 'resolve'), 404, ['remark.not_here']);
  });

  test.each([
    ['nothing', {}, ['request.missing text -']],
    ['blanks', { text: ' \n\t ' }, ['request.missing text -']],
    ['no text at all', { text: 7 }, ['request.wrong_type text -']],
    ['too long a text', { text: 'ก'.repeat(2_001) }, ['request.too_long text -']],
    ['a NUL', { text: 'ก\0ข' }, ['request.hidden_characters text -']],
    ['half of a character', { text: 'ก\ud800ข' }, ['request.bad_characters text -']],
    ['a text that is turned around', { text: 'จำนวน \u202e001 บาท' }, ['request.hidden_characters text -']],
    ['a field that is none', { text: 'ก', field: 'nosuch' }, ['remark.no_such_field field -']],
    ["a field of JavaScript's own", { text: 'ก', field: '__proto__' }, ['remark.no_such_field field -']],
    ['a field of Strapi', { text: 'ก', field: 'createdBy.email' }, ['remark.no_such_field field -']],
    ['a field below a text', { text: 'ก', field: 'title.name' }, ['remark.no_such_field field -']],
    ['an empty field', { text: 'ก', field: '' }, ['request.missing field -']],
    ['a mention that is no id', { text: 'ก', mentions: ['ก'] }, ['request.bad_characters mentions.0 -']],
    ['mentions without end', { text: 'ก', mentions: Array(21).fill('1') }, ['request.too_long mentions -']],
    ['something else besides', { text: 'ก', author: '1' }, ['request.unknown_field author -']],
    [
      'several things at once',
      { text: 'ก'.repeat(2_001), parent: 0, colour: 'red' },
      ['request.too_long text -', 'request.missing parent -', 'request.unknown_field colour -'],
    ],
  ])('%s is refused by name, in both languages, and nothing is kept', async (_what, body, expected) => {
    const answer = await say(site, office.reporter, law, body);
    expect([answer.status, reasonsIn(answer)]).toEqual([400, expected]);
    expectRefusal(
      answer,
      400,
      expected.map((each) => each.split(' ')[0] ?? ''),
    );
    expect((await answers(office.reporter)).threads).toEqual([]);
  });

  test('a remark is no content: what was signed stays signed, under the same digest, and is published as it was', async () => {
    await mustSign(site, office.reporter, 'submit', law);
    await mustSign(site, office.approver, 'approve', law);
    const before = await dossier(site, office.publisher, law);
    await recordingNothing(site, async () => {
      const id = await mustSay(site, office.publisher, law, WORDS, { field: 'title' });
      await mustSay(site, office.reporter, law, 'ครับ', { parent: id });
      await change(site, office.reporter, law, id, 'resolve');
      await mustSay(site, office.publisher, law, `${WORDS} อีกข้อ`);
    });
    const after = await dossier(site, office.publisher, law);
    expect([after.digest, after.state, after.signatures, after.voided, after.changedAt]).toEqual([
      before.digest,
      before.state,
      before.signatures,
      null,
      before.changedAt,
    ]);
    await mustSign(site, office.publisher, 'publish', law);
    const query = { locale: 'th' };
    for (const path of [
      `/api/gov/laws/${law.documentId}`,
      `/api/gov/provenance/${law.documentId}`,
      `/api/gov/json-ld/laws/${law.documentId}`,
      `/api/gov/read/laws/${law.documentId}`,
      '/api/gov/laws',
    ]) {
      const { status, text } = await site.http.get(path).query(query);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain(WORDS);
    }
    expect((await gov(site.strapi).drift.report()).findings).toEqual([]);
  });

  test('a return points to remarks: they stay, and say by which act', async () => {
    const id = await mustSay(site, office.approver, law, WORDS);
    const withdrawn = await mustSay(site, office.approver, law, 'ไม่เกี่ยว');
    await change(site, office.approver, law, withdrawn, 'withdraw');
    await mustSign(site, office.reporter, 'submit', law);
    const elsewhere = await mustSay(site, office.approver, await draftLaw(site, office), 'เรื่องอื่น');
    const wrong = await recordingNothing(site, () =>
      sign(site, office.approver, 'return', law, { remarks: [id, withdrawn, elsewhere] }),
    );
    expect([wrong.status, reasonsIn(wrong)]).toEqual([
      422,
      ['remark.not_here remarks.1 -', 'remark.not_here remarks.2 -'],
    ]);
    const odd = await sign(site, office.approver, 'return', law, { remarks: ['1', 2.5] });
    expect([odd.status, reasonsIn(odd)]).toEqual([
      400,
      ['request.wrong_type remarks.0 -', 'request.wrong_type remarks.1 -'],
    ]);
    const approving = await sign(site, office.approver, 'approve', law, { remarks: [id] });
    expect(reasonsIn(approving)).toEqual(['remarks_unexpected remarks -']);
    const { acts } = await mustSign(site, office.approver, 'return', law, { remarks: [id, id] });
    const returned = acts.at(-1);
    expect(returned).toMatchObject({ act: 'return', note: 'เหตุผลเพื่อการทดสอบ' });
    expect((await answers(office.reporter)).threads[0]).toMatchObject({
      id,
      citedBy: [returned.index],
      resolved: null,
    });
    const leaf = await site.strapi.db.connection('gov_ledger_leaves').where({ idx: returned.index }).first();
    expect(leaf.body).not.toMatch(/remark/);
    expectRefusal(await change(site, office.approver, law, id, 'withdraw'), 422, ['remark.cited']);
  });

  test('they end with the draft, and with nothing before it', async () => {
    const id = await mustSay(site, office.approver, law, WORDS);
    await mustSign(site, office.reporter, 'submit', law);
    await mustSign(site, office.approver, 'return', law, { remarks: [id] });
    await publishThroughChain(site, office, law);
    await mustSign(site, office.approver, 'unpublish', law, { reasonCode: 'outdated' });
    expect((await answers(office.reporter)).threads).toHaveLength(1);
    const answer = await site.http
      .delete(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
      .query({ locale: '*' })
      .set(as(office.superAdmin));
    expect(answer.status).toBe(200);
    const { connection } = site.strapi.db;
    expect(await connection('gov_remarks').where({ document_id: law.documentId })).toEqual([]);
    expect(await connection('gov_remark_citations').where({ remark_id: id })).toEqual([]);
  });

  test('two who close, answer and withdraw at the same moment leave one consistent thread', async () => {
    const id = await mustSay(site, office.approver, law, WORDS);
    const both = await Promise.all([
      change(site, office.approver, law, id, 'resolve'),
      change(site, office.publisher, law, id, 'resolve'),
      say(site, office.reporter, law, { text: 'ตอบ', parent: id }),
      change(site, office.approver, law, id, 'withdraw'),
    ]);
    expect(both.map(({ status }) => status).filter((status) => status >= 500)).toEqual([]);
    const [thread] = (await answers(office.reporter)).threads;
    expect([office.approver.name, office.publisher.name]).toContain(thread.resolved.name);
    expect(thread.text).toBeNull();
  });
});
