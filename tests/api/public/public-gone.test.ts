import { createHash } from 'node:crypto';
import { as, draftLaw, makeOffice, mustSign, sign } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { expectRefusal, expectWords } from '../refusals';

const REASON = 'ประกาศฉบับนี้ถูกแทนที่แล้ว';

describe.each(DATABASES)('what was taken down on %s', (client) => {
  let site: Site;
  let office: Office;
  let old: EntryRef;
  let plain: EntryRef;
  let successor: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`).redirects(0);

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const made = (slug: string): Promise<EntryRef> =>
      draftLaw(site, office, { slug, affectsProvinceImage: false });
    [old, plain, successor] = [await made('old-law'), await made('plain-law'), await made('new-law')];
    await publishInCode(site, office, old, plain, successor);
  });
  afterAll(() => site?.stop());

  test('reason and successor are refused where they mean nothing, with words', async () => {
    const refused = (more: object, who: Person = office.publisher): Promise<any> =>
      sign(site, who, 'unpublish', old, more);
    expectRefusal(await refused({ successor: old.documentId }), 422, ['successor_itself']);
    expectRefusal(await refused({ publicReason: '   ' }, office.approver), 422, ['public_reason_blank']);
    expectRefusal(await refused({ publicReason: REASON }), 422, ['public_reason_by_head']);
    expectRefusal(await refused({ publicReason: 'โทร 081-234-5678\nwww.x' }, office.approver), 422, [
      'public_reason_unseen',
      'public_reason_link',
      'public_reason_number',
    ]);
    expectRefusal(await refused({ publicReason: 'ก'.repeat(301) }, office.approver), 400, [
      'request.too_long',
    ]);
    expectRefusal(await refused({ reasonCode: 'ประชาชนโปรดโอนเงิน' }), 400, ['request.malformed']);
    expectRefusal(await refused({ successor: 'abcdefghijklmnopqrstuvwx' }), 422, [
      'request.successor_not_public',
    ]);
    expectRefusal(await refused({ successor: '../x' }), 400, ['request.bad_characters']);
    const draft = await draftLaw(site, office);
    const early = await sign(site, office.reporter, 'submit', draft, {
      reasonCode: 'replaced',
      publicReason: REASON,
      successor: successor.documentId,
    });
    expectRefusal(early, 422, [
      'public_reason_unexpected',
      'public_reason_unexpected',
      'successor_unexpected',
    ]);
    expect((await get('laws/old-law')).status).toBe(200);
  });

  test('410 says who, when, why and what took its place, as the signed leaf proves', async () => {
    const offered = async (who: Person): Promise<any> => {
      const { body } = await site.http
        .get(`/gov-publishing/dossiers/${old.uid}/${old.documentId}?locale=th`)
        .set(as(who));
      return body.data.open.find(({ act }: any) => act === 'unpublish').forThePublic;
    };
    const list = await offered(office.publisher);
    expect(list.reasons.map(({ code }: any) => code)).toContain('replaced');
    for (const { words } of list.reasons) expect(words.th).toMatch(/[ก-๙]/);
    expect([list.ownWords, (await offered(office.approver)).ownWords]).toEqual([null, 300]);
    await mustSign(site, office.approver, 'unpublish', old, {
      reasonCode: 'replaced',
      publicReason: REASON,
      successor: successor.documentId,
    });
    for (const id of [old.documentId, 'old-law']) {
      const answer = await get(`laws/${id}`);
      expect([answer.status, answer.body.error.name]).toEqual([410, 'GoneError']);
      expectWords(answer);
      const { details } = answer.body.error;
      expect(details).toMatchObject({
        by: { duty: 'approver', position: 'ตำแหน่ง approver', agency: 'SKN-01' },
        reasonCode: 'replaced',
        reasonWords: { th: 'มีฉบับใหม่ใช้แทนแล้ว', en: 'A newer version has taken its place' },
        reason: REASON,
        successor: { documentId: successor.documentId, url: '/api/gov/laws/new-law?locale=th' },
      });
      const leaf = JSON.parse(details.provenance.leaf);
      expect(leaf).toMatchObject({
        act: 'unpublish',
        documentId: old.documentId,
        reasonCode: 'replaced',
        publicReason: REASON,
      });
      expect(leaf.time).toBe(details.at);
      // RFC 9162: the hash of a leaf is that of a zero byte and its text.
      const hash = createHash('sha256').update(`\0${details.provenance.leaf}`).digest('hex');
      expect(details.provenance.leafHash).toBe(hash);
      expect((await get(details.successor.url.replace('/api/gov/', ''))).status).toBe(200);
    }
    expect((await get(`laws/${old.documentId}?locale=en&fallback=none`)).status).not.toBe(410);
  });

  test('without a reason and a successor neither is named; deleted, the entry is still gone', async () => {
    await mustSign(site, office.publisher, 'unpublish', plain);
    const answer = await get('laws/plain-law');
    expect(answer.status).toBe(410);
    for (const said of ['reason', 'reasonCode', 'reasonWords'])
      expect(answer.body.error.details).not.toHaveProperty(said);
    expect(answer.body.error.details).not.toHaveProperty('successor');
    // The note is for the office.
    expect(JSON.stringify(answer.body)).not.toContain('เหตุผลเพื่อการทดสอบ');
    const deleted = await site.http
      .delete(`/content-manager/collection-types/${plain.uid}/${plain.documentId}?locale=th`)
      .set(as(office.superAdmin));
    expect(deleted.status).toBe(200);
    expect((await get(`laws/${plain.documentId}`)).status).toBe(410);
    expect((await get('laws/plain-law')).status).toBe(410);
  });

  test('published again, it is there again; a row removed by other hands is not called gone', async () => {
    await publishInCode(site, office, old);
    expect((await get('laws/old-law')).status).toBe(200);
    await site.strapi.db.connection('gov_publications').where({ document_id: old.documentId }).delete();
    expectRefusal(await get(`laws/${old.documentId}`), 404, ['public.not_found']);
  });
});
