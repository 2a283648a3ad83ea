import { noSuchWay, overHttp, refused, type Answer, type Door, type DoorTable } from '../door';
import { draftRow } from '../rows';
import { SECRET, type Keys, type Stage } from '../stage';

const anyone = { by: 'anybody, with the public role', line: 'read' } as const;
const closed = refused(400, 'read.drafts_closed');
const overRelation = refused(400, 'read.over_relation');

const get = (stage: Stage, path: string, query: object = {}, key?: keyof Keys): Promise<Answer> =>
  overHttp(
    stage.site.http
      .get(path)
      .query(query)
      .set(key ? stage.keys[key] : {}),
  );

/** The answer is 200 and speaks of published versions only; the test looks for the words of drafts in it. */
const published = { kind: 'harmless', status: 200 } as const;

const rest: Door[] = [
  {
    id: 'read-status',
    title: '?status=draft',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/bulletins', { status: 'draft' }),
  },
  {
    id: 'read-status-one',
    title: '?status=draft of one entry',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, `/api/bulletins/${stage.draft.documentId}`, { status: 'draft' }),
  },
  {
    id: 'read-status-list',
    title: '?status[]=draft, a list in place of a word',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/bulletins?status[]=draft'),
  },
  {
    id: 'read-status-token',
    title: '?status=draft',
    by: 'full-access API token',
    line: 'read',
    expect: closed,
    attempt: (stage) => get(stage, '/api/bulletins', { status: 'draft' }, 'full'),
  },
  {
    id: 'read-status-user',
    title: '?status=draft',
    by: 'site user',
    line: 'read',
    expect: closed,
    attempt: (stage) => get(stage, '/api/bulletins', { status: 'draft' }, 'user'),
  },
  {
    id: 'read-plain',
    title: 'a list without any parameter (Strapi\'s document service answers with drafts)',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/bulletins', { populate: '*' }),
  },
  ...['never-published', 'modified', 'unmodified', 'never-published-document', 'has-published-version'].map(
    (filter): Door => ({
      id: `read-publication-filter-${filter}`,
      title: `publicationFilter=${filter}`,
      ...anyone,
      expect: closed,
      attempt: (stage) => get(stage, '/api/bulletins', { publicationFilter: filter }),
    }),
  ),
  {
    id: 'read-has-published-version',
    title: 'hasPublishedVersion=false',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/bulletins', { hasPublishedVersion: 'false' }),
  },
  {
    id: 'read-filter-published-at',
    title: 'filters[publishedAt][$null]=true',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/bulletins?filters[publishedAt][$null]=true'),
  },
  {
    id: 'read-search',
    title: '_q with words of a draft',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/bulletins', { _q: SECRET }),
  },
  {
    id: 'read-localizations',
    title: 'populate=localizations',
    ...anyone,
    expect: noSuchWay(400),
    attempt: (stage) => get(stage, '/api/bulletins', { populate: 'localizations' }),
  },
];

const fromOtherTypes: Door[] = [
  {
    id: 'read-populate-draft',
    title: 'drafts of related entries by ?status=draft&populate= of a type without gate',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/topics', { status: 'draft', populate: 'bulletins' }),
  },
  {
    id: 'read-populate-all-draft',
    title: 'the same with populate=*',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/topics', { status: 'draft', populate: '*' }),
  },
  {
    id: 'read-populate-object-draft',
    title: 'the same with populate[bulletins][fields]',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/topics?status=draft&populate[bulletins][fields][0]=title'),
  },
  {
    id: 'read-populate-status',
    title: 'a status of its own inside populate',
    ...anyone,
    expect: noSuchWay(400),
    attempt: (stage) => get(stage, '/api/topics?populate[bulletins][status]=draft'),
  },
  {
    id: 'read-populate-published',
    title: 'related entries by populate=*, published topics',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/topics', { populate: '*' }),
  },
  {
    id: 'read-populate-without-drafts',
    title: 'a related draft by populate= of a type that has no drafts itself',
    ...anyone,
    expect: published,
    attempt: (stage) => get(stage, '/api/notes', { populate: 'bulletin' }),
  },
  {
    id: 'read-populate-without-drafts-status',
    title: 'the same with ?status=draft',
    ...anyone,
    expect: closed,
    attempt: (stage) => get(stage, '/api/notes', { populate: 'bulletin', status: 'draft' }),
  },
  {
    id: 'read-letters',
    title: 'a draft letter by letter, filters[bulletin][title][$startsWith]',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, `/api/notes?filters[bulletin][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
  {
    id: 'read-letters-or',
    title: 'the same inside $or and $not',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, `/api/notes?filters[$or][0][$not][bulletin][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
  {
    id: 'read-letters-private',
    title: 'a private field letter by letter',
    by: 'full-access API token',
    line: 'read',
    expect: overRelation,
    attempt: (stage) => get(stage, `/api/notes?filters[bulletin][body][$startsWith]=${encodeURIComponent('ร')}`, {}, 'full'),
  },
  {
    id: 'read-letters-topic',
    title: 'filters over the other side of a relation, with ?status=draft',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, `/api/topics?status=draft&filters[bulletins][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
  {
    id: 'read-letters-populate',
    title: 'filters inside populate',
    ...anyone,
    expect: closed,
    attempt: (stage) =>
      get(stage, `/api/topics?status=draft&populate[bulletins][filters][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
  {
    id: 'read-sort',
    title: 'the order of drafts, sort=bulletin.title',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, '/api/notes', { sort: 'bulletin.title' }),
  },
  {
    id: 'read-sort-object',
    title: 'the same as sort[bulletin][title]',
    ...anyone,
    expect: overRelation,
    attempt: (stage) => get(stage, '/api/notes?sort[bulletin][title]=asc'),
  },
  {
    id: 'read-answer-of-save',
    title: 'related drafts in the answer to saving a topic',
    by: 'full-access API token',
    line: 'read',
    expect: closed,
    attempt: ({ site, keys, looseTopic }) =>
      overHttp(
        site.http
          .put(`/api/topics/${looseTopic}`)
          .query({ status: 'draft', populate: 'bulletins' })
          .set(keys.full)
          .send({ data: { name: 'จัดซื้อจัดจ้าง' } }),
      ),
  },
  {
    id: 'read-answer-of-note',
    title: 'a related draft in the answer to saving what has no drafts',
    by: 'site user whose role may update notes',
    line: 'read',
    expect: closed,
    attempt: ({ site, keys, note }) =>
      overHttp(site.http.put(`/api/notes/${note}`).query({ populate: 'bulletin' }).set(keys.user).send({ data: { text: 'หมายเหตุ' } })),
  },
];

const files: Door[] = [
  {
    id: 'read-files-related',
    title: 'what uses a file, /api/upload/files?populate=related',
    ...anyone,
    expect: refused(400, 'read.files_related'),
    attempt: (stage) => get(stage, '/api/upload/files', { populate: 'related' }),
  },
  {
    id: 'read-files-all',
    title: 'the same with populate=*',
    ...anyone,
    expect: refused(400, 'read.files_related'),
    attempt: (stage) => get(stage, '/api/upload/files', { populate: '*' }),
  },
  {
    id: 'read-files-page',
    title: 'the same page by page',
    ...anyone,
    by: 'full-access API token',
    expect: refused(400, 'read.files_related'),
    attempt: (stage) => get(stage, '/api/upload/files/page', { populate: 'related' }, 'full'),
  },
  {
    id: 'read-files-one',
    title: 'the same of one file',
    ...anyone,
    expect: refused(400, 'read.files_related'),
    attempt: (stage) => get(stage, `/api/upload/files/${stage.cover.id}`, { populate: 'related' }),
  },
  {
    id: 'read-files-filter',
    title: 'a draft letter by letter over related',
    ...anyone,
    expect: noSuchWay(400),
    attempt: (stage) => get(stage, `/api/upload/files?filters[related][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
];

const ask = (stage: Stage, query: string): Promise<Answer> =>
  overHttp(stage.site.http.post('/graphql').set(stage.keys.full).send({ query }));
const notInSchema = noSuchWay(400, /Cannot query field|is not defined|Unknown type|Unknown argument/);

const overGraphql: Door[] = [
  ...(
    [
      ['list', '{ bulletins(status: DRAFT) { title } }', 'bulletins(status: DRAFT)'],
      ['mandated', '{ laws(status: DRAFT) { title } }', 'laws(status: DRAFT)'],
      ['nested', '{ topics(status: DRAFT) { bulletins { title } } }', 'related drafts of topics(status: DRAFT)'],
      ['nested-law', '{ notes { law { title } } }', 'related laws of a type without gate'],
      ['connection', '{ topics_connection { nodes { bulletins_connection { nodes { title } } } } }', 'related drafts by connections'],
      ['filter', '{ topics(filters: { bulletins: { title: { startsWith: "ร" } } }) { name } }', 'filters over a relation'],
      ['note-filter', '{ notes(filters: { bulletin: { title: { startsWith: "ร" } } }) { text } }', 'filters over a relation of a type without drafts'],
      ['files', '{ uploadFiles { related { ... on Bulletin { title } } } }', 'what uses a file'],
      ['agencies', '{ agencies { code } }', 'the agencies of the office'],
      ['appointments', '{ appointments { duty person { id } } }', 'the appointments'],
    ] as const
  ).map(
    ([name, query, what]): Door => ({
      id: `graphql-read-${name}`,
      title: `GraphQL: ${what}`,
      by: 'full-access API token',
      line: 'read',
      expect: notInSchema,
      attempt: (stage) => ask(stage, query),
    }),
  ),
  {
    id: 'graphql-read-sort',
    title: 'GraphQL: the order of drafts over a relation',
    by: 'full-access API token',
    line: 'read',
    expect: refused(200, 'read.over_relation'),
    attempt: (stage) => ask(stage, '{ notes(sort: "bulletin.title") { text } }'),
  },
];

const publicApi: Door[] = [
  ...['status=draft', 'publicationFilter=modified', 'populate=*', 'filters[remark]=x', 'filters[topics][name]=x', 'sort=agency.code', 'fields[0]=remark'].map(
    (query): Door => ({
      id: `public-${query.replace(/[^a-z]+/gi, '-')}`.replace(/-$/, ''),
      title: `public API with ${query}`,
      ...anyone,
      expect: refused(400, query.startsWith('status') || query.startsWith('pub') || query.startsWith('pop') ? 'query.unknown_parameter' : 'query.unknown_field'),
      attempt: (stage) => get(stage, `/api/gov/bulletins?${query}`),
    }),
  ),
  {
    id: 'public-draft',
    title: 'a draft by its document id on the public API',
    ...anyone,
    expect: noSuchWay(404),
    attempt: (stage) => get(stage, `/api/gov/bulletins/${stage.draft.documentId}`),
  },
  {
    id: 'public-row-id',
    title: 'a draft by the id of its row on the public API',
    ...anyone,
    expect: noSuchWay(404),
    attempt: async (stage) => get(stage, `/api/gov/bulletins/${(await draftRow(stage, stage.draft)).id}`),
  },
  {
    id: 'public-provenance',
    title: 'the provenance of a draft',
    ...anyone,
    expect: noSuchWay(404),
    attempt: (stage) => get(stage, `/api/gov/provenance/${stage.approved.documentId}`),
  },
  {
    id: 'public-dossier',
    title: 'the dossier of a draft',
    by: 'full-access API token',
    line: 'read',
    expect: noSuchWay(401),
    attempt: (stage) => get(stage, `/gov-publishing/dossiers/${stage.draft.uid}/${stage.draft.documentId}`, {}, 'full'),
  },
];

/** Doors by which a draft could leave. */
export const readTables: readonly DoorTable[] = [
  { heading: 'Reading drafts over REST', doors: rest },
  { heading: 'Reading drafts from related types', doors: fromOtherTypes },
  { heading: 'Reading drafts by their files', doors: files },
  { heading: 'Reading drafts over GraphQL', doors: overGraphql },
  { heading: 'Reading drafts on the public API', doors: publicApi },
];
