import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseLeaf } from '@gov-publishing/provenance';
import { appoint, as, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { confirmInCode } from '../../harness/officers';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { expectRefusal } from '../refusals';
import { makeRoledOffice, type RoledOffice } from './roles-office';

const APPOINTMENT = 'plugin::gov-publishing.appointment';
const DAY_MS = 86_400_000;
const inDays = (days: number): string =>
  new Date(Date.now() + 7 * 3_600_000 + days * DAY_MS).toISOString().slice(0, 10);

describe.each(oneDatabase(__filename))('the page of people on %s', (client) => {
  let site: Site;
  let office: Office;
  let people: RoledOffice;
  let newcomer: Person;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    people = await makeRoledOffice(site, office);
    newcomer = await makePerson(site, 'Newcomer', 'gov-reporter');
  });
  afterAll(() => site?.stop());

  const page = (person: Person): any => site.http.get('/gov-publishing/people').set(as(person));
  const post = (person: Person, path: string, body: object): any =>
    site.http.post(`/gov-publishing/people/appointments${path}`).set(as(person)).send(body);
  const order = (more: object = {}): object => ({
    person: String(newcomer.id),
    agency: 'SKN-01',
    duty: 'reporter',
    position: 'นักวิชาการคอมพิวเตอร์',
    orderNumber: '12/2569',
    orderDate: '2026-01-05',
    orderFile: null,
    natureOfWork: null,
    from: '2026-01-05',
    to: null,
    actingFor: null,
    ...more,
  });
  const entered = async (person: Person, more: object = {}): Promise<string> => {
    const { status, body } = await post(person, '', order(more));
    expect([status, body.error]).toEqual([200, undefined]);
    return body.data.documentId;
  };
  /** Entered, and confirmed by a second person. */
  const confirmed = async (person: Person, more: object = {}): Promise<string> => {
    const documentId = await entered(person, more);
    await confirmInCode(site.strapi, documentId);
    return documentId;
  };
  const line = async (documentId: string): Promise<any> =>
    (await page(office.superAdmin)).body.data.find((each: any) => each.documentId === documentId);
  async function lastLeaf(): Promise<any> {
    const row = await site.strapi.db.connection('gov_ledger_leaves').orderBy('idx', 'desc').first();
    return parseLeaf(row.body);
  }
  const orderFile = async (text: string): Promise<{ id: number; url: string }> => {
    const { body } = await site.http
      .post('/upload')
      .set(as(office.superAdmin))
      .attach('files', Buffer.from(text), { filename: 'order.txt', contentType: 'text/plain' });
    return body[0];
  };

  test('[URG-01] a vice-governor’s agencies are entered, on record, and confirmed anew when they change', async () => {
    const vice = { duty: 'vice_governor', agency: 'PROV', person: String(newcomer.id) };
    const appointed = await post(office.superAdmin, '', order({ ...vice, supervises: ['SKN-01', 'NOBODY'] }));
    expectRefusal(appointed, 400, ['appointment.not_offered']);
    expect(appointed.body.error.details.reasons[0].field).toBe('supervises');
    expectRefusal(await post(office.superAdmin, '', order({ supervises: ['SKN-01'] })), 400, [
      'appointment.not_offered',
    ]);
    const id = await confirmed(office.superAdmin, { ...vice, supervises: ['SKN-02', 'SKN-01'] });
    expect((await lastLeaf()).supervises).toEqual(['SKN-01', 'SKN-02']);
    const held = await line(id);
    expect([held.standing, held.supervises.map(({ code }: any) => code)]).toEqual([
      'counts',
      ['SKN-01', 'SKN-02'],
    ]);
    const { person: _, agency: _agency, duty: _duty, ...terms } = order() as Record<string, unknown>;
    // Left out it stays; the list is replaced as a whole.
    expect((await post(office.superAdmin, `/${id}/changes`, terms)).status).toBe(200);
    expect((await line(id)).standing).toBe('counts');
    const fewer = { ...terms, supervises: ['SKN-02'] };
    expect((await post(office.superAdmin, `/${id}/changes`, fewer)).status).toBe(200);
    expect((await lastLeaf()).supervises).toEqual(['SKN-02']);
    expect((await line(id)).standing).toBe('unconfirmed');
    // Past the record, he has charge of nothing.
    await confirmInCode(site.strapi, id);
    const agency = await site.strapi.db
      .query('plugin::gov-publishing.agency')
      .findOne({ where: { code: 'SKN-01' } });
    await site.strapi.db.query(APPOINTMENT).update({
      where: { documentId: id },
      data: { supervises: { connect: [{ id: agency.id }] } },
    });
    expect((await line(id)).standing).toBe('not_on_record');
    await site.strapi.documents(APPOINTMENT).delete({ documentId: id });
  });

  test('[WF-01] an appointment that is entered here is on record with the order’s date and the bytes of its file', async () => {
    const file = await orderFile('คำสั่งที่ 12/2569');
    const acting = { kind: 'acting_in_office', position: 'หัวหน้าสำนักงานจังหวัด' };
    const documentId = await entered(office.superAdmin, {
      orderFile: file.id,
      actingFor: acting,
      to: inDays(9),
    });
    expect(await lastLeaf()).toMatchObject({
      kind: 'appointment',
      act: 'appoint',
      appointment: documentId,
      agency: 'SKN-01',
      order: '12/2569',
      orderDate: '2026-01-05',
      orderFile: createHash('sha256').update('คำสั่งที่ 12/2569').digest('hex'),
    });
    expect(await line(documentId)).toMatchObject({ standing: 'unconfirmed', daysLeft: null });
    await confirmInCode(site.strapi, documentId);
    expect(await line(documentId)).toMatchObject({
      person: { id: String(newcomer.id), name: 'Newcomer ทดสอบ' },
      duty: 'reporter',
      agency: 'SKN-01',
      order: { number: '12/2569', date: '2026-01-05', file: { id: file.id, url: file.url } },
      actingFor: acting,
      standing: 'counts',
      daysLeft: 9,
      mayChange: true,
    });
    const { meta } = (await page(office.superAdmin)).body;
    expect(meta.expiring).toContain(documentId);
  });

  test('[WF-01] an appointment is revoked though its file is lost; to change it the file is put in again', async () => {
    const file = await orderFile('คำสั่งที่จะหาย');
    const documentId = await entered(office.superAdmin, { orderFile: file.id });
    rmSync(join(site.publicDir, file.url));
    const late = { lastDay: inDays(2), reason: 'ย้าย' };
    expectRefusal(await post(office.superAdmin, `/${documentId}/end`, late), 503, ['file.unreadable']);
    const revoked = await post(office.superAdmin, `/${documentId}/end`, { ...late, lastDay: null });
    expect(revoked.status).toBe(200);
    expect(await lastLeaf()).toMatchObject({ act: 'revoke_appointment', orderDate: '2026-01-05' });
  });

  test('[WF-01] an order’s date that was changed past the record takes the appointment its force', async () => {
    const documentId = await confirmed(office.superAdmin, { person: String(people.idle.id) });
    const { tableName } = site.strapi.db.metadata.get(APPOINTMENT);
    const set = (order_date: string): Promise<unknown> =>
      site.strapi.db.connection(tableName).where({ document_id: documentId }).update({ order_date });
    expect((await line(documentId)).standing).toBe('counts');
    await set('2025-12-31');
    expect((await line(documentId)).standing).toBe('not_on_record');
    await set('2026-01-05');
    expect((await line(documentId)).standing).toBe('counts');
  });

  test('what is wrong is said of every field at once, and nothing is entered', async () => {
    const before = await site.strapi.db.query(APPOINTMENT).count();
    const refused = async (more: object): Promise<string[]> => {
      const { status, body } = await post(office.superAdmin, '', order(more));
      expect(status).toBe(400);
      for (const { message } of body.error.details.reasons) expect(message.th).toMatch(/[ก-ฮ]/);
      return body.error.details.reasons.map(({ code, field }: any) => `${field}: ${code}`);
    };
    expect(
      await refused({ position: '', orderNumber: ' ', orderDate: '', from: '2026-02-30', duty: 'king' }),
    ).toEqual([
      'duty: appointment.missing',
      'position: appointment.missing',
      'orderNumber: appointment.missing',
      'orderDate: appointment.missing',
      'from: appointment.bad_day',
    ]);
    expect(await refused({ from: '2569-01-05', position: 'a\u0000b' })).toEqual([
      'position: appointment.bad_characters',
      'from: appointment.far_year',
    ]);
    expect(await refused({ to: '2026-01-04' })).toEqual(['to: appointment.to_before_from']);
    expect(await refused({ person: '999999', agency: 'NONE', orderFile: 999_999 })).toEqual([
      'person: appointment.not_offered',
      'agency: appointment.not_offered',
      'orderFile: appointment.not_offered',
    ]);
    expect(await refused({ actingFor: { kind: 'on_behalf', position: '' } })).toEqual([
      'actingFor.position: appointment.missing',
    ]);
    expect(await refused({ revokedAt: null })).toEqual(['revokedAt: request.unknown_field']);
    expect(await site.strapi.db.query(APPOINTMENT).count()).toBe(before);
  });

  test('[WF-01] the head enters officers of the agency; the page says beforehand whom and where', async () => {
    const { meta, data } = (await page(people.head)).body;
    expect(meta.appointing).toEqual({
      duties: ['reporter', 'publisher', 'webmaster'],
      agencies: ['SKN-01'],
      self: String(people.head.id),
    });
    expect(meta.candidates.map(({ id }: any) => id)).toContain(String(newcomer.id));
    const mayChange = data.filter((each: any) => each.mayChange).map(({ duty }: any) => duty);
    expect(mayChange.length).toBeGreaterThan(0);
    expect(mayChange).not.toContain('approver');
    await entered(people.head, { duty: 'webmaster' });
    const refused = [
      await post(people.head, '', order({ duty: 'approver' })),
      await post(people.head, '', order({ agency: 'SKN-02' })),
      await post(people.strangerHead, '', order()),
    ];
    for (const answer of refused) expectRefusal(answer, 403, ['scope.appoints_not']);
  });

  test('[WF-01] no button is offered for another agency, nor for one’s own appointment', async () => {
    const head = await makePerson(site, 'Twohats', 'gov-head');
    await appoint(site, head, 'approver', people.other);
    // Above both agencies: the person reads them, and heads one.
    const own = await appoint(site, head, 'reporter', office.province);
    const alsoOwn = await appoint(site, head, 'publisher', people.other);
    const { data } = (await page(head)).body;
    const offered = data.filter((each: any) => each.mayChange);
    expect(new Set(data.map(({ agency }: any) => agency))).toEqual(new Set(['PROV', 'SKN-01', 'SKN-02']));
    expect(offered.map(({ agency, duty }: any) => [agency, duty])).toEqual([['SKN-02', 'reporter']]);
    const end = ({ documentId }: { documentId: string }): any =>
      post(head, `/${documentId}/end`, { lastDay: null, reason: 'x' });
    expectRefusal(await end(own), 403, ['request.forbidden']);
    expectRefusal(await end(alsoOwn), 403, ['scope.appoints_not']);
    // The next tests count on the harness's heads alone.
    const rows = await site.strapi.db.query(APPOINTMENT).findMany({ where: { person: { id: head.id } } });
    for (const { documentId } of rows) await site.strapi.documents(APPOINTMENT).delete({ documentId });
  });

  test.each(['reporter', 'publisher', 'governor', 'auditor', 'webmaster', 'idle'] as const)(
    '[WF-01] who appoints nobody reads and enters nothing: %s',
    async (who) => {
      const person = people[who];
      const { meta, data } = (await page(person)).body;
      expect([meta.appointing, meta.candidates, meta.mayAddAgency]).toEqual([null, [], false]);
      expect(data.filter((each: any) => each.mayChange)).toEqual([]);
      const one = await line(await entered(office.superAdmin));
      const { documentId } = one;
      expectRefusal(await post(person, '', order()), 403, ['request.forbidden']);
      expectRefusal(await post(person, `/${documentId}/end`, { lastDay: null, reason: 'ย้าย' }), 403, [
        'request.forbidden',
      ]);
      expect(await line(documentId)).toEqual(one);
    },
  );

  test('a role that leaves a field out cannot set it here either', async () => {
    const role = await site.strapi.db.query('admin::role').findOne({ where: { code: 'gov-head' } });
    const permission = await site.strapi.db.query('admin::permission').findOne({
      where: {
        role: { id: role.id },
        action: 'plugin::content-manager.explorer.create',
        subject: APPOINTMENT,
      },
    });
    const set = (fields: string[]): Promise<unknown> =>
      site.strapi.db.query('admin::permission').update({
        where: { id: permission.id },
        data: { properties: { ...permission.properties, fields } },
      });
    const { fields } = permission.properties;
    await set(fields.filter((field: string) => field !== 'to'));
    expectRefusal(await post(people.head, '', order({ to: inDays(3) })), 403, ['request.forbidden']);
    await set(fields);
    await entered(people.head, { to: inDays(3) });
  });

  test('[WF-01] terms are put right, and the person, the agency and the duty stay', async () => {
    const documentId = await confirmed(people.head);
    const terms: any = order({ orderNumber: '13/2569' });
    for (const fixed of ['person', 'agency', 'duty']) delete terms[fixed];
    const answer = await post(people.head, `/${documentId}/changes`, terms);
    expect(answer.status).toBe(200);
    expect(await lastLeaf()).toMatchObject({ act: 'change_appointment', order: '13/2569' });
    expect(await line(documentId)).toMatchObject({
      order: { number: '13/2569' },
      standing: 'unconfirmed',
      confirmed: null,
    });
    const moved = await post(people.head, `/${documentId}/changes`, { ...terms, duty: 'approver' });
    expectRefusal(moved, 400, ['request.unknown_field']);
    expectRefusal(await post(people.strangerHead, `/${documentId}/changes`, terms), 403, [
      'request.forbidden',
    ]);
    expectRefusal(await post(people.head, '/nothing/changes', terms), 404, ['appointment.not_found']);
  });

  test('[WF-01] an appointment ends after a last day, or at once, with a reason on it', async () => {
    const documentId = await confirmed(people.head);
    const end = (lastDay: string | null, reason = 'ย้ายไปปฏิบัติราชการที่อื่น'): any =>
      post(people.head, `/${documentId}/end`, { lastDay, reason });
    expectRefusal(await end(null, ' '), 400, ['appointment.missing']);
    expectRefusal(await end(inDays(-1)), 400, ['appointment.end_passed']);
    expect((await end(inDays(5))).status).toBe(200);
    expect(await lastLeaf()).toMatchObject({ act: 'change_appointment', to: inDays(5) });
    expect(await line(documentId)).toMatchObject({
      standing: 'counts',
      daysLeft: 5,
      endReason: 'ย้ายไปปฏิบัติราชการที่อื่น',
    });
    expectRefusal(await end(inDays(6)), 400, ['appointment.end_later']);
    expect((await end(null, 'ลาออก')).status).toBe(200);
    expect(await lastLeaf()).toMatchObject({ act: 'revoke_appointment', appointment: documentId });
    expect(await line(documentId)).toMatchObject({
      standing: 'revoked',
      endReason: 'ลาออก',
      mayChange: false,
    });
    expectRefusal(await end(null), 422, ['appointment.revoked_before']);
  });

  test('[ORG-01:appointments] an agency without a head is a gap, from the day on that the last one is gone', async () => {
    const gaps = async (person: Person): Promise<any[]> => (await page(person)).body.meta.gaps;
    const head = (await page(office.superAdmin)).body.data.find(
      (each: any) => each.agency === 'SKN-02' && each.duty === 'approver',
    );
    const gap = { agency: 'SKN-02', duty: 'approver', since: inDays(0), until: null };
    expect(await gaps(office.superAdmin)).not.toContainEqual(gap);
    const { status } = await post(office.superAdmin, `/${head.documentId}/end`, {
      lastDay: null,
      reason: 'เกษียณอายุราชการ',
    });
    expect(status).toBe(200);
    expect(await gaps(office.superAdmin)).toContainEqual(gap);
    expect(await gaps(people.auditor)).toContainEqual(gap);
    expect(await gaps(people.head)).not.toContainEqual(gap);
  });

  test('agencies: who may add one, and whose record one keeps', async () => {
    const may = async (person: Person): Promise<[boolean, string[]]> => {
      const { mayAddAgency, agencies } = (await page(person)).body.meta;
      return [mayAddAgency, agencies.filter((each: any) => each.mayEdit).map(({ code }: any) => code)];
    };
    expect(await may(office.superAdmin)).toEqual([true, ['PROV', 'SKN-01', 'SKN-02']]);
    expect(await may(people.webmaster)).toEqual([false, ['PROV', 'SKN-01', 'SKN-02']]);
    expect(await may(people.head)).toEqual([false, []]);
  });
});
