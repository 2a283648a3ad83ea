import {
  appoint,
  as,
  dossier,
  draftLaw,
  makeOffice,
  makePerson,
  PASSWORD,
  sign,
  TICKS,
} from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { MALFORMED, MISSING } from './bad-acts';
import { recordingNothing } from '../entries';
import { expectRefusal, expectWords, reasonsIn } from '../refusals';

describe('POST …/acts, refused at the door', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const acts = ({ uid, documentId }: EntryRef): string =>
    `/gov-publishing/dossiers/${uid}/${documentId}/acts`;
  const post = (body: unknown, entry = law, headers: Record<string, string> = as(office.reporter)): any =>
    site.http
      .post(acts(entry))
      .query({ locale: entry.locale ?? 'th' })
      .set(headers)
      .send(body as object);
  const good = async (act = 'submit', entry = law): Promise<Record<string, unknown>> => ({
    act,
    digest: (await dossier(site, office.reporter, entry)).digest,
    password: PASSWORD,
    checklist: TICKS[act],
  });

  beforeAll(async () => {
    // Strapi logs every body that its parser refuses.
    site = await startSite({ env: { LOG_LEVEL: 'silent' } });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
  });
  afterAll(() => site?.stop());

  describe('400: the request makes no sense', () => {
    test.each(MALFORMED)('%s', async (_, change, codes) => {
      const whole = Array.isArray(change) || change === undefined;
      const body = whole ? change : change === null ? {} : { ...(await good()), ...(change as object) };
      expectRefusal(await recordingNothing(site, () => post(body)), 400, codes);
    });

    test.each([
      ['__proto__', 'request.unreadable'],
      ['constructor', 'request.unknown_field'],
      ['toString', 'request.unknown_field'],
    ])('a key "%s" that reaches for the prototype', async (key, code) => {
      const text = JSON.stringify(await good()).replace('{', `{"${key}":{"isActive":true},`);
      const answer = await recordingNothing(site, () =>
        post(undefined).set('Content-Type', 'application/json').send(text),
      );
      expectRefusal(answer, 400, [code]);
      expect(({} as { isActive?: unknown }).isActive).toBeUndefined();
    });

    test.each<[string, object, string]>([
      ['a method nobody knows', { proof: { method: 'passkey' } }, 'proof.unknown_method proof.method -'],
      ['no method', { proof: { password: PASSWORD } }, 'proof.unknown_method proof.method -'],
      ['no password', { proof: { method: 'password' } }, 'request.missing proof.password -'],
      [
        'a key more',
        { proof: { method: 'password', password: PASSWORD, x: 1 } },
        'request.unknown_field proof.x -',
      ],
      ['nothing', { proof: null }, 'request.wrong_type proof -'],
      ['a text', { proof: PASSWORD }, 'request.wrong_type proof -'],
      [
        'the old form beside the new one',
        { proof: { method: 'password', password: PASSWORD }, password: PASSWORD },
        'request.unknown_field password -',
      ],
    ])('[WF-07] a proof of %s', async (_what, proof, reason) => {
      const { password: _, ...rest } = await good();
      const answer = await recordingNothing(site, () => post({ ...rest, ...proof }));
      expect([answer.status, reasonsIn(answer)]).toEqual([400, [reason]]);
      expectWords(answer);
    });

    test.each(['{"act":', 'null', '"submit"', 'act=submit'])(
      'a body that is not a JSON object: %s',
      async (text) => {
        const answer = await recordingNothing(site, () =>
          post(undefined).set('Content-Type', 'application/json').send(text),
        );
        expect(answer.status).toBe(400);
        expectWords(answer);
      },
    );

    test('10 MB of body', async () => {
      const body = { ...(await good()), note: 'x'.repeat(10_000_000) };
      const answer = await recordingNothing(site, () => post(body));
      expectRefusal(answer, 413, ['request.too_large']);
    });

    test('an unreadable or repeated locale', async () => {
      for (const query of ['locale=../../etc', 'locale=th&locale=en', 'locale[a]=th']) {
        const answer = await site.http
          .post(`${acts(law)}?${query}`)
          .set(as(office.reporter))
          .send(await good());
        expectRefusal(answer, 400, ['request.malformed']);
      }
    });
  });

  describe('401: nobody is there to sign', () => {
    test('[WF-07] a wrong password', async () => {
      const answer = await recordingNothing(site, async () => post({ ...(await good()), password: 'wrong' }));
      expectRefusal(answer, 401, ['password.wrong']);
      expect(reasonsIn(answer)).toEqual(['password.wrong password WF-07']);
    });

    test('[WF-07] a wrong password in a proof is said of the place where it was given', async () => {
      const { password: _, ...rest } = await good();
      const proof = { method: 'password', password: 'wrong' };
      const answer = await recordingNothing(site, () => post({ ...rest, proof }));
      expect([answer.status, reasonsIn(answer)]).toEqual([401, ['password.wrong proof.password WF-07']]);
      expectWords(answer);
    });

    test('[WF-07] no session, an API token, a forged token', async () => {
      const { accessKey } = await site.strapi
        .service('admin::api-token')
        .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
      for (const token of [undefined, accessKey, `${office.reporter.token}x`]) {
        const headers: Record<string, string> = token ? { Authorization: `Bearer ${token}` } : {};
        const answer = await recordingNothing(site, async () => post(await good(), law, headers));
        expectRefusal(answer, 401, ['session.required']);
      }
    });

    test('[WF-07] the admin token of an officer, even with the password of its owner', async () => {
      const owner = await site.strapi.db
        .query('admin::user')
        .findOne({ where: { id: office.reporter.id }, populate: ['roles'] });
      const rights = [
        {
          action: 'plugin::content-manager.explorer.read',
          subject: law.uid,
          properties: { fields: ['title'], locales: ['th'] },
          conditions: [],
        },
      ];
      const { accessKey } = await site.strapi
        .service('admin::api-token-admin')
        .create({ kind: 'admin', name: 'robot', lifespan: null, adminPermissions: rights }, owner);
      const headers = { Authorization: `Bearer ${accessKey}` };
      const read = await site.http
        .get(acts(law).replace(/\/acts$/, ''))
        .query({ locale: 'th' })
        .set(headers);
      expect(read.status).toBe(200);
      const answer = await recordingNothing(site, async () => post(await good(), law, headers));
      expectRefusal(answer, 401, ['session.required']);
    });
  });

  describe('403: this person may not', () => {
    const duty = async (more: object): Promise<any> => {
      const person = await makePerson(site, 'Temporary');
      await appoint(site, person, 'reporter', office.agency, more);
      return recordingNothing(site, () => sign(site, person, 'submit', law));
    };

    test('[WF-01] nobody without the duty, the mightiest role included', async () => {
      const answer = await recordingNothing(site, () => sign(site, office.approver, 'submit', law));
      expectRefusal(answer, 403, ['duty_missing']);
      expect(reasonsIn(answer)).toEqual(['duty_missing - WF-01']);
      expect(answer.body.error.details.reasons[0].message.en).toContain('reporter');
      const mightiest = await recordingNothing(site, () => sign(site, office.superAdmin, 'submit', law));
      expectRefusal(mightiest, 403, ['account_super_admin', 'password_unconfirmed', 'duty_missing']);
    });

    test('[ORG-01:appointments] an appointment that ended, begins later, was revoked, or is of elsewhere', async () => {
      expectRefusal(await duty({ to: '2018-12-31' }), 403, ['duty_missing', 'appointment_expired']);
      expectRefusal(await duty({ from: '2100-01-01' }), 403, ['duty_missing', 'appointment_not_begun']);
      expectRefusal(await duty({ revokedAt: '2018-06-01T00:00:00.000Z' }), 403, [
        'duty_missing',
        'appointment_revoked',
      ]);
      expectRefusal(await duty({ agency: office.province }), 403, ['duty_missing', 'appointment_elsewhere']);
    });

    test('who is told the reasons is told all of them, with the day in the calendar of the reader', async () => {
      const answer = await duty({ to: '2018-12-31' });
      const [, expired] = answer.body.error.details.reasons;
      expect(expired.message.th).toContain('31 ธันวาคม 2561');
      expect(expired.message.en).toContain('31 December 2018');
    });

    test('a deactivated or blocked account signs nothing, though its session lives', async () => {
      const person = await makePerson(site, 'Leaver');
      await appoint(site, person, 'reporter', office.agency);
      const body = await good();
      const account = (data: object): Promise<void> =>
        site.strapi.db.connection('admin_users').where({ id: person.id }).update(data);
      await account({ blocked: true });
      expectRefusal(await recordingNothing(site, () => post(body, law, as(person))), 403, [
        'officer_inactive',
      ]);
      await account({ blocked: false, is_active: false });
      expectRefusal(await recordingNothing(site, () => post(body, law, as(person))), 401, [
        'session.required',
      ]);
    });

    test('who may not read the entry learns nothing of it by trying to sign', async () => {
      const person = await makePerson(site, 'Outsider', 'strapi-author');
      await appoint(site, person, 'reporter', office.agency);
      const answer = await recordingNothing(site, async () => post(await good(), law, as(person)));
      expectRefusal(answer, 403, ['entry.may_not_read']);
      expect(JSON.stringify(answer.body)).not.toContain('พระราชบัญญัติ');
    });
  });

  describe('404: there is no such entry', () => {
    test.each(MISSING)('%s', async (_, change, code) => {
      const answer = await recordingNothing(site, async () => post(await good(), change(law)));
      expectRefusal(answer, 404, [code]);
    });

    test('an address and a method nobody knows', async () => {
      expectRefusal(await site.http.get('/gov-publishing/nothing').set(as(office.reporter)), 404, [
        'request.no_such_address',
      ]);
      const put = await site.http.put(acts(law)).set(as(office.reporter)).send({});
      expect(put.status).toBe(405);
      expectWords(put);
    });
  });
});
