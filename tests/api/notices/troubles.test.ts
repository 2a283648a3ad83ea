import { createServer, type Server, type Socket } from 'node:net';
import { gov } from '../../harness/gov';
import { signInCode } from '../../harness/in-code';
import { appoint, as, draftLaw, makePerson, type EntryRef, type Person } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import { until } from '../../harness/until';
import { chooseMail, sentTo, startMailedOffice, type MailedOffice } from './office-mail';

const MINUTE = 60_000;

/** A mail server that takes a connection and says nothing. */
async function startSilentServer(
  port: number,
): Promise<{ taken(): number; hangUp(): void; stop(): Promise<void> }> {
  const sockets = new Set<Socket>();
  let taken = 0;
  const server: Server = createServer((socket) => {
    taken += 1;
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => void server.listen(port, '127.0.0.1', resolve));
  return {
    taken: () => taken,
    hangUp: () => {
      for (const socket of sockets) socket.destroy();
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
    },
  };
}

describe.each(DATABASES)('what goes wrong beside the mails, on %s', (client) => {
  let mailed: MailedOffice;
  let ahead = 0;
  const later = (minutes: number): void => {
    ahead += minutes * MINUTE;
    gov(mailed.site.strapi).clock.set(() => new Date(Date.now() + ahead));
  };
  const sql = (): any => mailed.site.strapi.db.connection;
  const mails = async (): Promise<any[]> =>
    (await mailed.site.http.get('/gov-publishing/mails').set(as(mailed.office.superAdmin))).body.data;
  const told = async (person: Person): Promise<any> =>
    (await mailed.site.http.get('/gov-publishing/notices').set(as(person))).body;
  async function submitted(title: string, more: object = {}): Promise<EntryRef> {
    const law = await draftLaw(mailed.site, mailed.office, { title, ...more });
    await signInCode(mailed.site.strapi, mailed.office.reporter.id, 'submit', law);
    return law;
  }

  beforeAll(async () => {
    mailed = await startMailedOffice(client);
  });
  afterAll(() => mailed?.stop());

  test('a mail server that stays silent holds up no notice in the panel, and is asked once and not for every mail', async () => {
    const { server, office, site, round } = mailed;
    await server.stop();
    const silent = await startSilentServer(server.port);
    for (const title of ['หนึ่ง', 'สอง', 'สาม']) await submitted(title);
    const sending = gov(site.strapi).notices.run();
    await until('the silent server was asked', () => silent.taken() > 0);
    // While it is waited for, what is signed is told in the panel.
    await submitted('ระหว่างรอ');
    void gov(site.strapi).notices.run();
    await until('the panel tells it', async () =>
      (await told(office.approver)).data.some(({ subject }: any) => subject.th.includes('ระหว่างรอ')),
    );
    silent.hangUp();
    await sending;
    // It is there all the same, and the other mails are not begun.
    expect(silent.taken()).toBe(1);
    await silent.stop();
    Object.assign(
      server,
      await (await import('../../harness/smtp/mail-server')).startMailServer(server.port),
    );
    later(2);
    await round();
    expect((await mails()).length).toBe(0);
  });

  test('what is urgent is mailed before all that waits already', async () => {
    const { server, office, site } = mailed;
    for (const title of ['ก่อน', 'ก่อนอีก']) await submitted(title);
    const law = await submitted('น้ำป่า', { importance: 'urgent' });
    await signInCode(site.strapi, office.approver.id, 'approve', law);
    const before = server.mails.length;
    await gov(site.strapi).notices.run();
    const since = server.mails.slice(before).map(({ subject }) => String(subject));
    expect(since.slice(0, 2).every((subject) => subject.startsWith('ทราบโดยด่วน'))).toBe(true);
    expect(since.length).toBeGreaterThan(3);
  });

  test.each([
    ['the sender is refused', 'MAIL', { code: 553, text: 'sender not owned by user' }],
    ['the mail is refused for now', '*', { code: 554, text: 'rate limit' }],
  ])('where %s for good, it is tried again all the same', async (_what, where, answer) => {
    const { server, round, office } = mailed;
    server.answers.set(where, answer);
    await submitted(`ลองใหม่ ${where}`);
    await round();
    expect((await mails())[0]).toMatchObject({ state: 'waiting', attempts: 1 });
    server.answers.clear();
    later(2);
    expect(sentTo(await round())).toEqual([`${office.approver.email} รออนุมัติรับรอง: ลองใหม่ ${where}`]);
  });

  test('a stage that fails keeps none of the others from its work', async () => {
    const { site, round, office } = mailed;
    const { stages } = gov(site.strapi).wiring.notices.rounds;
    const failing = jest.spyOn(stages.ledger, 'run').mockRejectedValue(new Error('a leaf cannot be read'));
    const digests = jest.spyOn(stages.digests, 'run').mockRejectedValue(new Error('a desk cannot be read'));
    const law = await draftLaw(site, office, { title: 'ส่งได้' });
    await signInCode(site.strapi, office.reporter.id, 'submit', law);
    failing.mockRestore();
    await stages.ledger.run();
    const again = jest.spyOn(stages.ledger, 'run').mockRejectedValue(new Error('a leaf cannot be read'));
    expect(sentTo(await round())).toEqual([`${office.approver.email} รออนุมัติรับรอง: ส่งได้`]);
    again.mockRestore();
    digests.mockRestore();
  });

  test('that the ledger is damaged is told, although nobody’s duty can be read from it', async () => {
    const { site, round, office } = mailed;
    const { rare } = gov(site.strapi).wiring.notices;
    const { LedgerDamagedError } = await import('#server/errors');
    const holding = jest
      .spyOn(rare.holders, 'holding')
      .mockRejectedValue(
        new LedgerDamagedError([{ code: 'ledger.checkpoint_invalid', params: { size: 1 } }]),
      );
    await gov(site.strapi).notices.driftFound(['ledger ledger.checkpoint_invalid']);
    holding.mockRestore();
    expect(sentTo(await round())).toEqual([`${office.superAdmin.email} พบข้อมูลที่ไม่ตรงกับที่ลงนาม`]);
  });

  test('who moved to another agency finds nothing more of the first in the panel', async () => {
    const { site, round, office, otherAgency } = mailed;
    const moved = await makePerson(site, 'Moved', 'gov-reporter');
    const post = await appoint(site, moved, 'reporter', office.agency);
    const law = await draftLaw(site, { ...office, reporter: moved, officer: post }, { title: 'เรื่องของที่เดิม' });
    await signInCode(site.strapi, moved.id, 'submit', law);
    await signInCode(site.strapi, office.approver.id, 'return', law);
    await round();
    expect((await told(moved)).meta).toMatchObject({ unseen: 1, pagination: { total: 1 } });
    await site.strapi.documents('plugin::gov-publishing.appointment').update({
      documentId: post.documentId,
      data: { revokedAt: new Date(Date.now() + ahead).toISOString() },
    });
    await appoint(site, moved, 'reporter', otherAgency);
    expect(await told(moved)).toMatchObject({ data: [], meta: { unseen: 0, pagination: { total: 0 } } });
  });

  test('of an entry that was marked as restricted and deleted since, the mail says no more than that', async () => {
    const { site, round, office } = mailed;
    const law = await submitted('ความลับที่ลบแล้ว');
    await round();
    await signInCode(site.strapi, office.approver.id, 'return', law, undefined, { note: 'เหตุผลลับ' });
    await site.http
      .put(`/content-manager/collection-types/${law.uid}/${law.documentId}`)
      .query({ locale: 'th' })
      .set(as(office.reporter))
      .send({ restricted: true });
    // Told by the acts, and deleted before the mail of it is written.
    await gov(site.strapi).wiring.notices.rounds.stages.ledger.run();
    await site.strapi.documents(law.uid).delete({ documentId: law.documentId, locale: '*' });
    const arrived = (await round()).map(({ subject, text, html }) => `${subject} ${text} ${html}`).join(' ');
    expect(arrived).toContain('ส่งคืนให้แก้ไข');
    expect(arrived).not.toMatch(/ความลับที่ลบแล้ว|เหตุผลลับ/);
  });

  test('what was signed while nothing was told for weeks is not told all at once', async () => {
    const { site, round } = mailed;
    await submitted('เมื่อสามสัปดาห์ก่อน');
    later(21 * 24 * 60);
    expect(sentTo(await round()).filter((each) => each.includes('เมื่อสามสัปดาห์ก่อน'))).toEqual([]);
    // Without a place to read on from nothing is told either, rather than the whole ledger.
    const [cursor] = await sql()('gov_notice_cursor');
    await sql()('gov_notice_cursor').delete();
    const before = (await sql()('gov_notices')).length;
    await round();
    expect((await sql()('gov_notices')).length).toBe(before);
    await sql()('gov_notice_cursor').insert(cursor);
    expect(site.client).toBe(client);
  });

  test.each([
    ['an id that no table has room for', '/gov-publishing/mails/2147483648/again', {}, 404],
    ['an id that is none', '/gov-publishing/mails/1.5/again', {}, 404],
  ])('%s is answered as one that is not there', async (_what, path, body, status) => {
    const { site, office } = mailed;
    expect((await site.http.post(path).set(as(office.superAdmin)).send(body)).status).toBe(status);
  });

  test('more than was ever told can be seen, and what is no number is named', async () => {
    const { site, office } = mailed;
    const see = (upTo: unknown) =>
      site.http.post('/gov-publishing/notices/seen').set(as(office.approver)).send({ upTo });
    expect((await see(Number.MAX_SAFE_INTEGER)).body).toMatchObject({ data: { unseen: 0 } });
    const refused = await see('all');
    expect([refused.status, refused.body.error.details.reasons[0].field]).toEqual([400, 'upTo']);
  });

  test('what is old is forgotten: notices after a year, mails after ninety days', async () => {
    const { site } = mailed;
    const count = async (table: string): Promise<number> => (await sql()(table)).length;
    expect(await count('gov_notices')).toBeGreaterThan(3);
    later(91 * 24 * 60);
    const ended = (): any => sql()('gov_mails').whereNot({ state: 'waiting' });
    const made = new Date(Date.now() + ahead - 90 * 24 * 60 * MINUTE).toISOString();
    expect((await ended().where('made_at', '<', made)).length).toBeGreaterThan(3);
    await gov(site.strapi).notices.lookAtClock();
    expect(await ended().where('made_at', '<', made)).toEqual([]);
    expect(await count('gov_notices')).toBeGreaterThan(3);
    later(366 * 24 * 60);
    const at = new Date(Date.now() + ahead - 365 * 24 * 60 * MINUTE).toISOString();
    await gov(site.strapi).notices.lookAtClock();
    expect(await sql()('gov_notices').where('at', '<', at)).toEqual([]);
  });

  test('a notice that comes too late for the day’s digest is in the next one', async () => {
    const { site, round, office, server } = mailed;
    gov(site.strapi).clock.set(() => new Date('2029-09-01T05:00:00Z'));
    await chooseMail(mailed, office.approver, 'daily', 'daily');
    await submitted('ทันรอบ');
    await round();
    gov(site.strapi).clock.set(() => new Date('2029-09-02T01:31:00Z'));
    await round();
    // As another server leaves it that told something just before, and committed it just after.
    const [row] = await sql()('gov_notices')
      .where({ person_id: String(office.approver.id), mailing: 'daily' })
      .orderBy('id', 'desc')
      .limit(1);
    const { id: _id, ...late } = row;
    const kept = { ...late, once: `${late.once} late`, mail_id: null, at: '2029-09-02T01:29:59.000Z' };
    await sql()('gov_notices').insert(kept);
    await gov(site.strapi).notices.elsewhere();
    expect((await sql()('gov_notices').where({ once: kept.once }).first()).mail_id).toBeNull();
    gov(site.strapi).clock.set(() => new Date('2029-09-03T01:31:00Z'));
    const before = server.mails.length;
    await gov(site.strapi).notices.elsewhere();
    expect(server.mails.slice(before).filter(({ text }) => text?.includes('ทันรอบ'))).toHaveLength(1);
  });
});
