import { OFFICER_ROLE } from '../../../harness/officers';
import {
  appoint,
  as,
  dossier,
  enterAppointment,
  makePerson,
  PASSWORD,
  type Person,
} from '../../../harness/people';
import { overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';
import type { Stage } from '../../stages/stage';
import { sqlOf } from '../../stages/tamper';
import { APPOINTMENT } from '../../stages/uids';

const RESET = 'Reset-By-Admin-1';
const admin = { by: 'super admin in a session', line: 'act', mandates: ['WF-01', 'WF-07'] } as const;

/** Signs the publish act of the approved entry with a password of one's choice. */
async function publish(stage: Stage, person: Person, password = PASSWORD): Promise<Answer> {
  const { uid, documentId } = stage.approved;
  const { digest } = await dossier(stage.site, stage.office.publisher, stage.approved);
  return overHttp(
    stage.site.http
      .post(`/gov-publishing/dossiers/${uid}/${documentId}/acts`)
      .set(as(person))
      .send({ act: 'publish', digest, password, checklist: ['reread'] }),
  );
}

const asAdmin = (stage: Stage, path: string, body: object): PromiseLike<any> =>
  stage.site.http.put(path).set(as(stage.office.superAdmin)).send(body);

/** Enters an appointment as publisher, as the super admin, under an order that was never given. */
async function appointed(stage: Stage, person: Person): Promise<string> {
  const { documentId } = await enterAppointment(stage.site, person, 'publisher', stage.office.agency, {
    orderNumber: '999/2569',
  });
  return documentId;
}

/** Does something to the publisher's account, tries, and puts the password back. */
async function withPublisher(
  stage: Stage,
  run: (publisher: Person, hash: string) => Promise<Answer>,
): Promise<Answer> {
  const { publisher } = stage.office;
  const row = (): any => sqlOf(stage)('admin_users').where({ id: publisher.id });
  const { password } = await row().first('password');
  try {
    return await run(publisher, await stage.strapi.service('admin::auth').hashPassword(RESET));
  } finally {
    await row().update({ password });
    await sqlOf(stage)('gov_password_attempts').delete();
  }
}

const confirm = async (stage: Stage, signer: Person, documentId: string): Promise<Answer> =>
  overHttp(
    stage.site.http
      .post(`/gov-publishing/people/appointments/${documentId}/confirm`)
      .set(as(signer))
      .send({ password: PASSWORD, record: 0 }),
  );

const doors: Door[] = [
  {
    id: 'hand-own-appointment',
    title: 'appoint oneself under an invented order and publish',
    ...admin,
    expect: refused(403, 'account_super_admin'),
    attempt: async (stage) => {
      const documentId = await appointed(stage, stage.office.superAdmin);
      const answer = await publish(stage, stage.office.superAdmin);
      await stage.strapi.documents(APPOINTMENT).delete({ documentId });
      return answer;
    },
  },
  {
    id: 'hand-own-account',
    title: 'make an account without the role, appoint it under an invented order, and publish with it',
    ...admin,
    expect: refused(403, 'appointment_unconfirmed'),
    attempt: async (stage) => {
      const puppet = await makePerson(stage.site, 'Puppet', OFFICER_ROLE);
      await appointed(stage, puppet);
      return publish(stage, puppet);
    },
  },
  {
    id: 'hand-confirm-admin',
    title: 'confirm the appointment that one has entered',
    ...admin,
    expect: refused(403, 'account_super_admin'),
    attempt: async (stage) => {
      const puppet = await makePerson(stage.site, 'Puppet', OFFICER_ROLE);
      return confirm(stage, stage.office.superAdmin, await appointed(stage, puppet));
    },
  },
  {
    id: 'hand-confirm-own',
    title: 'confirm the own appointment',
    ...admin,
    by: 'an officer in force, in a session',
    expect: refused(403, 'confirm_own'),
    attempt: async (stage) =>
      confirm(stage, stage.office.approver, await appointed(stage, stage.office.approver)),
  },
  {
    id: 'hand-changed-terms',
    title: 'make a publisher of a reporter whose appointment was confirmed, and publish',
    ...admin,
    expect: refused(403, 'appointment_unconfirmed'),
    attempt: async (stage) => {
      const reporter = await makePerson(stage.site, 'Promoted', OFFICER_ROLE);
      const { documentId } = await appoint(stage.site, reporter, 'reporter', stage.office.agency);
      const path = `/content-manager/collection-types/${APPOINTMENT}/${documentId}`;
      const { status, body } = await asAdmin(stage, path, { duty: 'publisher' });
      if (status !== 200) throw new Error(`duty: ${status} ${JSON.stringify(body)}`);
      return publish(stage, reporter);
    },
  },
  {
    id: 'hand-reset',
    title: "set the publisher's password and publish with it",
    ...admin,
    expect: refused(403, 'password_not_own'),
    attempt: (stage) =>
      withPublisher(stage, async (publisher) => {
        await asAdmin(stage, `/admin/users/${publisher.id}`, { password: RESET });
        return publish(stage, publisher, RESET);
      }),
  },
  {
    id: 'hand-reset-detached',
    title: 'take the person off the appointment, set the password, put the person back, and publish',
    ...admin,
    by: 'code in the server, then a session',
    expect: refused(403, 'password_not_own'),
    attempt: (stage) =>
      withPublisher(stage, async (publisher) => {
        const query = stage.strapi.db.query(APPOINTMENT);
        const { id } = await query.findOne({ where: { person: { id: publisher.id } } });
        await query.update({ where: { id }, data: { person: null } });
        await asAdmin(stage, `/admin/users/${publisher.id}`, { password: RESET });
        await query.update({ where: { id }, data: { person: publisher.id } });
        return publish(stage, publisher, RESET);
      }),
  },
  {
    id: 'hand-reset-many',
    title: "set the publisher's password by db.query updateMany and publish with it",
    ...admin,
    by: 'code in the server, then a session',
    expect: refused(403, 'password_not_own'),
    attempt: (stage) =>
      withPublisher(stage, async (publisher, password) => {
        const where = { id: publisher.id };
        await stage.strapi.db.query('admin::user').updateMany({ where, data: { password } });
        return publish(stage, publisher, RESET);
      }),
  },
  {
    id: 'hand-reset-sql',
    title: "write a password hash into the publisher's row and publish with it",
    ...admin,
    by: 'raw SQL, then a session',
    expect: refused(403, 'password_not_own'),
    attempt: (stage) =>
      withPublisher(stage, async (publisher, password) => {
        await sqlOf(stage)('admin_users').where({ id: publisher.id }).update({ password });
        return publish(stage, publisher, RESET);
      }),
  },
  {
    id: 'hand-reset-link',
    title: 'write a token into the publisher’s row, set the password by its link, and publish with it',
    ...admin,
    by: 'raw SQL, then a session',
    expect: refused(403, 'password_unconfirmed'),
    // A publisher of its own: Strapi ends all sessions of an account whose password is set by a link.
    attempt: async (stage) => {
      const { site, office } = stage;
      const publisher = await makePerson(site, 'Linked', OFFICER_ROLE);
      await appoint(site, publisher, 'publisher', office.agency);
      const resetPasswordToken = 'b'.repeat(40);
      await sqlOf(stage)('admin_users')
        .where({ id: publisher.id })
        .update({
          reset_password_token: resetPasswordToken,
          reset_password_token_expires_at: new Date(Date.now() + 60_000),
        });
      await site.http.post('/admin/reset-password').send({ resetPasswordToken, password: RESET });
      const login = await site.http.post('/admin/login').send({ email: publisher.email, password: RESET });
      if (login.status !== 200) throw new Error(`login: ${login.status} ${JSON.stringify(login.body)}`);
      return publish(stage, { ...publisher, token: login.body.data.token }, RESET);
    },
  },
  {
    id: 'hand-oracle',
    title: "try passwords on the profile's page beside the limited act",
    ...admin,
    by: "somebody at the CIO's open session",
    mandates: ['WF-07'],
    expect: refused(429, 'password.too_many'),
    attempt: async (stage) => {
      const guess = (): PromiseLike<any> =>
        stage.site.http
          .put('/admin/users/me')
          .set(as(stage.office.cio))
          .send({ currentPassword: 'not-it', password: RESET });
      for (let attempt = 0; attempt < 5; attempt += 1) await guess();
      const answer = await overHttp(guess());
      await sqlOf(stage)('gov_password_attempts').delete();
      return answer;
    },
  },
];

export const lentHands: DoorTable = { heading: 'Lent hands', doors };
