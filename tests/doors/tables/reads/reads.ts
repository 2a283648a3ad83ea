import { noSuchWay, refused, type Door, type DoorTable } from '../../door';
import { SECRET } from '../../stages/stage';
import { exits } from './exits';
import { anyone, closed, get, published } from './read';
import { byWrites } from './reads-by-writes';
import { ofNotices } from './reads-notices';
import { ofRemarks } from './reads-remarks';
import { ofPreviews } from './reads-preview';
import { overGraphql } from './reads-graphql';
import { publicApi } from './reads-public';
import { fromOtherTypes } from './reads-related';

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
    title: "a list without any parameter (Strapi's document service answers with drafts)",
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
    attempt: (stage) =>
      get(stage, `/api/upload/files?filters[related][title][$startsWith]=${encodeURIComponent('ร')}`),
  },
];

/** Doors by which a draft could leave. */
export const readTables: readonly DoorTable[] = [
  { heading: 'Reading drafts over REST', doors: rest },
  { heading: 'Reading drafts from related types', doors: fromOtherTypes },
  { heading: 'Reading drafts by their files', doors: files },
  { heading: 'Reading drafts in the answers to writes', doors: byWrites },
  { heading: 'Reading drafts in what people were told', doors: ofNotices },
  { heading: 'Reading and writing what officers say of drafts', doors: ofRemarks },
  { heading: 'Reading the page of a draft', doors: ofPreviews },
  { heading: 'Reading drafts over GraphQL', doors: overGraphql },
  { heading: 'Reading drafts on the public API', doors: publicApi },
  ...exits,
];
