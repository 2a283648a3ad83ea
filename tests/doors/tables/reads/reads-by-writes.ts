import { overHttp, refused, type Answer, type Door } from '../../door';
import { draftRow } from '../../stages/rows';
import type { Stage } from '../../stages/stage';
import { closed, published } from './read';

const token = { by: 'full-access API token', line: 'read' } as const;
const user = { by: 'site user whose role may update', line: 'read' } as const;
const nothing = { data: {} };

const put = (
  { site, keys }: Stage,
  path: string,
  query: object,
  key: 'full' | 'user',
  body: object = nothing,
): Promise<Answer> => overHttp(site.http.put(path).query(query).set(keys[key]).send(body));
/** What comes back from writing is which entry was written: its id is known to the writer. */
const withoutId = (answer: Answer, { draft }: Stage): Answer => ({
  ...answer,
  body: JSON.parse(JSON.stringify(answer.body).replaceAll(draft.documentId, '')),
});

/** @returns the answer to creating a note with a part that names the draft, populated as asked */
const createWithParts = ({ site, keys, draft }: Stage, populate: unknown): Promise<Answer> =>
  overHttp(
    site.http
      .post('/api/notes')
      .query({ status: 'draft', populate: { parts: populate } })
      .set(keys.full)
      .send({
        data: {
          text: 'ใหม่',
          parts: [
            { __component: 'parts.mention', bulletin: { connect: [{ documentId: draft.documentId }] } },
          ],
        },
      }),
  );

/** Drafts in the answers to writes: who may write need not be allowed to read. */
export const byWrites: Door[] = [
  {
    id: 'read-by-put',
    title: 'a draft in the answer to saving nothing, PUT ?status=draft {"data":{}}',
    ...token,
    expect: published,
    attempt: async (stage) =>
      withoutId(
        await put(stage, `/api/bulletins/${stage.draft.documentId}`, { status: 'draft' }, 'full'),
        stage,
      ),
  },
  {
    id: 'read-by-put-user',
    title: 'the same',
    ...user,
    expect: published,
    attempt: async (stage) =>
      withoutId(
        await put(stage, `/api/bulletins/${stage.draft.documentId}`, { status: 'draft' }, 'user'),
        stage,
      ),
  },
  {
    id: 'read-by-put-fields',
    title: 'the same with fields[]=title and a field of its own in the data',
    ...token,
    expect: published,
    attempt: async (stage) =>
      withoutId(
        await put(
          stage,
          `/api/bulletins/${stage.draft.documentId}`,
          { status: 'draft', 'fields[0]': 'title' },
          'full',
          { data: { body: 'ถ้อยคำของผู้เขียน' } },
        ),
        stage,
      ),
  },
  {
    id: 'read-by-put-populate',
    title: 'the same with populate=*',
    ...token,
    expect: published,
    attempt: async (stage) =>
      withoutId(
        await put(
          stage,
          `/api/bulletins/${stage.draft.documentId}`,
          { status: 'draft', populate: '*' },
          'full',
        ),
        stage,
      ),
  },
  {
    id: 'read-by-post',
    title: 'a related draft in the answer to creating a topic that names it',
    ...token,
    expect: closed,
    attempt: ({ site, keys, draft }) =>
      overHttp(
        site.http
          .post('/api/topics')
          .query({ status: 'draft', populate: 'bulletins' })
          .set(keys.full)
          .send({ data: { name: 'ใหม่', bulletins: { connect: [{ documentId: draft.documentId }] } } }),
      ),
  },
  {
    id: 'read-by-post-zone',
    title:
      'a draft behind a part of a dynamic zone, in the answer to creating a note with populate[parts][populate]',
    ...token,
    expect: closed,
    attempt: (stage) => createWithParts(stage, { populate: '*' }),
  },
  {
    id: 'read-by-refusal',
    title: 'words of a draft in the refusal of publishing it',
    ...token,
    expect: refused(400, 'gate.publish_is_an_act'),
    attempt: async (stage) => {
      const { strapi, draft, site, keys } = stage;
      // A finding of the draft quotes what it shows.
      const hidden = await strapi
        .documents('api::topic.topic')
        .create({ data: { name: (await draftRow(stage, draft)).title } });
      await strapi.documents(draft.uid).update({
        documentId: draft.documentId,
        data: { topics: { connect: [{ documentId: hidden.documentId }] } },
      });
      const answer = await overHttp(
        site.http.put(`/api/bulletins/${draft.documentId}`).set(keys.full).send(nothing),
      );
      await strapi.documents('api::topic.topic').delete({ documentId: hidden.documentId });
      return answer;
    },
  },
];
