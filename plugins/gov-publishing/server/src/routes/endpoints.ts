/** A path of the public API, below its prefix. */
interface Endpoint {
  /** As the router reads it: `:name` is a parameter, `:name(.*)` one with slashes in it. */
  readonly path: string;
  /** `controller.handler`, by which Strapi finds what answers it. */
  readonly handler: string;
}

/**
 * Every endpoint of the public API: its name, its path and who answers it. Routes, words that no type may be called by,
 * the paths of the OpenAPI document, the service index and the addresses that answers name are derived from it.
 *
 * The order is that of the description; `ENDPOINTS_OF_TYPES` stand in it once for each type.
 */
export const ENDPOINTS = {
  entrance: { path: '', handler: 'formats.serviceIndex' },
  openapi: { path: '/openapi.json', handler: 'openapi.document' },
  search: { path: '/search', handler: 'public.search' },
  siteTree: { path: '/sitemap', handler: 'public.siteMap' },
  oia: { path: '/oia', handler: 'oia.index' },
  oiaSection: { path: '/oia/:section', handler: 'oia.section' },
  list: { path: '/:plural', handler: 'public.list' },
  entry: { path: '/:plural/:documentId', handler: 'public.entry' },
  rows: { path: '/:plural/:documentId/rows', handler: 'data.rows' },
  exported: { path: '/exports/:file', handler: 'formats.exported' },
  feed: { path: '/feeds/:file', handler: 'formats.feed' },
  linkedList: { path: '/json-ld/:plural', handler: 'formats.linkedList' },
  linkedData: { path: '/json-ld/:plural/:documentId', handler: 'formats.linkedData' },
  contactCard: { path: '/contact-cards/:plural/:documentId', handler: 'formats.contactCard' },
  catalog: { path: '/catalog', handler: 'formats.catalog' },
  publicServices: { path: '/cpsv-ap', handler: 'formats.publicServices' },
  siteMapIndex: { path: '/sitemap.xml', handler: 'formats.sitemapXmlIndex' },
  siteMap: { path: '/sitemaps/:file', handler: 'formats.sitemapXml' },
  provenance: { path: '/provenance/:documentId', handler: 'proof.provenance' },
  checkpoint: { path: '/ledger/checkpoint', handler: 'proof.checkpoint' },
  consistency: { path: '/ledger/consistency', handler: 'proof.consistency' },
  leaves: { path: '/ledger/leaves', handler: 'proof.leaves' },
  // As C2SP tlog-tiles names it below `/ledger`.
  tile: { path: '/ledger/tile/:level/:name(.*)', handler: 'proof.tile' },
  file: { path: '/files/:sha256/:name', handler: 'public.file' },
  picture: { path: '/pictures/:sha256/:size', handler: 'public.picture' },
  readHome: { path: '/read', handler: 'pages.home' },
  readOia: { path: '/read/oia', handler: 'pages.oia' },
  readCalendar: { path: '/read/calendar', handler: 'pages.calendar' },
  readOiaSection: { path: '/read/oia/:section', handler: 'pages.oiaSection' },
  readSection: { path: '/read/:plural', handler: 'pages.section' },
  readEntry: { path: '/read/:plural/:documentId', handler: 'pages.entry' },
  asset: { path: '/assets/:name', handler: 'assets.asset' },
} as const satisfies Readonly<Record<string, Endpoint>>;

export type EndpointName = keyof typeof ENDPOINTS;

/** Those that are described once for each type, since what they take depends on its fields. */
export const ENDPOINTS_OF_TYPES = [
  'list',
  'entry',
  'exported',
  'feed',
] as const satisfies readonly EndpointName[];

const PARAMETER = /:(\w+)(?:\(\.\*\))?/g;

/** Words that stand where the plural of a type does: no type may be called so. */
export const RESERVED_WORDS: readonly string[] = [
  ...new Set(Object.values(ENDPOINTS).flatMap(({ path }) => path.split('/')[1] ?? [])),
].filter((word) => !word.startsWith(':'));

/** The endpoints as a router has to try them: fixed words before the patterns that would swallow them. */
export const IN_ROUTING_ORDER: readonly Endpoint[] = Object.values<Endpoint>(ENDPOINTS).toSorted(
  (a, b) => Number(a.path.startsWith('/:')) - Number(b.path.startsWith('/:')),
);

/**
 * @param values of its parameters, as they stand in an address; a parameter without one stays, as `{name}`
 * @returns the path of an endpoint below the prefix of the public API
 */
export function pathOf(name: EndpointName, values: Readonly<Record<string, string>> = {}): string {
  return ENDPOINTS[name].path.replace(
    PARAMETER,
    (_, parameter: string) => values[parameter] ?? `{${parameter}}`,
  );
}
