/** The admin routes stand under an admin session; the public ones under no session at all. */
const adminRoute = (method: string, path: string, handler: string): object => ({
  method,
  path,
  handler: `signoff.${handler}`,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const publicRoute = (path: string, handler: string): object => ({
  method: 'GET',
  path,
  handler: `plugin::gov-publishing.public.${handler}`,
  config: { auth: false, prefix: '' },
});

/**
 * @param prefix where the public API lives
 * @returns the public routes; the fixed words come before the patterns that would swallow them
 */
export function publicRoutes(prefix: string): object[] {
  return [
    publicRoute(`${prefix}/sitemap`, 'sitemap'),
    publicRoute(`${prefix}/provenance/:documentId`, 'provenance'),
    publicRoute(`${prefix}/ledger/checkpoint`, 'checkpoint'),
    publicRoute(`${prefix}/files/:sha256/:name`, 'file'),
    publicRoute(`${prefix}/:plural`, 'list'),
    publicRoute(`${prefix}/:plural/:documentId`, 'entry'),
  ];
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/dossiers/:uid/:documentId', 'dossier'),
      adminRoute('POST', '/dossiers/:uid/:documentId/acts', 'act'),
      adminRoute('POST', '/acts', 'bulkAct'),
      adminRoute('GET', '/desk', 'desk'),
      adminRoute('GET', '/dossier-lines/:uid', 'dossierLines'),
      adminRoute('GET', '/governed-types', 'governedTypes'),
      adminRoute('GET', '/people', 'people'),
      adminRoute('GET', '/ledger', 'ledger'),
      adminRoute('GET', '/drift', 'drift'),
    ],
  },
};
