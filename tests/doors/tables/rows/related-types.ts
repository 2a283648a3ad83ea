import { inCode, overHttp, refused, type Door, type DoorTable } from '../../door';
import { publishedRow } from '../../stages/rows';
import type { Stage } from '../../stages/stage';
import { AGENCY, APPOINTMENT, NOTE, TOPIC } from '../../stages/uids';

const code = { by: 'code in the server', line: '2' } as const;
const token = { by: 'full-access API token', line: '1' } as const;
const session = { by: 'super admin in a session', line: '1' } as const;
const ties = refused('thrown', 'gate.neighbour_ties');
const unties = refused('thrown', 'gate.neighbour_unties');
const publishedTopic = ({ strapi }: Stage, documentId: string): Promise<any> =>
  strapi.db.query(TOPIC).findOne({ where: { documentId, publishedAt: { $notNull: true } } });

const related: Door[] = [
  {
    id: 'neighbour-connect',
    title: 'tie a related topic to a published entry from the other side',
    ...token,
    mandates: ['WF-09'],
    expect: refused(400, 'gate.neighbour_ties'),
    attempt: ({ site, keys, looseTopic, shown }) =>
      overHttp(
        site.http
          .put(`/api/topics/${looseTopic}`)
          .set(keys.full)
          .send({
            data: { bulletins: { connect: [{ documentId: shown.documentId, status: 'published' }] } },
          }),
      ),
  },
  {
    id: 'neighbour-disconnect',
    title: 'untie a related topic from a published entry from the other side',
    ...token,
    mandates: ['WF-09'],
    expect: refused(400, 'gate.neighbour_unties'),
    attempt: ({ site, keys, topic, shown }) =>
      overHttp(
        site.http
          .put(`/api/topics/${topic}`)
          .set(keys.full)
          .send({ data: { bulletins: { disconnect: [{ documentId: shown.documentId }] } } }),
      ),
  },
  {
    id: 'neighbour-set-empty',
    title: 'empty the list of entries of a related topic',
    ...token,
    expect: refused(400, 'gate.neighbour_unties'),
    attempt: ({ site, keys, topic }) =>
      overHttp(
        site.http
          .put(`/api/topics/${topic}`)
          .set(keys.full)
          .send({ data: { bulletins: [] } }),
      ),
  },
  {
    id: 'neighbour-create',
    title: 'create and publish a topic that names a published entry',
    ...token,
    expect: refused(400, 'gate.neighbour_ties'),
    attempt: ({ site, keys, shown }) =>
      overHttp(
        site.http
          .post('/api/topics')
          .set(keys.full)
          .send({ data: { name: 'ใหม่', bulletins: [{ documentId: shown.documentId }] } }),
      ),
  },
  {
    id: 'neighbour-query-connect',
    title: 'db.query.update of a topic that ties it to a published row',
    ...code,
    expect: ties,
    attempt: (stage) =>
      inCode(async () => {
        const { id } = await publishedRow(stage, stage.shown);
        const topic = await publishedTopic(stage, stage.looseTopic);
        return stage.strapi.db
          .query(TOPIC)
          .update({ where: { id: topic.id }, data: { bulletins: { connect: [id] } } });
      }),
  },
  {
    id: 'neighbour-query-create',
    title: 'db.query.create of a topic that ties itself to a published row',
    ...code,
    expect: ties,
    attempt: (stage) =>
      inCode(async () => {
        const { id } = await publishedRow(stage, stage.shown);
        return stage.strapi.db.query(TOPIC).create({ data: { name: 'ใหม่', bulletins: [id] } });
      }),
  },
  {
    id: 'neighbour-query-empty',
    title: 'db.query.update of a topic that empties its list of entries',
    ...code,
    expect: unties,
    attempt: (stage) =>
      inCode(async () => {
        const topic = await publishedTopic(stage, stage.topic);
        return stage.strapi.db.query(TOPIC).update({ where: { id: topic.id }, data: { bulletins: [] } });
      }),
  },
  {
    id: 'neighbour-query-delete',
    title: 'db.query.delete of a topic that a published entry names',
    ...code,
    expect: unties,
    attempt: (stage) =>
      inCode(async () =>
        stage.strapi.db.query(TOPIC).delete({ where: { id: (await publishedTopic(stage, stage.topic)).id } }),
      ),
  },
  {
    id: 'neighbour-query-delete-many',
    title: 'db.query.deleteMany over all topics',
    ...code,
    expect: unties,
    attempt: (stage) => inCode(() => stage.strapi.db.query(TOPIC).deleteMany({ where: {} })),
  },
];

const withoutDrafts: Door[] = [
  {
    id: 'agency-delete',
    title: 'delete the agency that answers for a published entry',
    ...session,
    expect: refused(400, 'gate.neighbour_unties'),
    attempt: ({ site, keys, office }) =>
      overHttp(
        site.http
          .delete(`/content-manager/collection-types/${AGENCY}/${office.agency.documentId}`)
          .query({ signaturesMayFall: true })
          .set(keys.admin),
      ),
  },
  {
    id: 'agency-query-delete',
    title: 'db.query.delete of that agency',
    ...code,
    expect: unties,
    attempt: ({ strapi, office }) =>
      inCode(() => strapi.db.query(AGENCY).delete({ where: { documentId: office.agency.documentId } })),
  },
  {
    id: 'officer-delete',
    title: 'delete the appointment of the officer whom a published law names',
    ...session,
    expect: refused(400, 'gate.neighbour_unties'),
    attempt: ({ site, keys, office }) =>
      overHttp(
        site.http
          .delete(`/content-manager/collection-types/${APPOINTMENT}/${office.officer.documentId}`)
          .set(keys.admin),
      ),
  },
  {
    id: 'note-delete',
    title: 'delete what only a component inside a published entry names',
    ...token,
    expect: refused(400, 'gate.neighbour_unties'),
    attempt: ({ site, keys, note }) => overHttp(site.http.delete(`/api/notes/${note}`).set(keys.full)),
  },
  {
    id: 'note-bulk-delete',
    title: 'bulk delete of all that components inside a published entry name, all at once',
    ...session,
    expect: refused(400, 'gate.neighbour_unties'),
    attempt: ({ site, keys, note, otherNote }) =>
      overHttp(
        site.http
          .post(`/content-manager/collection-types/${NOTE}/actions/bulkDelete`)
          .set(keys.admin)
          .send({ documentIds: [note, otherNote] }),
      ),
  },
  {
    id: 'note-query-delete',
    title: 'db.query.delete of what only a component inside a published entry names',
    ...code,
    expect: unties,
    attempt: ({ strapi, note }) =>
      inCode(() => strapi.db.query(NOTE).delete({ where: { documentId: note } })),
  },
];

export const relatedTypes: DoorTable = { heading: 'Related types', doors: [...related, ...withoutDrafts] };
