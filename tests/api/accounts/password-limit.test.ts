import { gov } from '../../harness/gov';
import { as, dossier, draftLaw, makeOffice, mustSign, PASSWORD, sign, TICKS } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { recordingNothing } from '../entries';
import { expectRefusal, expectWords } from '../refusals';

const ALLOWED = 5;
const WINDOW_SECONDS = 15 * 60;

describe.each(DATABASES)('wrong passwords on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let now: Date;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
  });
  beforeEach(async () => {
    now = new Date();
    gov(site.strapi).clock.set(() => now);
    await site.strapi.db.connection('gov_password_attempts').delete();
  });
  afterAll(() => site?.stop());

  const guess = async (person: Person, password = 'wrong'): Promise<any> =>
    site.http
      .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts`)
      .query({ locale: 'th' })
      .set(as(person))
      .send({
        act: 'submit',
        digest: (await dossier(site, person, law)).digest,
        password,
        checklist: TICKS['submit'],
      });

  test('[WF-07] five are answered, the sixth has to wait, and so has the right one', async () => {
    await recordingNothing(site, async () => {
      for (let attempt = 0; attempt < ALLOWED; attempt += 1)
        expectRefusal(await guess(office.reporter), 401, ['password.wrong']);
      for (const password of ['wrong', PASSWORD]) {
        const answer = await guess(office.reporter, password);
        expectRefusal(answer, 429, ['password.too_many']);
        expect(answer.headers['retry-after']).toBe(String(WINDOW_SECONDS));
        expect(answer.body.error.details.reasons[0].message.en).toContain(String(WINDOW_SECONDS));
      }
    });
  });

  test('[WF-07] waiting helps, knocking on does not make the wait longer', async () => {
    for (let attempt = 0; attempt < ALLOWED; attempt += 1) await guess(office.reporter);
    now = new Date(now.getTime() + (WINDOW_SECONDS - 10) * 1000);
    const answer = await guess(office.reporter);
    expect([answer.status, answer.headers['retry-after']]).toEqual([429, '10']);
    now = new Date(now.getTime() + 11_000);
    expectRefusal(await guess(office.reporter), 401, ['password.wrong']);
  });

  test('[WF-07] nobody is locked out by the guesses at another account', async () => {
    for (let attempt = 0; attempt <= ALLOWED; attempt += 1) await guess(office.approver);
    const other = await draftLaw(site, office);
    expect((await sign(site, office.reporter, 'submit', other)).status).toBe(200);
  });

  test('[WF-07] a right password forgives the wrong ones before it', async () => {
    for (let attempt = 0; attempt < ALLOWED - 1; attempt += 1) await guess(office.reporter);
    await mustSign(site, office.reporter, 'submit', await draftLaw(site, office));
    for (let attempt = 0; attempt < ALLOWED; attempt += 1)
      expect((await guess(office.reporter)).status).toBe(401);
  });

  test('[WF-07] thirty guesses at once are thirty guesses', async () => {
    const { digest } = await dossier(site, office.cio, law);
    const answers = await recordingNothing(site, () =>
      Promise.all(
        Array.from({ length: 30 }, (_, position) =>
          site.http
            .post(`/gov-publishing/dossiers/${law.uid}/${law.documentId}/acts`)
            .query({ locale: 'th' })
            .set(as(office.cio))
            .send({ act: 'submit', digest, password: `guess ${position}` }),
        ),
      ),
    );
    const statuses = answers.map(({ status }: { status: number }): number => status);
    expect(statuses.filter((status: number) => status === 401)).toHaveLength(ALLOWED);
    expect(statuses.filter((status: number) => status === 429)).toHaveLength(30 - ALLOWED);
    answers.forEach(expectWords);
  });
});
