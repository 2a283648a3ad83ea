/** What is wrong with a web address: no address at all, or one that a browser would not open as a page. */
export type AddressFault = 'invalid' | 'scheme';

/**
 * Judges an absolute web address. White space and control characters are refused before parsing: the URL
 * parser drops tabs and newlines silently, so `java\nscript:` would otherwise read differently here and there.
 * Credentials in the address (`https://www.go.th@evil.example`) are refused: they are there to deceive.
 *
 * @returns undefined where it is a http(s) address with a host.
 */
export function addressFault(text: string): AddressFault | undefined {
  const url = parseAddress(text);
  if (!url) return 'invalid';
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'scheme';
  return url.hostname === '' || url.username !== '' || url.password !== '' ? 'invalid' : undefined;
}

/** @returns the parsed address, or undefined where it does not parse or hides white space or controls. */
export function parseAddress(text: string): URL | undefined {
  if (/[\s\u0000-\u001F\u007F\u200B\uFEFF]/u.test(text)) return undefined;
  return URL.canParse(text) ? new URL(text) : undefined;
}

/** @returns true for a path of this site, `/news/2561`; `//host` and `/\host` lead elsewhere and are none. */
export function isSitePath(text: string): boolean {
  return /^\/(?![/\\])[^\s\\]*$/u.test(text);
}
