import type { DossierLine } from '../api/dossier-model';

/** What the desk can show, in the order of its tabs. */
export const DESK_VIEWS = ['mine', 'returned', 'overdue', 'agency', 'published'] as const;
export type DeskView = (typeof DESK_VIEWS)[number];

/** What is asked of the desk. It stands in the page's address, so that a link leads to what was seen. */
export interface DeskQuery {
  readonly view: DeskView;
  readonly agency: string;
  readonly uid: string;
  readonly state: string;
  readonly page: number;
}

export interface DeskAnswer {
  readonly data: readonly DossierLine[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageCount: number; readonly total: number };
    readonly counts: Readonly<Record<DeskView, number>>;
    readonly agencies: readonly { readonly code: string; readonly th: string; readonly en: string }[];
  };
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

/** @returns where an entry is edited and signed. */
export function entryPath({
  uid,
  documentId,
  locale,
}: Pick<DossierLine, 'uid' | 'documentId' | 'locale'>): string {
  const language = locale === 'und' ? '' : `?plugins[i18n][locale]=${encodeURIComponent(locale)}`;
  return `/content-manager/collection-types/${uid}/${documentId}${language}`;
}
