import { reachedFrom } from '../../../api/host/object-graph';
import { gov } from '../../../harness/gov';
import { mustSign, type EntryRef, type Person } from '../../../harness/people';
import { inCode, noSuchWay, overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';
import { signTogether } from '../../stages/signing';
import { draftBulletin, type Stage } from '../../stages/stage';
import { APPOINTMENT } from '../../stages/uids';
import { joinOf, sqlOf, tableOf } from '../../stages/tamper';

const sql = { by: 'raw SQL, then a session', line: 'act' } as const;

/** Signs the publish act of the approved entry. */
async function publish(stage: Stage, person: Person, entry: EntryRef = stage.approved): Promise<Answer> {
  const request = signTogether(stage.site, person, 'publish', [entry]);
  return overHttp(request);
}

const appointmentOf = ({ strapi }: Stage, person: Person): Promise<any> =>
  strapi.db.query(APPOINTMENT).findOne({ where: { person: { id: person.id } } });

/** Changes the row of an appointment by SQL, tries, and puts it back. */
async function withRow(
  stage: Stage,
  person: Person,
  change: object,
  attempt: () => Promise<Answer>,
): Promise<Answer> {
  const { id } = await appointmentOf(stage, person);
  const row = (): any => sqlOf(stage)(tableOf(stage, APPOINTMENT)).where({ id });
  const before = await row().first(Object.keys(change));
  await row().update(change);
  try {
    return await attempt();
  } finally {
    await row().update(before);
  }
}

const doors: Door[] = [
  {
    id: 'hand-made-up',
    title: 'make up an appointment by db.query and publish with it',
    by: 'code in the server, then a session',
    line: 'act',
    mandates: ['WF-01'],
    expect: refused(403, 'duty_missing'),
    attempt: async (stage) => {
      const { strapi, office } = stage;
      const agency = await strapi.db
        .query('plugin::gov-publishing.agency')
        .findOne({ where: { code: 'SKN-01' } });
      const made = await strapi.db.query(APPOINTMENT).create({
        data: {
          documentId: 'made-up',
          person: office.superAdmin.id,
          agency: agency.id,
          duty: 'publisher',
          orderNumber: '1/2561',
          from: '2018-01-01',
          position: 'x',
        },
      });
      const answer = await publish(stage, office.superAdmin);
      await strapi.db.query(APPOINTMENT).delete({ where: { id: made.id } });
      return answer;
    },
  },
  {
    id: 'hand-duty',
    title: 'change the duty of an appointment and publish with it',
    ...sql,
    mandates: ['WF-01'],
    expect: refused(403, 'duty_missing'),
    attempt: (stage) =>
      withRow(stage, stage.office.cio, { duty: 'publisher' }, () => publish(stage, stage.office.cio)),
  },
  {
    id: 'hand-person',
    title: "put oneself in the place of the publisher's appointment",
    ...sql,
    mandates: ['WF-01', 'WF-07'],
    expect: refused(403, 'duty_missing'),
    attempt: async (stage) => {
      const { id } = await appointmentOf(stage, stage.office.publisher);
      const { table, own, other } = joinOf(stage, APPOINTMENT, 'person');
      const link = (): any => sqlOf(stage)(table).where({ [own]: id });
      await link().update({ [other]: stage.office.superAdmin.id });
      const answer = await publish(stage, stage.office.superAdmin);
      await link().update({ [other]: stage.office.publisher.id });
      return answer;
    },
  },
  {
    id: 'hand-author',
    title: 'take oneself off the list of who saved a draft, and approve it',
    ...sql,
    mandates: ['WF-05'],
    expect: refused(422, 'four_eyes_wrote'),
    attempt: async (stage) => {
      const { site, office } = stage;
      const entry = await draftBulletin(site, office);
      await site.http
        .put(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`)
        .set({ Authorization: `Bearer ${office.approver.token}` })
        .send({ title: 'ถ้อยคำของผู้อนุมัติเอง' });
      await inCode(() => sqlOf(stage)('gov_edits').where({ document_id: entry.documentId }).delete());
      await mustSign(site, office.reporter, 'submit', entry);
      return overHttp(signTogether(site, office.approver, 'approve', [entry]));
    },
  },
  {
    id: 'hand-service',
    title: "take the acts out of the plugin's service and publish with them",
    by: 'code in the server',
    line: 'act',
    mandates: ['WF-07'],
    expect: noSuchWay('thrown', /^Nothing that the service leads to performs acts\.$/),
    attempt: ({ strapi, approved, office }) =>
      inCode(async () => {
        const key = { ...approved, locale: 'und' };
        // What the attempt needs besides the acts themselves any code of the server could put together.
        const seen = [{ key, digest: (await gov(strapi).draft(key)).sealed.digest }];
        const person = await gov(strapi).people.person(office.publisher.id);
        const signed = [
          seen,
          { checklist: ['reread'], language: 'th' },
          { ...person, proof: { method: 'password' } },
        ];
        const service = strapi.plugin('gov-publishing').service('gov');
        const acts: any = [...reachedFrom({ service })].find(({ value }) => 'perform' in value)?.value;
        if (!acts) throw new Error('Nothing that the service leads to performs acts.');
        await acts.perform('publish', ...signed);
      }),
  },
  {
    id: 'hand-handler',
    title:
      "call the route's handler in the publisher's name, with the proof of a schedule in the place of a password",
    by: 'code in the server',
    line: 'act',
    mandates: ['WF-07'],
    expect: refused(400, 'proof.unknown_method'),
    attempt: async ({ strapi, approved, office }) => {
      const state = {
        user: office.publisher,
        auth: { strategy: { name: 'admin' } },
        session: { id: 'made-up' },
      };
      const { uid, documentId } = approved;
      const body = {
        act: 'publish',
        proof: { method: 'schedule' },
        digest: '0'.repeat(64),
        checklist: ['reread'],
      };
      const ctx = { state, params: { uid, documentId }, query: {}, request: { body }, set: () => undefined };
      const { one } = strapi.plugin('gov-publishing').controller('acts');
      await strapi.requestContext.run(ctx, () => one(ctx));
      return overHttp(Promise.resolve(ctx as never));
    },
  },
  {
    id: 'hand-schedule',
    title: 'write into the list of dossiers that an entry is scheduled and due',
    by: 'raw SQL',
    line: 'act',
    mandates: ['WF-06'],
    expect: { kind: 'harmless', status: 'done' },
    attempt: (stage) =>
      inCode(async () => {
        const dossiers = sqlOf(stage)('gov_dossiers').where({ document_id: stage.approved.documentId });
        await dossiers.update({ state: 'scheduled', publish_at: '2020-01-01T00:00:00.000Z' });
        await gov(stage.strapi).schedules.run();
      }),
  },
];

export const hands: DoorTable = { heading: 'Borrowed hands', doors };
