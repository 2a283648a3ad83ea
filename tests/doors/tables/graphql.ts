import { noSuchWay, overHttp, refused, type Answer, type Door, type DoorTable } from '../door';
import type { Stage } from '../stages/stage';

const ask = ({ site, keys }: Stage, query: string, variables: object = {}): Promise<Answer> =>
  overHttp(site.http.post('/graphql').set(keys.full).send({ query, variables }));

const mutation = (id: string, title: string, query: (stage: Stage) => string): Door => ({
  id,
  title,
  by: 'full-access API token',
  line: '1',
  expect: noSuchWay(400, /Cannot query field|is not defined|Unknown type/),
  attempt: (stage) => ask(stage, query(stage)),
});

const doors: Door[] = [
  mutation(
    'graphql-create',
    'create and publish by mutation',
    () => 'mutation { createBulletin(data: { title: "x" }) { documentId } }',
  ),
  mutation(
    'graphql-update',
    'rewrite a published entry by mutation',
    ({ shown }) =>
      `mutation { updateBulletin(documentId: "${shown.documentId}", data: { title: "x" }) { documentId } }`,
  ),
  mutation(
    'graphql-update-status',
    'publish a draft by mutation with status: PUBLISHED',
    ({ draft }) =>
      `mutation { updateBulletin(documentId: "${draft.documentId}", status: PUBLISHED, data: {}) { documentId } }`,
  ),
  mutation(
    'graphql-delete',
    'delete a published entry by mutation',
    ({ shown }) => `mutation { deleteBulletin(documentId: "${shown.documentId}") { documentId } }`,
  ),
  mutation(
    'graphql-mandated-update',
    'rewrite a published law by mutation',
    ({ law }) =>
      `mutation { updateLaw(documentId: "${law.documentId}", data: { title: "x" }) { documentId } }`,
  ),
  mutation(
    'graphql-mandated-delete',
    'delete a published law by mutation',
    ({ law }) => `mutation { deleteLaw(documentId: "${law.documentId}") { documentId } }`,
  ),
  mutation(
    'graphql-appointment',
    'appoint somebody by mutation',
    () => 'mutation { createAppointment(data: { duty: publisher }) { documentId } }',
  ),
  mutation(
    'graphql-neighbour',
    'tie a related topic to a published entry from the other side',
    ({ looseTopic, shown }) =>
      `mutation { updateTopic(documentId: "${looseTopic}", data: { bulletins: ["${shown.documentId}"] }) { documentId } }`,
  ),
  {
    id: 'graphql-file-info',
    title: 'rename a file that a published entry shows',
    by: 'full-access API token',
    line: '2',
    mandates: ['WF-09'],
    expect: refused(200, 'gate.file_shown'),
    attempt: (stage) =>
      ask(
        stage,
        `mutation { updateUploadFile(id: "${stage.cover.id}", info: { name: "อื่น.txt" }) { documentId } }`,
      ),
  },
  {
    id: 'graphql-file-delete',
    title: 'delete a file that a published entry shows',
    by: 'full-access API token',
    line: '2',
    mandates: ['WF-09'],
    expect: refused(200, 'gate.file_shown'),
    attempt: (stage) => ask(stage, `mutation { deleteUploadFile(id: "${stage.cover.id}") { documentId } }`),
  },
];

export const graphql: DoorTable = { heading: 'GraphQL', doors };
