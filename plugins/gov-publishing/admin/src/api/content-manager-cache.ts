/** As much of Strapi's store as is needed to tell it that something changed. */
interface StoreApi {
  dispatch(action: { type: string; payload: readonly string[] }): unknown;
}

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

/** Makes the Content Manager read the layouts of its views again. */
export function refreshLayouts(): void {
  invalidate('ContentTypesConfiguration');
}

function invalidate(tag: string): void {
  store?.dispatch({ type: 'adminApi/invalidateTags', payload: [tag] });
}
