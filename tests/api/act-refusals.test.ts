import {
  appoint,
  as,
  dossier,
  draftLaw,
  makeOffice,
  makePerson,
  mustSign,
  PASSWORD,
  sign,
  TICKS,
} from '../harness/people';
import type { EntryRef, Office } from '../harness/people';
import { startSite, type Site } from '../harness/site';
import { BULLETIN, edit, recordingNothing } from './entries';
import { expectRefusal, expectWords, reasonsIn } from './refusals';

const TOPIC = 'api::topic.topic';
const DIGEST = 'a'.repeat(64);

describe('POST …/acts, answer by answer', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const acts = ({ uid, documentId }: EntryRef): string =>
    `/gov-publishing/dossiers/${uid}/${documentId}/acts`;
  const post = (body: unknown, entry = law, headers: object = as(office.reporter)): any =>
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
    test.each([
      ['no body at all', undefined, ['request.missing']],
      ['an empty object', null, ['request.unknown_act', 'request.missing', 'request.digest_malformed']],
      ['a list', [], ['request.wrong_type']],
      ['an act that is none', { act: 'bless' }, ['request.unknown_act']],
      ['an act that every object has', { act: 'constructor' }, ['request.unknown_act']],
      ['no digest', { digest: undefined }, ['request.digest_malformed']],
      ['a short digest', { digest: 'abc' }, ['request.digest_malformed']],
      ['a digest in capitals', { digest: DIGEST.toUpperCase() }, ['request.digest_malformed']],
      ['a number for a password', { password: 1 }, ['request.wrong_type']],
      ['an empty password', { password: '' }, ['request.missing']],
      ['a text for a checklist', { checklist: 'accurate' }, ['request.wrong_type']],
      ['a note without end', { note: 'ก'.repeat(20_001) }, ['request.too_long']],
      ['a NUL in the note', { note: 'เหตุผล\0' }, ['request.bad_characters']],
      ['half a character in the assessment', { assessment: { harms: '\ud800' } }, ['request.bad_characters']],
      ['a language nobody reads here', { language: 'fr' }, ['request.malformed']],
      ['a field nobody knows', { pasword: 'x' }, ['request.unknown_field']],
      ['a field deep inside', { assessment: { benefit: 'x' } }, ['request.unknown_field']],
      [
        'an own key "constructor"',
        { constructor: { prototype: { active: true } } },
        ['request.unknown_field'],
      ],
      [
        'two faults at once',
        { digest: 'x', checklist: 3 },
        ['request.wrong_type', 'request.digest_malformed'],
      ],
    ])('%s', async (_, change, codes) => {
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

    test('[WF-07] no session, an API token, a forged token', async () => {
      const { accessKey } = await site.strapi
        .service('admin::api-token')
        .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
      for (const token of [undefined, accessKey, `${office.reporter.token}x`]) {
        const headers = token ? { Authorization: `Bearer ${token}` } : {};
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

    test('[WF-05] nobody without the duty, the mightiest role included', async () => {
      const answer = await recordingNothing(site, () => sign(site, office.superAdmin, 'submit', law));
      expectRefusal(answer, 403, ['duty_missing']);
      expect(reasonsIn(answer)).toEqual(['duty_missing - WF-01']);
      expect(answer.body.error.details.reasons[0].message.en).toContain('reporter');
    });

    test('[ORG-01] an appointment that ended, begins later, was revoked, or is of elsewhere', async () => {
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
    test.each<[string, (entry: EntryRef) => EntryRef, string]>([
      ['an unknown type', (entry) => ({ ...entry, uid: 'api::nothing.nothing' }), 'type.not_governed'],
      ['a type that is not governed', (entry) => ({ ...entry, uid: TOPIC }), 'type.not_governed'],
      ['a type that every object has', (entry) => ({ ...entry, uid: 'constructor' }), 'type.not_governed'],
      ['an unknown document', (entry) => ({ ...entry, documentId: 'nothing' }), 'entry.not_found'],
      ['a document id with a NUL', (entry) => ({ ...entry, documentId: 'a%00b' }), 'entry.not_found'],
      ['a document of another type', (entry) => ({ ...entry, uid: BULLETIN }), 'entry.not_found'],
      ['a language it is not written in', (entry) => ({ ...entry, locale: 'en' }), 'entry.not_found'],
      ['a language that does not exist', (entry) => ({ ...entry, locale: 'xx' }), 'entry.not_found'],
    ])('%s', async (_, change, code) => {
      const answer = await recordingNothing(site, async () => post(await good(), change(law)));
      expectRefusal(answer, 404, [code]);
    });

    test('an address and a method nobody knows', async () => {
      expectRefusal(await site.http.get('/gov-publishing/nothing').set(as(office.reporter)), 404, [
        'request.no_such_address',
      ]);
      const put = await site.http.put(acts(law)).set(as(office.reporter)).send({});
      expect([404, 405]).toContain(put.status);
      expectWords(put);
    });
  });

  test('[WF-09] 409: the words changed since they were read, and nothing is recorded', async () => {
    const entry = await draftLaw(site, office);
    const seen = await good('submit', entry);
    await edit(site, office.reporter, entry, { title: 'พระราชบัญญัติที่แก้ไขหนึ่งอักษร' });
    const answer = await recordingNothing(site, () => post(seen, entry));
    expectRefusal(answer, 409, ['content_changed']);
    const { digest, state, acts: recorded } = await dossier(site, office.reporter, entry);
    expect(answer.body.error.details.entries[0].digest).toBe(digest);
    expect([state, recorded]).toEqual(['draft', []]);
    expectRefusal(await post({ ...seen, digest: DIGEST }, entry), 409, ['content_changed']);
  });

  describe('422: not now, and why', () => {
    test('[LAW-17] [WF-02] [PROH-01] [PROH-02] [PROH-03] every finding and every tick is named at once', async () => {
      const entry = await draftLaw(site, office, { source: null, legislationType: null });
      const answer = await recordingNothing(site, () =>
        sign(site, office.reporter, 'submit', entry, { checklist: ['accurate', 'x'] }),
      );
      expect(answer.status).toBe(422);
      expect(reasonsIn(answer).sort()).toEqual(
        [
          'finding legislationType -',
          'finding source LAW-17',
          'tick_missing checklist.complete WF-02',
          'tick_missing checklist.no_harm_to_public_order PROH-03',
          'tick_missing checklist.no_harm_to_state_security PROH-02',
          'tick_missing checklist.no_overthrow PROH-01',
          'tick_missing checklist.whole WF-02',
          'tick_unknown checklist -',
        ].sort(),
      );
      expectWords(answer);
      const finding = answer.body.error.details.reasons.find((each: any) => each.field === 'source');
      expect(finding.message.th).toContain('ที่มา');
    });

    test('[WF-03] [WF-05] [WF-06] no step before the one before it', async () => {
      const entry = await draftLaw(site, office);
      expectRefusal(await sign(site, office.approver, 'approve', entry), 422, ['not_submitted']);
      expectRefusal(await sign(site, office.publisher, 'publish', entry), 422, [
        'not_submitted',
        'not_approved',
      ]);
      expectRefusal(await sign(site, office.approver, 'unpublish', entry), 422, ['not_published']);
      expectRefusal(await sign(site, office.governor, 'clear', entry), 422, ['clearance_not_asked']);
      expectRefusal(await sign(site, office.governor, 'acknowledge', entry), 422, [
        'acknowledgement_not_asked',
      ]);
      await mustSign(site, office.reporter, 'submit', entry);
      expectRefusal(await sign(site, office.reporter, 'submit', entry), 422, ['already_submitted']);
    });

    test('a return or a taking down without a reason', async () => {
      const entry = await draftLaw(site, office);
      await mustSign(site, office.reporter, 'submit', entry);
      for (const note of [undefined, '', '   ', '\u200B-']) {
        expectRefusal(await sign(site, office.approver, 'return', entry, { note }), 422, ['note_missing']);
      }
    });

    test('a schedule without a time, in the past, in the wrong era, or on a day that does not exist', async () => {
      const entry = await draftLaw(site, office);
      await mustSign(site, office.reporter, 'submit', entry);
      await mustSign(site, office.approver, 'approve', entry);
      const schedule = (publishAt?: string): Promise<any> =>
        sign(site, office.publisher, 'schedule', entry, { publishAt });
      expectRefusal(await schedule(), 422, ['publish_at_missing']);
      expectRefusal(await schedule('2018-05-28T09:00:00+07:00'), 422, ['publish_at_past']);
      expectRefusal(await schedule('2569-05-28T09:00:00+07:00'), 422, ['publish_at_far']);
      expectRefusal(await schedule('2561-02-30T09:00:00+07:00'), 422, ['publish_at_unreadable']);
      expectRefusal(await schedule('2018-05-28'), 422, ['publish_at_unreadable']);
      expectRefusal(
        await sign(site, office.publisher, 'publish', entry, { publishAt: '2018-05-28T09:00:00Z' }),
        422,
        ['publish_at_unexpected'],
      );
    });
  });

  test('200: the new dossier, and the words that were signed in the language that was shown', async () => {
    const entry = await draftLaw(site, office);
    const answer = await sign(site, office.reporter, 'submit', entry, { language: 'en', note: 'โปรดพิจารณา' });
    expect(answer.status).toBe(200);
    const { data } = answer.body;
    expect(data).toMatchObject({ state: 'submitted', waitingFor: ['approver'], agency: 'SKN-01' });
    expect(data.acts).toHaveLength(1);
    expect(data.acts[0]).toMatchObject({
      act: 'submit',
      duty: 'reporter',
      digest: data.digest,
      personName: office.reporter.name,
      note: 'โปรดพิจารณา',
      order: '1106/2561',
      statement: expect.stringMatching(/^As reporter I /),
      checklist: [...(TICKS['submit'] ?? [])].sort(),
    });
    expect(data.signatures).toEqual([data.acts[0].index]);
    expect(await dossier(site, office.reporter, entry)).toEqual(data);
  });
});
