import { as, ASSESSMENT, dossier, PASSWORD, TICKS, type EntryRef, type Person } from '../../harness/people';
import { overHttp, refused, type Answer, type Door, type DoorTable } from '../door';
import type { WeighingStage } from '../stages/weighing-stage';

const weighing = { line: 'act', mandates: ['URG-03'] } as const;

/** Sends an act as a client that claims to be somebody, with everything that it asks for. */
async function send(
  stage: WeighingStage,
  headers: Record<string, string>,
  act: string,
  { uid, documentId, locale }: EntryRef,
): Promise<Answer> {
  const { digest } = await dossier(stage.site, stage.office.approver, { uid, documentId, locale });
  return overHttp(
    stage.site.http
      .post(`/gov-publishing/dossiers/${uid}/${documentId}/acts`)
      .query({ locale })
      .set(headers)
      .send({ act, digest, password: PASSWORD, checklist: TICKS[act] ?? [], assessment: ASSESSMENT }),
  );
}

const byPerson =
  (who: (stage: WeighingStage) => Person, act: string, entry: (stage: WeighingStage) => EntryRef) =>
  (stage: WeighingStage): Promise<Answer> =>
    send(stage, as(who(stage)), act, entry(stage));

const approved = ({ approved: entry }: WeighingStage): EntryRef => entry;
const draft = ({ draft: entry }: WeighingStage): EntryRef => entry;

/** An admin token of the head's: a program that borrows the head's name. */
async function tokenOf({ site: { strapi }, head }: WeighingStage): Promise<string> {
  const owner = await strapi.db.query('admin::user').findOne({ where: { id: head.id }, populate: ['roles'] });
  const token = await strapi
    .service('admin::api-token-admin')
    .create({ kind: 'admin', name: 'weigher', lifespan: null, adminPermissions: [] }, owner);
  return token.accessKey;
}

const doors: Door<WeighingStage>[] = [
  {
    id: 'weigh-super-admin',
    title: 'sign the weighing of the provincial office',
    by: 'super admin in a session',
    ...weighing,
    expect: refused(403, 'duty_missing'),
    attempt: byPerson(({ office }) => office.superAdmin, 'weigh', approved),
  },
  {
    id: 'weigh-own-agency',
    title: 'sign the weighing of the provincial office over an entry of one’s own agency',
    by: 'the head of the entry’s agency, in a session',
    ...weighing,
    expect: refused(403, 'duty_missing'),
    attempt: byPerson(({ office }) => office.approver, 'weigh', approved),
  },
  {
    id: 'weigh-governor',
    title: 'sign the weighing on which one decides oneself',
    by: 'the governor, in a session',
    ...weighing,
    expect: refused(403, 'duty_missing'),
    attempt: byPerson(({ office }) => office.governor, 'weigh', approved),
  },
  {
    id: 'weigh-unconfirmed',
    title: 'sign the weighing under an appointment that nobody confirmed',
    by: 'the person entered as head of the provincial office',
    ...weighing,
    expect: refused(403, 'entry.may_not_read'),
    attempt: byPerson(({ unconfirmed }) => unconfirmed, 'weigh', approved),
  },
  {
    id: 'weigh-other-head',
    title: 'sign the weighing as head of an agency that is not the provincial office',
    by: 'the head of a third agency, in a session',
    ...weighing,
    expect: refused(403, 'entry.may_not_read'),
    attempt: byPerson(({ foreign }) => foreign, 'weigh', approved),
  },
  {
    id: 'weigh-other-officer',
    title: 'sign the weighing as an officer of the provincial office who is not its head',
    by: 'the reporter of the provincial office, in a session',
    ...weighing,
    expect: refused(403, 'entry.may_not_read'),
    attempt: byPerson(({ clerk }) => clerk, 'weigh', approved),
  },
  {
    id: 'weigh-other-draft',
    title: 'weigh, and so read, a draft that does not wait for the provincial office',
    by: 'the head of the provincial office, in a session',
    ...weighing,
    expect: refused(403, 'entry.may_not_read'),
    attempt: byPerson(({ head }) => head, 'weigh', draft),
  },
  {
    id: 'weigh-token',
    title: 'sign the weighing by a program',
    by: 'admin token of the head of the provincial office',
    ...weighing,
    expect: refused(401, 'session.required'),
    attempt: async (stage) => {
      const headers = { Authorization: `Bearer ${await tokenOf(stage)}` };
      return send(stage, headers, 'weigh', stage.approved);
    },
  },
  {
    id: 'clear-unweighed',
    title: 'clear what the provincial office has not weighed, with a weighing of one’s own',
    by: 'the governor, in a session',
    ...weighing,
    expect: refused(422, 'not_weighed'),
    attempt: byPerson(({ office }) => office.governor, 'clear', approved),
  },
  {
    id: 'publish-unweighed',
    title: 'publish what the provincial office has not weighed',
    by: 'the publisher, in a session',
    ...weighing,
    expect: refused(422, 'not_weighed'),
    attempt: byPerson(({ office }) => office.publisher, 'publish', approved),
  },
  {
    id: 'second-provincial-office',
    title: 'make a second agency the provincial office, so that its head weighs',
    by: 'super admin in a session',
    line: '2',
    mandates: ['URG-03'],
    expect: refused(400, 'agency.second_provincial_office'),
    attempt: ({ site, office }) =>
      overHttp(
        site.http
          .put(`/content-manager/collection-types/plugin::gov-publishing.agency/${office.agency.documentId}`)
          .set(as(office.superAdmin))
          .send({ role: 'provincial_office' }),
      ),
  },
];

/** The weighing of the provincial office: nobody else signs it, and nothing that waits for it goes past it. */
export const weighingTable: DoorTable<WeighingStage> = {
  heading: 'The weighing of the provincial office, under samut-sakhon',
  doors,
};
