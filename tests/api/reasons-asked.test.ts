import {
  as,
  dossier,
  draftLaw,
  makeOffice,
  PASSWORD,
  type EntryRef,
  type Office,
  type Person,
} from '../harness/people';
import { DATABASES, startSite, type Site } from '../harness/site';
import { edit } from './entries';
import { expectRefusal, reasonsIn } from './refusals';

const TICKS = [
  'accurate',
  'complete',
  'whole',
  'no_overthrow',
  'no_harm_to_state_security',
  'no_harm_to_public_order',
];

describe.each(DATABASES)('what may be published with a reason only, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const submit = async (person: Person, more: object = {}): Promise<any> => {
    const { digest } = await dossier(site, person, law);
    return site.http
      .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts?locale=th`)
      .set(as(person))
      .send({ act: 'submit', digest, password: PASSWORD, checklist: TICKS, ...more });
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

  test('[SEC-01] without a reason every place is named, and nothing that stands there', async () => {
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
    expect(open.find(({ act }: any) => act === 'submit')).toMatchObject({ needsNote: true });
  });

  test('[SEC-01] a dash is no reason; a written one is signed, and the approver reads it', async () => {
    expect((await submit(office.reporter, { note: '–' })).status).toBe(422);
    const note = 'ผู้ร้องยินยอมให้เผยแพร่เป็นหนังสือ และวันที่เป็นไปตามประกาศ';
    expect((await submit(office.reporter, { note })).status).toBe(200);
    const seen = await dossier(site, office.approver, law);
    expect(seen.acts.at(-1)).toMatchObject({ act: 'submit', note });
    expect(seen.findings.filter(({ asksForReason }: any) => asksForReason)).toHaveLength(5);
  });
});
