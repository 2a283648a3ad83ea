import { noSuchWay, overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';
import type { Keys } from '../../stages/keys';
import { SECRET, type Stage } from '../../stages/stage';
import { BULLETIN } from '../../stages/uids';
import { get, published } from './read';

const anybody = { by: 'anybody', line: 'read' } as const;
const program = { by: 'full-access API token', line: 'read' } as const;
const closed = refused(401, 'file.session_required');

/** Asks for the folder of uploads under some address. */
const fetch = (stage: Stage, path: (url: string) => string, key?: keyof Keys): Promise<Answer> =>
  get(stage, path(stage.draftFile.url), {}, key);

const ADDRESSES: readonly (readonly [id: string, title: string, path: (url: string) => string])[] = [
  ['plain', 'the address under which Strapi stored it', (url) => url],
  ['encoded', 'the same with a letter of the folder percent-encoded', (url) => url.replace('/u', '/%75')],
  ['upper', 'the same in capitals', (url) => url.replace('/uploads', '/UPLOADS')],
  ['slashes', 'the same with two slashes', (url) => `/${url}`],
  ['above', 'the way round by another folder and %2e%2e', (url) => `/site/%2e%2e${url}`],
  ['backslash', 'the same with an encoded backslash', (url) => url.replace('/uploads/', '/uploads%5c')],
  ['thumbnail', 'a smaller picture of it', (url) => url.replace('/uploads/', '/uploads/thumbnail_')],
  ['missing', 'a file that is not there, to learn whether one is', () => '/uploads/none.txt'],
];

const folder: Door[] = [
  ...ADDRESSES.map(([name, title, path]): Door => ({
    id: `exit-uploads-${name}`,
    title: `a draft's attachment: ${title}`,
    ...anybody,
    expect: closed,
    attempt: (stage) => fetch(stage, path),
  })),
  {
    id: 'exit-uploads-range',
    title: "the first bytes of a draft's attachment",
    ...anybody,
    expect: closed,
    attempt: (stage) => overHttp(stage.site.http.get(stage.draftFile.url).set('Range', 'bytes=0-9')),
  },
  ...(['full', 'user', 'adminToken'] as const).map((key): Door => ({
    id: `exit-uploads-${key}`,
    title: "a draft's attachment, at its plain address",
    by: { full: 'full-access API token', user: 'site user', adminToken: 'admin token of the super admin' }[
      key
    ],
    line: 'read',
    expect: closed,
    attempt: (stage) => fetch(stage, (url) => url, key),
  })),
];

const library: Door[] = [
  {
    id: 'exit-library-list',
    title: 'the list of the library, with the names of drafts’ attachments',
    ...program,
    expect: published,
    attempt: (stage) => get(stage, '/api/upload/files', {}, 'full'),
  },
  {
    id: 'exit-library-page',
    title: 'the same page by page',
    ...program,
    expect: published,
    attempt: (stage) => get(stage, '/api/upload/files/page', { 'pagination[pageSize]': 100 }, 'full'),
  },
  {
    id: 'exit-library-public-role',
    title: 'the same, where the host opens the list to the public role',
    ...anybody,
    expect: published,
    attempt: (stage) => get(stage, '/api/upload/files'),
  },
  {
    id: 'exit-library-one',
    title: "one file's record by its number",
    ...program,
    expect: noSuchWay(404),
    attempt: (stage) => get(stage, `/api/upload/files/${stage.draftFile.id}`, {}, 'full'),
  },
  {
    id: 'exit-library-write',
    title: "a change of nothing, whose answer is the file's record",
    ...program,
    expect: refused(400, 'file.not_found'),
    attempt: ({ site, keys, draftFile }) =>
      overHttp(
        site.http.post('/api/upload').query({ id: draftFile.id }).set(keys.full).field('fileInfo', '{}'),
      ),
  },
  {
    id: 'exit-library-graphql',
    title: 'the library over GraphQL',
    ...program,
    expect: published,
    attempt: ({ site, keys }) =>
      overHttp(
        site.http
          .post('/graphql')
          .set(keys.full)
          .send({ query: '{ uploadFiles(pagination: { limit: 100 }) { name url documentId } }' }),
      ),
  },
  {
    id: 'exit-library-attach',
    title: "attach a draft's file, by its number, to an entry of one's own, and read it there",
    ...program,
    expect: refused(400, 'scope.file_elsewhere'),
    attempt: ({ site, keys, draftFile }) =>
      overHttp(
        site.http
          .post('/api/bulletins')
          .query({ status: 'draft' })
          .set(keys.full)
          .send({ data: { title: 'ของโปรแกรม', cover: draftFile.id } }),
      ),
  },
  {
    id: 'exit-library-attach-part',
    title: 'the same within a component',
    ...program,
    expect: refused(400, 'scope.file_elsewhere'),
    attempt: ({ site, keys, draftFile }) =>
      overHttp(
        site.http
          .post('/api/bulletins')
          .query({ status: 'draft' })
          .set(keys.full)
          .send({
            data: {
              title: 'ของโปรแกรม',
              sections: [{ heading: 'ก', picture: { alt: 'ข', file: { set: [{ id: draftFile.id }] } } }],
            },
          }),
      ),
  },
];

/** Addresses at which the server answers, or refuses, without any session. */
const others: Door[] = (
  [
    ['root', 'the root of the server', '/', 302],
    ['health', 'the health check', '/_health', 204],
    ['error', 'an error page', '/no/such/page', 404],
    ['folder', 'the folder of uploads itself', '/uploads', 401],
    ['panel-init', "the panel's first question, before a login", '/admin/init', 200],
    ['panel-settings', "the panel's look, before a login", '/admin/project-settings', 401],
    ['panel-content', 'the Content Manager', `/content-manager/collection-types/${BULLETIN}`, 401],
    ['panel-library', 'the library of the panel', '/upload/files', 401],
    ['panel-preview', "Strapi's preview of a draft", `/content-manager/preview/url/${BULLETIN}`, 401],
    ['desk', 'the desk', '/gov-publishing/desk', 401],
    ['gov-list', 'the public list', '/api/gov/bulletins', 200],
    ['gov-search', 'the public search', `/api/gov/search?q=${encodeURIComponent(SECRET)}`, 200],
    ['gov-sitemap', 'the tree of pages', '/api/gov/sitemap', 200],
    ['gov-sitemap-xml', 'the site map for search engines', '/api/gov/sitemap.xml', 200],
    ['gov-feed', 'a feed', '/api/gov/feeds/bulletins.rss', 200],
    ['gov-export', 'an export', '/api/gov/exports/bulletins.csv', 200],
    ['gov-catalog', 'the catalogue of open data', '/api/gov/catalog', 200],
    ['gov-read', 'a reading page', '/api/gov/read/bulletins', 200],
    ['gov-openapi', 'the description of the API', '/api/gov/openapi.json', 200],
    ['gov-checkpoint', 'the checkpoint of the ledger', '/api/gov/ledger/checkpoint', 200],
  ] as const
).map(([name, title, path, status]): Door => ({
  id: `exit-${name}`,
  title,
  ...anybody,
  expect: status === 200 ? published : noSuchWay(status),
  attempt: (stage) => get(stage, path),
}));

interface Layer {
  readonly methods: readonly string[];
  readonly path: string;
}

/** Asks every route that Strapi has for a GET, its parameters filled with what would name the draft. */
async function everyRoute(stage: Stage, key?: keyof Keys): Promise<Answer> {
  const { strapi, draft, draftFile } = stage;
  const layers = (strapi.server.listRoutes() as Layer[]).filter(({ methods }) => methods.includes('GET'));
  const filled = layers.map(({ path }) =>
    path
      .replace(/:(?:model|contentType|contentTypeUid|uid)\b/g, BULLETIN)
      .replace(/:plural\b/g, 'bulletins')
      .replace(/:id\b/g, /upload|users/.test(path) ? String(draftFile.id) : draft.documentId)
      .replace(/:[A-Za-z]+(?:\([^)]*\))?/g, draft.documentId)
      .replace(/\(.*\)/g, draftFile.url.replace('/uploads/', '')),
  );
  const heard: string[] = [];
  for (const path of new Set(filled)) {
    const { status, body, text } = await stage.site.http.get(path).set(key ? stage.keys[key] : {});
    if (status >= 500) throw new Error(`${path}: ${status}`);
    if (status === 200) heard.push(`${path} ${text ?? JSON.stringify(body)}`);
  }
  if (layers.length < 100) throw new Error(`only ${layers.length} routes were found`);
  return { status: 200, name: '', message: '', reasons: [], body: heard };
}

const everything: Door[] = (['full', 'user', undefined] as const).map((key) => ({
  id: `exit-every-route-${key ?? 'anybody'}`,
  title:
    'every route of the server that answers a GET, one after another, with the numbers of a draft and its file',
  by: key === 'full' ? 'full-access API token' : key === 'user' ? 'site user' : 'anybody',
  line: 'read',
  expect: published,
  attempt: (stage) => everyRoute(stage, key),
}));

/** Every exit of the server: what leaves it without a session of the panel. */
export const exits: readonly DoorTable[] = [
  { heading: 'Exits: the folder of uploads', doors: folder },
  { heading: 'Exits: the library of files', doors: library },
  { heading: 'Exits: every address without a session', doors: [...others, ...everything] },
];
