import type { DeskView } from '../../../server/src/signoff/desk/contract';
import type { DossierLine } from '../api/dossier-model';
import { TO_SIGN } from '../signing-requests';

export type { DeskAnswer, DeskView } from '../../../server/src/signoff/desk/contract';

/** What the desk can show, in the order of its tabs. */
export const DESK_VIEWS: readonly DeskView[] = ['mine', 'returned', 'overdue', 'agency', 'published'];

/** What is asked of the desk. It stands in the page's address, so that a link leads to what was seen. */
export interface DeskQuery {
  readonly view: DeskView;
  readonly agency: string;
  readonly uid: string;
  readonly state: string;
  readonly page: number;
}

/** @returns the query that an address stands for; what it does not know is left at its usual value. */
export function queryIn(params: URLSearchParams): DeskQuery {
  const page = Number(params.get('page'));
  return {
    view: DESK_VIEWS.find((view) => view === params.get('view')) ?? 'mine',
    agency: params.get('agency') ?? '',
    uid: params.get('type') ?? '',
    state: params.get('state') ?? '',
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** @returns the address of a query, without what is at its usual value. */
export function addressOf({ view, agency, uid, state, page }: DeskQuery): URLSearchParams {
  const parts = {
    view: view === 'mine' ? '' : view,
    agency,
    type: uid,
    state,
    page: page === 1 ? '' : String(page),
  };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
}

/** @returns where an entry opens with the dialog of the act that is the reader's, so that its button need not be found. */
export function signPath(line: Parameters<typeof entryPath>[0]): string {
  return `${entryPath(line)}${TO_SIGN}`;
}

/** @returns where an entry is edited and signed. */
export function entryPath({
  uid,
  documentId,
  locale,
}: Pick<DossierLine, 'uid' | 'documentId' | 'locale'>): string {
  const language = locale === 'und' ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${uid}/${documentId}${language}`;
}
