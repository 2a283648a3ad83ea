/** Paths of the machine-readable forms under the public prefix, and the handler of each. */
export const FORMS_ROUTES: readonly (readonly [path: string, handler: string])[] = [
  ['', 'entrance'],
  ['/feeds/:file', 'feed'],
  ['/exports/:file', 'exported'],
  ['/json-ld/:plural', 'linkedList'],
  ['/json-ld/:plural/:documentId', 'linkedData'],
  ['/catalog', 'catalog'],
  ['/sitemap.xml', 'siteMapParts'],
  ['/sitemaps/:file', 'siteMapPart'],
];
