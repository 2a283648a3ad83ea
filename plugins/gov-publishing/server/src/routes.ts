/** The admin routes stand under an admin session; the public ones under no session at all. */
const adminRoute = (method: string, path: string, handler: string): object => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const publicRoute = (path: string, handler: string, controller = 'public'): object => ({
  method: 'GET',
  path,
  handler: `plugin::gov-publishing.${controller}.${handler}`,
  config: { auth: false, prefix: '' },
});

/** A path under the public prefix, and the handler that answers it. */
export type PublicPath = readonly [path: string, handler: string];

/**
 * @param prefix where the public API lives
 * @param paths of the other parts of the public side, by the controller that answers them
 * @returns the public routes; the fixed words come before the patterns that would swallow them
 */
export function publicRoutes(
  prefix: string,
  paths: Readonly<Record<'forms' | 'proof' | 'reading' | 'assets' | 'openapi', readonly PublicPath[]>>,
): object[] {
  return [
    publicRoute(`${prefix}/sitemap`, 'sitemap'),
    publicRoute(`${prefix}/search`, 'search'),
    publicRoute(`${prefix}/provenance/:documentId`, 'provenance'),
    publicRoute(`${prefix}/ledger/checkpoint`, 'checkpoint'),
    publicRoute(`${prefix}/files/:sha256/:name`, 'file'),
    ...Object.entries(paths).flatMap(([controller, each]) =>
      each.map(([path, handler]) => publicRoute(`${prefix}${path}`, handler, controller)),
    ),
    publicRoute(`${prefix}/:plural`, 'list'),
    publicRoute(`${prefix}/:plural/:documentId`, 'entry'),
  ];
}

export const routes = {
  admin: {
    type: 'admin',
    routes: [
      adminRoute('GET', '/dossiers/:uid/:documentId', 'dossiers.read'),
      adminRoute('GET', '/dossiers/:uid/:documentId/preview', 'dossiers.preview'),
      adminRoute('POST', '/dossiers/:uid/:documentId/acts', 'acts.one'),
      adminRoute('POST', '/acts', 'acts.several'),
      adminRoute('GET', '/desk', 'desk.page'),
      adminRoute('GET', '/dossier-lines/:uid', 'dossiers.lines'),
      adminRoute('GET', '/governed-types', 'desk.governedTypes'),
      adminRoute('GET', '/people', 'people.page'),
      adminRoute('GET', '/people/to-confirm', 'people.toConfirm'),
      adminRoute('POST', '/people/appointments', 'people.appoint'),
      adminRoute('POST', '/people/appointments/:documentId/changes', 'people.change'),
      adminRoute('POST', '/people/appointments/:documentId/end', 'people.end'),
      adminRoute('POST', '/people/appointments/:documentId/confirm', 'people.confirm'),
      adminRoute('GET', '/ledger', 'ledger.page'),
      adminRoute('GET', '/readiness', 'readiness.report'),
      adminRoute('GET', '/drift', 'drift.walked'),
      adminRoute('GET', '/drift/progress', 'drift.progress'),
    ],
  },
};
