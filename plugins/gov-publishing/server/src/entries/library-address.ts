/** Where a file of the media library may be kept under: the form that its row has in `url`. */
export interface LibraryKey {
  readonly url: string;
  /** True where the address says itself that it leads into this server's library. */
  readonly isOurs: boolean;
}

const NOWHERE = 'http://library.invalid';
const IN_LIBRARY = /(?:^|\/)uploads\/([^/]+)$/;

/**
 * The panel writes an address as the officer's browser sees it: with the host by which this office opens it, behind a
 * proxy's path, signed for a few minutes in its query string. What counts is the path; host and query string are nobody's content.
 * @param address as a text names it
 * @param origins of this server
 * @returns the forms under which the library may know it, none where it can be no file of it
 */
export function libraryKeys(address: string, origins: readonly string[]): LibraryKey[] {
  if (!URL.canParse(address, NOWHERE)) return [];
  const { protocol, origin, pathname } = new URL(address, NOWHERE);
  if (protocol !== 'http:' && protocol !== 'https:') return [];
  const isRelative = origin === NOWHERE;
  const name = IN_LIBRARY.exec(pathname)?.[1];
  const isOurs = isRelative || origins.includes(origin);
  return [
    ...(name === undefined ? [] : [{ url: `/uploads/${decoded(name)}`, isOurs }]),
    ...(isRelative ? [] : [{ url: `${origin}${pathname}`, isOurs: false }]),
  ];
}

/** @returns the `hash` that a file may have which, or a smaller copy of which, is kept under the address */
export function hashesIn(url: string): string[] {
  const base = url.slice(url.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
  const parts = base.split('_');
  // A smaller copy is called by its size first: `small_map_1a2b3c`.
  return parts.map((_, index) => parts.slice(index).join('_')).filter((hash) => hash !== '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
