import {
  as,
  dossier,
  draftLaw,
  makeOffice,
  PASSWORD,
  TICKS,
  type EntryRef,
  type Office,
  type Person,
} from '../../harness/people';
import { opensValue } from '@gov-publishing/provenance';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { edit } from '../entries';
import { expectRefusal, reasonsIn } from '../refusals';

const PLACES = [
  'body national_id',
  'body mobile',
  'body private_email',
  'body bank_account',
  'legislationDate far_date',
];
/** As they are signed: by path and kind. */
const reasons = () =>
  PLACES.map((place, position) => {
    const [path = '', kind = ''] = place.split(' ');
    return { path, kind, reason: `เหตุผลที่ ${position + 1}` };
  }).sort((a, b) => (`${a.path} ${a.kind}` < `${b.path} ${b.kind}` ? -1 : 1));

describe.each(oneDatabase(__filename))('what may be published with a reason only, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const submit = async (person: Person, more: object = {}): Promise<any> => {
    const { digest } = await dossier(site, person, law);
    return site.http
      .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts?locale=th`)
      .set(as(person))
      .send({ act: 'submit', digest, password: PASSWORD, checklist: TICKS['submit'], ...more });
  };

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office, { affectsProvinceImage: false });
    await edit(site, office.reporter, law, {
      body: 'ผู้ร้อง ๑-๒๓๔๕-**๖๗๘๙๐**-๑๒-๑ โทร 081-234-5678 อีเมล somchai@gmail.com บัญชี 123-4-56789-0',
      legislationDate: '2099-12-31',
    });
  });
  afterAll(() => site?.stop());

  test('[SEC-01:found-and-explained] without a reason every place is named, and nothing that stands there', async () => {
    const answer = await submit(office.reporter);
    expectRefusal(answer, 422, Array<string>(5).fill('finding_unexplained'));
    expect(reasonsIn(answer)).toEqual([
      ...Array<string>(4).fill('finding_unexplained body SEC-01'),
      'finding_unexplained legislationDate QLT-01',
    ]);
    for (const secret of ['1234567890121', '67890', '๖๗๘๙๐', '081-234', 'somchai', '56789'])
      expect(JSON.stringify(answer.body)).not.toContain(secret);
    expect(answer.body.error.message).toContain('ธนาคาร');
    const { open } = await dossier(site, office.reporter, law);
    const { needsNote, justify } = open.find(({ act }: any) => act === 'submit');
    expect(needsNote).toBe(false);
    expect(justify.map(({ path, kind }: any) => `${path} ${kind}`)).toEqual(PLACES);
    expect(justify[0].words[0].th).toContain('(x-xxxx-xxxxx-12-1)');
  });

  test('[SEC-01:found-and-explained] one note is no reason for five places: each missing one is named', async () => {
    const note = 'ผู้ร้องยินยอมให้เผยแพร่เป็นหนังสือ';
    expectRefusal(await submit(office.reporter, { note }), 422, Array<string>(5).fill('finding_unexplained'));
    const but = await submit(office.reporter, {
      justifications: [...reasons().slice(0, 3), { ...reasons()[3], reason: '–' }, reasons()[4]],
    });
    expect([but.status, reasonsIn(but)]).toEqual([422, ['finding_unexplained body SEC-01']]);
    expect(but.body.error.details.reasons[0].params).toMatchObject({ kind: 'private_email' });
  });

  test('a reason with a blank of a template left in it is refused, by the place and the blank', async () => {
    const unfinished = { ...reasons()[3], reason: 'ใช้ติดต่อ [ระบุงาน] ตามเอกสาร [1]' };
    const answer = await submit(office.reporter, {
      justifications: [...reasons().slice(0, 3), unfinished, reasons()[4]],
    });
    expect([answer.status, reasonsIn(answer)]).toEqual([422, ['justification_blank_left body -']]);
    const [reason] = answer.body.error.details.reasons;
    expect(reason.params).toMatchObject({ kind: 'private_email', blank: '[ระบุงาน]' });
    expect(reason.message.th).toContain('[ระบุงาน]');
  });

  test('[SEC-01:found-and-explained] a reason for what is not there, or given twice, is refused: nobody would have asked for it', async () => {
    const more = [
      { path: 'body', kind: 'passport', reason: 'ก' },
      { path: 'title', kind: 'mobile', reason: 'ก' },
      reasons()[0],
    ];
    const answer = await submit(office.reporter, { justifications: [...reasons(), ...more] });
    expect([answer.status, reasonsIn(answer)]).toEqual([
      422,
      [5, 6, 7].map((position) => `justification_unknown justifications.${position} -`),
    ]);
    const malformed = await submit(office.reporter, {
      justifications: [{ path: 'body', kind: 'mobile', reason: 'ก\u202Eข', by: 'ก' }, { path: 'body' }],
    });
    expect(malformed.status).toBe(400);
    expect(reasonsIn(malformed).sort()).toEqual([
      'request.hidden_characters justifications.0.reason -',
      'request.missing justifications.1.kind -',
      'request.missing justifications.1.reason -',
      'request.unknown_field justifications.0.by -',
    ]);
  });

  test('[SEC-01:found-and-explained] each reason is signed, kept beside its leaf under a commitment, and read by later signers', async () => {
    const reversed = [...reasons()].reverse();
    expect((await submit(office.reporter, { justifications: reversed })).status).toBe(200);
    const seen = await dossier(site, office.approver, law);
    const { act, justifications } = seen.acts.at(-1);
    expect([act, justifications]).toEqual(['submit', reasons()]);
    expect(seen.findings.filter(({ asksForReason }: any) => asksForReason)).toHaveLength(5);

    const leaves = await site.strapi.db.connection('gov_ledger_leaves').orderBy('idx', 'desc');
    expect(leaves[0].body).not.toContain('เหตุผลที่');
    const { justifications: commitment } = JSON.parse(leaves[0].body);
    const row = await site.strapi.db.connection('gov_ledger_signers').where({ idx: leaves[0].idx }).first();
    expect(opensValue(commitment, JSON.parse(row.justifications), row.justifications_salt)).toBe(true);
    expect(row.justifications_salt).not.toBe(row.salt);
  });

  test('[SEC-01:found-and-explained] the approver is asked for none, and may send it back', async () => {
    const { digest } = await dossier(site, office.approver, law);
    const send = (more: object): any =>
      site.http
        .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts?locale=th`)
        .set(as(office.approver))
        .send({ digest, password: PASSWORD, ...more });
    const answer = await send({ act: 'return', note: 'โปรดตัดออก', justifications: reasons().slice(0, 1) });
    expect([answer.status, reasonsIn(answer)]).toEqual([422, ['justification_unknown justifications.0 -']]);
    expect((await send({ act: 'return', note: 'โปรดตัดออก' })).status).toBe(200);
  });

  test('[SEC-01:found-and-explained] in one act on several entries each gives its own', async () => {
    const other = await draftLaw(site, office, { affectsProvinceImage: false });
    const entries = await Promise.all(
      [law, other].map(async (entry) => ({
        uid: entry.uid,
        documentId: entry.documentId,
        locale: 'th',
        digest: (await dossier(site, office.reporter, entry)).digest,
      })),
    );
    const send = (all: object[]): any =>
      site.http
        .post('/gov-publishing/acts')
        .set(as(office.reporter))
        .send({ act: 'submit', password: PASSWORD, checklist: TICKS['submit'], entries: all });
    expectRefusal(await send(entries), 422, Array<string>(5).fill('finding_unexplained'));
    const justified = { ...entries[0], justifications: reasons() };
    expect((await send([justified, entries[1] as object])).status).toBe(200);
  });

  test('[SEC-01:found-and-explained] a reason that is changed in the database is not believed', async () => {
    const { connection } = site.strapi.db;
    if (client === 'postgres')
      await connection.raw('DROP TRIGGER gov_ledger_signers_append_only ON gov_ledger_signers');
    else await connection.raw('DROP TRIGGER gov_ledger_signers_no_update');
    const last = await connection('gov_ledger_signers')
      .whereNotNull('justifications')
      .orderBy('idx', 'desc')
      .first();
    await connection('gov_ledger_signers')
      .where({ idx: last.idx })
      .update({ justifications: last.justifications.replace('เหตุผลที่ 1', 'เหตุผลที่ 9') });
    const answer = await site.http
      .get(`/gov-publishing/dossiers/${law.uid}/${law.documentId}?locale=th`)
      .set(as(office.approver));
    expect([answer.status, JSON.stringify(answer.body)]).toEqual([
      503,
      expect.stringContaining('writing_damaged'),
    ]);
  });
});
