/** As much of Strapi's store as is needed to tell it that something changed. */
interface StoreApi {
  dispatch(action: { type: string; payload: unknown; meta?: object }): unknown;
  getState(): {
    readonly adminApi?: {
      readonly queries?: Readonly<Record<string, { readonly data?: unknown } | undefined>>;
    };
  };
}

/** Marks what is put into the store after the server stored it. */
export const STORED_MARK = 'govStored';

let store: StoreApi | null = null;

/** A store middleware that lets everything pass. It is the public way to come by the panel's own store. */
export const rememberStore =
  () =>
  (api: StoreApi) =>
  (next: (action: unknown) => unknown) =>
  (action: unknown): unknown => {
    store = api;
    return next(action);
  };

/** Makes the Content Manager read its entries again: an act published or took down what it shows. */
export function refreshContentManager(): void {
  invalidate('Document');
}

/** Makes the lists of a type be read again, and not the entry whose form is open: somebody may be typing in it. */
export function refreshLists(uid: string): void {
  invalidate({ type: 'Document', id: `${uid}_LIST` }, 'RecentDocumentList', 'CountDocuments');
}

/**
 * Puts a document, as the server just gave it, in the place of what the Content Manager has of it, at once and without asking
 * again: what is typed meanwhile goes into the form as it is then.
 */
export function putDocument(uid: string, documentId: string, locale: string | null, answer: object): void {
  const queries = store?.getState().adminApi?.queries ?? {};
  for (const [key, query] of Object.entries(queries)) {
    if (!key.startsWith('getDocument(') || !key.includes(uid)) continue;
    const held = (query?.data as { data?: { documentId?: string; locale?: string | null } } | undefined)
      ?.data;
    if (held?.documentId !== documentId || (held.locale ?? null) !== locale) continue;
    const payload = { queryCacheKey: key, patches: [{ op: 'replace', path: [], value: answer }] };
    store?.dispatch({ type: 'adminApi/queries/queryResultPatched', payload, meta: { [STORED_MARK]: true } });
  }
  // What was chosen is told by these from now on, and no more by the form.
  invalidate('Relations');
}

/** Makes the Content Manager read the layouts of its views again. */
export function refreshLayouts(): void {
  invalidate('ContentTypesConfiguration');
}

function invalidate(...tags: readonly (string | { readonly type: string; readonly id: string })[]): void {
  store?.dispatch({ type: 'adminApi/invalidateTags', payload: tags });
}
