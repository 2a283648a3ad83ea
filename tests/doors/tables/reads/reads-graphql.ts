import { noSuchWay, overHttp, refused, type Answer, type Door } from '../../door';
import type { Stage } from '../../stages/stage';

const ask = (stage: Stage, query: string): Promise<Answer> =>
  overHttp(stage.site.http.post('/graphql').set(stage.keys.full).send({ query }));
const notInSchema = noSuchWay(400, /Cannot query field|is not defined|Unknown type|Unknown argument/);

/** Drafts over GraphQL: governed types are not in its schema. */
export const overGraphql: Door[] = [
  ...(
    [
      ['list', '{ bulletins(status: DRAFT) { title } }', 'bulletins(status: DRAFT)'],
      ['mandated', '{ laws(status: DRAFT) { title } }', 'laws(status: DRAFT)'],
      [
        'nested',
        '{ topics(status: DRAFT) { bulletins { title } } }',
        'related drafts of topics(status: DRAFT)',
      ],
      ['nested-law', '{ notes { law { title } } }', 'related laws of a type without gate'],
      [
        'connection',
        '{ topics_connection { nodes { bulletins_connection { nodes { title } } } } }',
        'related drafts by connections',
      ],
      [
        'filter',
        '{ topics(filters: { bulletins: { title: { startsWith: "ร" } } }) { name } }',
        'filters over a relation',
      ],
      [
        'note-filter',
        '{ notes(filters: { bulletin: { title: { startsWith: "ร" } } }) { text } }',
        'filters over a relation of a type without drafts',
      ],
      ['files', '{ uploadFiles { related { ... on Bulletin { title } } } }', 'what uses a file'],
      ['agencies', '{ agencies { code } }', 'the agencies of the office'],
      ['appointments', '{ appointments { duty person { id } } }', 'the appointments'],
    ] as const
  ).map(([name, query, what]): Door => ({
    id: `graphql-read-${name}`,
    title: `GraphQL: ${what}`,
    by: 'full-access API token',
    line: 'read',
    expect: notInSchema,
    attempt: (stage) => ask(stage, query),
  })),
  {
    id: 'graphql-read-sort',
    title: 'GraphQL: the order of drafts over a relation',
    by: 'full-access API token',
    line: 'read',
    expect: refused(200, 'read.over_relation'),
    attempt: (stage) => ask(stage, '{ notes(sort: "bulletin.title") { text } }'),
  },
];
