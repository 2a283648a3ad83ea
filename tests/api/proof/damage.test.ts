import { gov } from '../../harness/gov';
import { migrate } from '#server/database/migrate';
import { dropGuards } from '../../harness/append-only';
import { OFFICER_ROLE } from '../../harness/officers';
import {
  appoint,
  as,
  dossier,
  draftLaw,
  enterAppointment,
  makeOffice,
  makePerson,
  mustSign,
  sign,
} from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode, recordingNothing } from '../entries';
import { expectRefusal, expectWords } from '../refusals';

describe.each(DATABASES)('a clock and a ledger that cannot be trusted, on %s', (client) => {
  let site: Site;
  let office: Office;
  let damaged: EntryRef;
  let whole: EntryRef;
  const logged: string[] = [];
  const drift = async (): Promise<any[]> =>
    (await site.http.get('/gov-publishing/drift').set(as(office.superAdmin))).body.data.findings;
  const listed = async (): Promise<string[]> =>
    (await site.http.get('/api/gov/laws')).body.data.map(({ documentId }: any) => documentId).sort();

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    damaged = await draftLaw(site, office);
    whole = await draftLaw(site, office);
    await publishInCode(site, office, damaged, whole);
    jest
      .spyOn(site.strapi.log, 'error')
      .mockImplementation((line: unknown) => void logged.push(String(line)));
  });
  afterAll(() => site?.stop());

  test('a clock that went back: a clear error, nothing written, and all is well again when it is set', async () => {
    const law = await draftLaw(site, office);
    gov(site.strapi).clock.set(() => new Date(Date.now() - 3_600_000));
    const answer = await recordingNothing(site, () => sign(site, office.reporter, 'submit', law));
    expectRefusal(answer, 503, ['clock.went_back']);
    const appointment = await site.http
      .put(
        `/content-manager/collection-types/plugin::gov-publishing.appointment/${office.officer.documentId}`,
      )
      .set(as(office.superAdmin))
      .send({ revokedAt: '2020-01-01T00:00:00.000Z' });
    expect(appointment.status).toBeGreaterThanOrEqual(400);
    gov(site.strapi).clock.set(undefined);
    expect((await dossier(site, office.reporter, law)).state).toBe('draft');
    await mustSign(site, office.reporter, 'submit', law);
  });

  test('two servers a few seconds apart do not stop each other, and no leaf is earlier than the one before it', async () => {
    const law = await draftLaw(site, office);
    await mustSign(site, office.reporter, 'submit', law);
    gov(site.strapi).clock.set(() => new Date(Date.now() - 3_000));
    const { acts } = await mustSign(site, office.approver, 'approve', law);
    gov(site.strapi).clock.set(undefined);
    expect(acts[1].at >= acts[0].at).toBe(true);
  });

  test.each<[string, (body: string) => string]>([
    ['one byte of it', (body) => body.replace('"position":"', '"position":"X')],
    ['not JSON any more', () => 'damaged'],
  ])(
    'a damaged leaf (%s): its entry is not served, drift and log name it, others are served',
    async (_, damage) => {
      await dropGuards(site, 'gov_ledger_leaves');
      const rows = (): any => site.strapi.db.connection('gov_ledger_leaves');
      const leaf = await rows().where({ document_id: damaged.documentId, act: 'approve' }).first();
      expect(await listed()).toEqual([damaged.documentId, whole.documentId].sort());
      await rows()
        .where({ idx: leaf.idx })
        .update({ body: damage(leaf.body) });
      logged.length = 0;

      expect(await listed()).toEqual([whole.documentId]);
      expect(logged.join()).toContain(damaged.documentId);
      expectRefusal(await site.http.get(`/api/gov/laws/${damaged.documentId}`), 404, ['public.not_found']);
      expectRefusal(await site.http.get(`/api/gov/provenance/${damaged.documentId}`), 404, [
        'public.not_found',
      ]);
      expect((await site.http.get(`/api/gov/laws/${whole.documentId}`)).status).toBe(200);

      const found = (await drift()).map(({ entry, reason }) => [
        entry?.documentId ?? null,
        reason.code,
        reason.params.index,
      ]);
      expect(found).toContainEqual([null, 'drift.leaf_damaged', Number(leaf.idx)]);
      expect(found).toContainEqual([damaged.documentId, 'drift.leaf_damaged', expect.any(Number)]);
      const closed = await site.http
        .get(`/gov-publishing/dossiers/${damaged.uid}/${damaged.documentId}`)
        .query({ locale: 'th' })
        .set(as(office.superAdmin));
      expectRefusal(closed, 503, ['ledger.leaf_damaged']);
      expect(closed.body.error.details.reasons[0].params.index).toBe(Number(leaf.idx));
      const page = await site.http
        .get('/gov-publishing/ledger')
        .query({ documentId: damaged.documentId })
        .set(as(office.superAdmin));
      expect(page.body.data.find(({ index }: any) => index === Number(leaf.idx))).toMatchObject({
        verified: false,
        leaf: null,
      });

      await rows().where({ idx: leaf.idx }).update({ body: leaf.body });
      expect(await listed()).toEqual([damaged.documentId, whole.documentId].sort());
      // The next start puts the guards back.
      await migrate(site.strapi.db.connection);
    },
  );

  test('a signer whose name was changed: nothing more can be signed on the entry, and the leaf is named', async () => {
    await dropGuards(site, 'gov_ledger_signers');
    const rows = (): any => site.strapi.db.connection('gov_ledger_signers');
    const leaf = await site.strapi.db
      .connection('gov_ledger_leaves')
      .where({ document_id: whole.documentId, act: 'submit' })
      .first();
    const before = await rows().where({ idx: leaf.idx }).first();
    await rows().where({ idx: leaf.idx }).update({ person_name: 'คนอื่น' });
    const answer = await site.http
      .get(`/gov-publishing/dossiers/${whole.uid}/${whole.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.superAdmin));
    expectRefusal(answer, 503, ['ledger.signer_damaged']);
    const page = await site.http
      .get('/gov-publishing/ledger')
      .query({ documentId: whole.documentId })
      .set(as(office.superAdmin));
    expect(JSON.stringify(page.body)).not.toContain('คนอื่น');
    await rows().where({ idx: leaf.idx }).update({ person_name: before.person_name });
  });

  test.each<[string, string, object, string]>([
    [
      'a title in the index of filters',
      'gov_publications',
      { projection: '{"fields":{"title":"X"},"keys":{}}' },
      'projection_differs',
    ],
    ['the agency in the index of filters', 'gov_publications', { agency: 'PROV' }, 'projection_differs'],
    ['the digest', 'gov_publications', { digest: 'a'.repeat(64) }, 'snapshot_damaged'],
    ['the leaf', 'gov_publications', { leaf_idx: 0 }, 'leaf_damaged'],
    ['the first leaf', 'gov_publications', { first_leaf_idx: 0 }, 'leaf_differs'],
  ])('a changed row of the signed store, %s: not served, and named', async (_, table, change, code) => {
    const rows = (): any => site.strapi.db.connection(table).where({ document_id: whole.documentId });
    const before = await rows().first();
    await rows().update(change);
    expect((await site.http.get(`/api/gov/laws/${whole.documentId}`)).status).toBe(404);
    for (const query of ['', '?filters[agency]=PROV', '?filters[title]=X']) {
      const { body } = await site.http.get(`/api/gov/laws${query}`);
      expect(body.data.map(({ documentId }: any) => documentId)).not.toContain(whole.documentId);
    }
    expect((await drift()).map(({ entry, reason }) => [entry?.documentId, reason.code])).toContainEqual([
      whole.documentId,
      `drift.${code}`,
    ]);
    const { projection, ...columns } = before;
    await rows().update({
      ...columns,
      projection: typeof projection === 'string' ? projection : JSON.stringify(projection),
    });
    expect((await site.http.get(`/api/gov/laws/${whole.documentId}`)).status).toBe(200);
  });

  test('a snapshot with one changed character: not served, and named', async () => {
    await dropGuards(site, 'gov_snapshots');
    const { digest } = await site.strapi.db
      .connection('gov_publications')
      .where({ document_id: whole.documentId })
      .first();
    const rows = (): any => site.strapi.db.connection('gov_snapshots').where({ digest });
    const { body } = await rows().first();
    await rows().update({ body: body.replace('พระราชบัญญัติ', 'พระราชบัญญัตื') });
    expect((await site.http.get(`/api/gov/laws/${whole.documentId}`)).status).toBe(404);
    expect((await drift()).map(({ reason }) => reason.code)).toContain('drift.snapshot_damaged');
    await rows().update({ body });
  });

  test('a checkpoint that nobody signed: nothing at all is served, and the answer says why', async () => {
    await dropGuards(site, 'gov_ledger_checkpoints');
    const rows = (): any => site.strapi.db.connection('gov_ledger_checkpoints');
    const newest = await rows().orderBy('size', 'desc').first();
    await rows()
      .where({ size: newest.size })
      .update({ note: newest.note.replace(/— .*/, '— test.example/ledger AAAA') });
    for (const path of ['/api/gov/laws', `/api/gov/laws/${whole.documentId}`, '/api/gov/ledger/checkpoint']) {
      const answer = await site.http.get(path);
      expect(answer.status).toBe(503);
      expectWords(answer);
    }
    await rows().where({ size: newest.size }).update({ note: newest.note });
    await rows().where({ size: newest.size }).delete();
    expectRefusal(await site.http.get('/api/gov/laws'), 503, ['ledger.shorter']);
    await rows().insert(newest);
    expect((await site.http.get('/api/gov/laws')).status).toBe(200);
  });

  test('a checkpoint that nobody signed: the administrator sees it in drift, appointed or not; others are told why', async () => {
    const auditor = await makePerson(site, 'Auditor', OFFICER_ROLE);
    await appoint(site, auditor, 'auditor', office.province);
    // Appointed once, without having given up the role.
    await enterAppointment(site, office.superAdmin, 'auditor', office.province);
    const rows = (): any => site.strapi.db.connection('gov_ledger_checkpoints');
    const newest = await rows().orderBy('size', 'desc').first();
    await rows()
      .where({ size: newest.size })
      .update({ note: newest.note.replace(/— .*/, '— test.example/ledger AAAA') });
    try {
      expect((await drift()).map(({ reason }) => reason.code)).toContain('ledger.checkpoint_invalid');
      // Nobody can tell any more who is appointed.
      for (const path of [
        '/gov-publishing/drift',
        '/content-manager/collection-types/plugin::gov-publishing.law',
      ])
        expectRefusal(await site.http.get(path).set(as(auditor)), 503, ['ledger.checkpoint_invalid']);
    } finally {
      await rows().where({ size: newest.size }).update({ note: newest.note });
    }
    expect((await site.http.get('/api/gov/laws')).status).toBe(200);
  });
});
