import { IN_ROUTING_ORDER } from './endpoints';

/** The admin routes stand under an admin session; the public ones under no session at all. */
const adminRoute = (method: string, path: string, handler: string): object => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'] },
});

const publicRoute = (path: string, handler: string): object => ({
  method: 'GET',
  path,
  handler: `plugin::gov-publishing.${handler}`,
  config: { auth: false, prefix: '' },
});

/** @returns the public routes below the prefix where the public API lives */
export function publicRoutes(prefix: string): object[] {
  return IN_ROUTING_ORDER.map(({ path, handler }) => publicRoute(`${prefix}${path}`, handler));
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
