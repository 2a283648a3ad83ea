import { noSuchWay, refused, type Door } from '../../door';
import { draftRow } from '../../stages/rows';
import { SECRET } from '../../stages/stage';
import { anyone, get } from './read';

/** What is not public, asked of the public API. */
export const publicApi: Door[] = [
  ...[
    'status=draft',
    'publicationFilter=modified',
    'populate=*',
    'filters[remark]=x',
    'filters[topics][name]=x',
    'sort=agency.code',
    'fields[0]=remark',
  ].map((query): Door => ({
    id: `public-${query.replace(/[^a-z]+/gi, '-')}`.replace(/-$/, ''),
    title: `public API with ${query}`,
    ...anyone,
    expect: refused(
      400,
      query.startsWith('status') || query.startsWith('pub') || query.startsWith('pop')
        ? 'query.unknown_parameter'
        : 'query.unknown_field',
    ),
    attempt: (stage) => get(stage, `/api/gov/bulletins?${query}`),
  })),
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
  ...(['full', 'user'] as const).map((key): Door => ({
    id: `public-successors-${key}`,
    title: 'what may take the place of a draft, searched by a word of a draft',
    by: { full: 'full-access API token', user: 'site user' }[key],
    line: 'read',
    expect: noSuchWay(401),
    attempt: (stage) =>
      get(
        stage,
        `/gov-publishing/dossiers/${stage.draft.uid}/${stage.draft.documentId}/successors`,
        { q: SECRET },
        key,
      ),
  })),
  {
    id: 'public-dossier',
    title: 'the dossier of a draft',
    by: 'full-access API token',
    line: 'read',
    expect: noSuchWay(401),
    attempt: (stage) =>
      get(stage, `/gov-publishing/dossiers/${stage.draft.uid}/${stage.draft.documentId}`, {}, 'full'),
  },
];
