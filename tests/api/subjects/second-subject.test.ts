import { buildBundle, parseLeaf, registerKind, verifyBundle } from '@gov-publishing/provenance';
import { nodesForInclusion, readerOf } from '@gov-publishing/transparency-log';
import { dropGuards } from '../../harness/append-only';
import { gov } from '../../harness/gov';
import { asPerson } from '../../harness/in-code';
import { draftLaw, makeOffice, type Office, type Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { REPORT, reportRecord } from './report/record';
import { ReportSubject } from './report/subject';

const CONTENT = {
  agency: 'SKN-01',
  month: '2569-10',
  rows: [{ row: 1, done: true, evidence: ['/api/gov/laws/x'] }],
};

describe.each(DATABASES)('a second subject, by its definition alone, on %s', (client) => {
  let site: Site;
  let office: Office;
  let report: ReportSubject;
  let forget: () => void;
  const key = { uid: REPORT, documentId: 'r256910', locale: 'und' } as any;

  beforeAll(async () => {
    forget = registerKind(reportRecord as never);
    site = await startSite({ client });
    office = await makeOffice(site);
    report = new ReportSubject(site.strapi, gov(site.strapi).acts.services.records, 'PROV');
    await report.begin();
    await report.write(key, CONTENT);
  });
  afterAll(async () => {
    await site?.stop();
    forget();
  });

  async function sign(person: Person, act: string, more: object = {}): Promise<void> {
    const signer = { ...(await gov(site.strapi).people.person(person.id)), proof: { method: 'password' } };
    const loaded = await report.load(key);
    const seen = [{ key, digest: loaded?.digest, ...more }];
    const request = { language: 'th', checklist: act === 'submit' ? ['accurate'] : [], ...more };
    await asPerson(site.strapi, person.id, () =>
      gov(site.strapi).acts.of(report).perform(act, seen, request, signer),
    );
  }
  const codes = async (signing: Promise<void>): Promise<string[]> => {
    const error: any = await signing.then(
      () => null,
      (failure: unknown) => failure,
    );
    return (error?.details?.reasons ?? [{ code: String(error) }]).map(({ code }: any) => code);
  };
  const acts = async (): Promise<any[]> => gov(site.strapi).acts.services.records.of(key, reportRecord.kind);

  test('is closed to who may not, with every reason, and nothing is recorded', async () => {
    expect(await codes(sign(office.approver, 'submit'))).toContain('duty_missing');
    expect(await codes(sign(office.approver, 'countersign'))).toEqual(['not_submitted']);
    expect(await codes(sign(office.reporter, 'submit', { checklist: [] }))).toEqual(['tick_missing']);
    expect(await codes(sign(office.superAdmin, 'accept'))).toContain('account_super_admin');
    expect(await acts()).toEqual([]);
  });

  test('is signed, countersigned, returned with a reason, written anew, signed again and accepted', async () => {
    await sign(office.reporter, 'submit');
    await sign(office.approver, 'countersign');
    expect(await codes(sign(office.cio, 'return'))).toEqual(['note_missing']);
    await sign(office.cio, 'return', { note: 'ไม่มีหลักฐานของข้อ ๒' });
    // What was returned counts no more, though not a character changed.
    expect(await codes(sign(office.cio, 'accept'))).toEqual(['not_submitted', 'not_approved']);

    await report.write(key, { ...CONTENT, rows: [...CONTENT.rows, { row: 2, done: false }] });
    await sign(office.reporter, 'submit');
    await report.write(key, { ...CONTENT, rows: [...CONTENT.rows, { row: 2, done: true }] });
    expect(await codes(sign(office.approver, 'countersign'))).toEqual(['changed_since_signed']);
    await sign(office.reporter, 'submit');
    await sign(office.approver, 'countersign');
    await sign(office.cio, 'accept');

    const rounds = (await acts()).map(({ record }) => record.act);
    expect(rounds).toEqual(['submit', 'countersign', 'return', 'submit', 'submit', 'countersign', 'accept']);
    expect(await report.accepted(key)).toBe((await report.load(key))?.text);
    expect(report.settledTimes).toBe(7);
  });

  test('is recorded by leaves of its own kind, bound to its own digest and standing on its own chain', async () => {
    const signed = await acts();
    const last = signed.at(-1);
    expect(last.leaf).toMatchObject({
      kind: 'test-report',
      act: 'accept',
      digest: (await report.load(key))?.digest,
      duty: 'cio',
      agency: 'PROV',
      statement: 'จังหวัดรับรายงาน',
      on: signed.slice(-3, -1).map(({ record }) => record.index),
    });
    expect(signed[2]).toMatchObject({ note: 'ไม่มีหลักฐานของข้อ ๒', record: { act: 'return' } });
  });

  test('a return that is hidden from the search is missed: the older signatures do not count again', async () => {
    const leaves = (): any => site.strapi.db.connection('gov_ledger_leaves');
    const { record } = (await acts()).at(-1);
    await dropGuards(site, 'gov_ledger_leaves');
    await leaves().where({ idx: record.index }).update({ document_id: 'elsewhere' });
    await expect(acts()).rejects.toThrow(String(record.index));
    await leaves().where({ idx: record.index }).update({ document_id: key.documentId });
    expect(await acts()).toHaveLength(7);
  });

  test('entries beside it are signed and served as ever, and nothing has drifted', async () => {
    const law = await draftLaw(site, office, { affectsProvinceImage: false });
    await publishInCode(site, office, law);
    expect((await site.http.get(`/api/gov/laws/${law.documentId}`)).status).toBe(200);
    expect((await gov(site.strapi).drift.report()).findings).toEqual([]);
  });

  test('a verifier that has never heard of reports finds its leaves in the log, and judges none of them', async () => {
    const { reader, verifierKey } = gov(site.strapi).ledger;
    const db = site.strapi.db.connection;
    const head = await gov(site.strapi).ledger.head();
    const chain = (await acts()).slice(-3).map(({ record }) => record.index);
    const rows = await db('gov_ledger_leaves').whereIn('idx', chain).orderBy('idx');
    const nodes = await reader.nodes(
      db,
      chain.flatMap((index) => nodesForInclusion(index, head.size)),
    );
    const bundle = buildBundle(
      {
        snapshot: (await report.accepted(key))!,
        leaves: rows.map(({ idx, body }: any) => ({ index: Number(idx), text: body })),
        checkpoint: head.note,
        verifierKey: verifierKey.text,
      },
      readerOf(nodes),
    );
    const judged = (): any => {
      const { verdict, claims } = verifyBundle(bundle, { trustedKeys: [verifierKey] });
      return { verdict, ...Object.fromEntries(claims.map(({ claim, holds }) => [claim, holds])) };
    };
    const proven = { inclusion: true, 'checkpoint-signature': true, 'trusted-key': true };
    const open = { content: 'not-proven', chain: 'not-proven' };
    forget();
    expect(parseLeaf(rows[0].body)).toMatchObject({ kind: null, declared: { kind: 'test-report', v: 1 } });
    expect(judged()).toMatchObject({ verdict: 'holds', ...proven, ...open });
    const words = { ...bundle, snapshot: bundle.snapshot.replace('true', 'false') };
    expect(verifyBundle(words, { trustedKeys: [verifierKey] }).verdict).toBe('fails');
    forget = registerKind(reportRecord as never);
    expect(judged()).toMatchObject({ verdict: 'holds', ...proven, ...open });
  });
});
