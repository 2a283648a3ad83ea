import { IN_ROUTING_ORDER } from './endpoints';

/** Drafts, names and signatures: no browser of a shared computer and no proxy keeps what one session was shown. */
function neverKept(
  ctx: { set(header: string, value: string): void },
  next: () => Promise<void>,
): Promise<void> {
  ctx.set('Cache-Control', 'no-store');
  return next();
}

/** The admin routes stand under an admin session; the public ones under no session at all. */
const adminRoute = (method: string, path: string, handler: string): object => ({
  method,
  path,
  handler,
  config: { policies: ['admin::isAuthenticatedAdmin'], middlewares: [neverKept] },
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
      adminRoute('GET', '/dossiers/:uid/:documentId/successors', 'successors.list'),
      adminRoute('POST', '/dossiers/:uid/:documentId/acts', 'acts.one'),
      adminRoute('GET', '/dossiers/:uid/:documentId/remarks', 'remarks.list'),
      adminRoute('GET', '/dossiers/:uid/:documentId/remarks/people', 'remarks.people'),
      adminRoute('POST', '/dossiers/:uid/:documentId/remarks', 'remarks.add'),
      adminRoute('POST', '/dossiers/:uid/:documentId/remarks/:id/resolve', 'remarks.resolve'),
      adminRoute('POST', '/dossiers/:uid/:documentId/remarks/:id/reopen', 'remarks.reopen'),
      adminRoute('POST', '/dossiers/:uid/:documentId/remarks/:id/withdraw', 'remarks.withdraw'),
      adminRoute('POST', '/acts', 'acts.several'),
      adminRoute('POST', '/rich-text', 'rich-text.html'),
      adminRoute('GET', '/desk', 'desk.page'),
      adminRoute('GET', '/dossier-lines/:uid', 'dossiers.lines'),
      adminRoute('GET', '/governed-types', 'desk.governedTypes'),
      adminRoute('GET', '/people', 'people.page'),
      adminRoute('GET', '/people/to-confirm', 'people.toConfirm'),
      adminRoute('GET', '/people/own-places', 'people.places'),
      adminRoute('POST', '/people/appointments', 'people.appoint'),
      adminRoute('POST', '/people/appointments/:documentId/changes', 'people.change'),
      adminRoute('POST', '/people/appointments/:documentId/end', 'people.end'),
      adminRoute('POST', '/people/appointments/:documentId/confirm', 'people.confirm'),
      adminRoute('GET', '/imports/people', 'people-import.offered'),
      adminRoute('GET', '/imports/people/template', 'people-import.template'),
      adminRoute('POST', '/imports/people/check', 'people-import.check'),
      adminRoute('POST', '/imports/people', 'people-import.write'),
      adminRoute('GET', '/imports/content', 'content-import.offered'),
      adminRoute('GET', '/imports/content/template', 'content-import.template'),
      adminRoute('POST', '/imports/content/check', 'content-import.check'),
      adminRoute('POST', '/imports/content', 'content-import.write'),
      adminRoute('GET', '/ledger', 'ledger.page'),
      adminRoute('GET', '/readiness', 'readiness.report'),
      adminRoute('GET', '/readiness/lines', 'readiness.lines'),
      adminRoute('GET', '/readiness/open', 'readiness.open'),
      adminRoute('GET', '/help', 'help.page'),
      adminRoute('GET', '/edit-layouts', 'edit-layouts.list'),
      adminRoute('POST', '/edit-layouts/:uid/restore', 'edit-layouts.restore'),
      adminRoute('GET', '/notices', 'notices.page'),
      adminRoute('GET', '/notices/unseen', 'notices.unseen'),
      adminRoute('POST', '/notices/seen', 'notices.see'),
      adminRoute('GET', '/notices/choices', 'notices.choices'),
      adminRoute('PUT', '/notices/choices', 'notices.choose'),
      adminRoute('GET', '/mails', 'mails.page'),
      adminRoute('POST', '/mails/:id/again', 'mails.sendAgain'),
      adminRoute('GET', '/drift', 'drift.walked'),
      adminRoute('GET', '/drift/progress', 'drift.progress'),
    ],
  },
};
