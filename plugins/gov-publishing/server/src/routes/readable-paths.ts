import { asksAsWordpress } from '../domain/wordpress-queries';
import { ENDPOINTS, pathOf } from './endpoints';

/** In which a page is read that names no language: its address has none either. */
export const DEFAULT_PAGE_LOCALE = 'th';

const SEARCH = 'search';
const AGENCIES = 'agencies';
const CODE = /^[a-z0-9][a-z0-9-]{0,39}$/i;
/** What other services add to an address that is passed on. It asks nothing of a page, which would refuse it. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|msclkid|igshid|mibextid)$/;
/** Pages of the API that are no section: their word stands in a readable address as well. */
const PAGES_BY_NAME = Object.values(ENDPOINTS).flatMap(
  ({ path }) => /^\/read\/([a-z][\w-]*)/.exec(path)?.[1] ?? [],
);

/** Words that stand where the name of a section does: no section may be called so in addresses. */
export const WORDS_OF_PAGES: readonly string[] = [SEARCH, AGENCIES, ...PAGES_BY_NAME];

/** What an address asks for: a page, by its address in the API, or one that is now elsewhere. */
export type AskedPath = { readonly page: string } | { readonly movedTo: string };

/**
 * Addresses of pages that people read, say and print: `/news/…`, `/agencies/skn-07`, `/search?q=…` for
 * `/api/gov/read/news-articles/…` and so on. Each page has one; by any other that leads to it the reader is sent on.
 */
export class ReadablePaths {
  private readonly at: string;
  private readonly read: string;
  private plurals: ReadonlyMap<string, string> | null = null;

  /**
   * @param at path below which the pages stand, without a slash at its end: empty for the root of the site
   * @param api path of the public API
   * @param names how sections are called in addresses, by the plurals of their types
   * @param before path at which a proxy serves this server and cuts off: it stands in what is written, and not in what is asked
   */
  constructor(
    at: string,
    api: string,
    private readonly names: () => ReadonlyMap<string, string>,
    private readonly before = '',
  ) {
    this.at = `${before}${at}`;
    this.read = `${before}${api}${pathOf('readHome')}`;
  }

  /** The front page. */
  get home(): string {
    return this.at === this.before ? `${this.before}/` : this.at;
  }

  /** @param address path and query string of a page in the API @returns the readable one; any other path as it is */
  of(address: string): string {
    const [path = '', query] = divided(address);
    const parts = partsBelow(this.read, path);
    if (!parts) return address;
    const asked = new URLSearchParams(
      [...new URLSearchParams(query)].filter(([name]) => !TRACKING.test(name)),
    );
    if (asked.getAll('locale').join() === DEFAULT_PAGE_LOCALE) asked.delete('locale');
    const [first, ...rest] = parts;
    // An office may have come from there: it is left to who knows old addresses.
    if (first === undefined && asksAsWordpress(asked) && !asked.has('q')) return address;
    if (first === undefined) return this.written(this.homeParts(asked), asked);
    const name = this.names().get(first) ?? (PAGES_BY_NAME.includes(first) ? first : null);
    // Of a section that there is none of nobody is led to what stands at the root under its name.
    return name === null ? address : this.written([name, ...rest], asked);
  }

  /**
   * @param url path and query string of a request
   * @returns what it asks for, or null where it is no page
   */
  asked(url: string): AskedPath | null {
    const whole = `${this.before}${url}`;
    const page = url.startsWith('/') ? this.inApi(whole) : null;
    if (page === null) return null;
    const readable = this.of(page);
    return readable === whole ? { page: page.slice(this.before.length) } : { movedTo: readable };
  }

  private homeParts(asked: URLSearchParams): string[] {
    if (asked.has('q') || asked.has('page')) {
      if (asked.getAll('q').join() === '') asked.delete('q');
      return [SEARCH];
    }
    const [agency, ...others] = asked.getAll('agency');
    if (agency === undefined || others.length > 0 || !CODE.test(agency)) return [];
    asked.delete('agency');
    return [AGENCIES, agency.toLowerCase()];
  }

  private written(parts: readonly string[], asked: URLSearchParams): string {
    const path = parts.map((part) => `/${encodeURIComponent(part)}`).join('');
    const query = asked.toString();
    return `${path === '' ? this.home : `${this.at}${path}`}${query === '' ? '' : `?${query}`}`;
  }

  /** @returns the page's address in the API; null where it is none */
  private inApi(url: string): string | null {
    const [path = '', query] = divided(url);
    // By whatever letters it was asked for, as routes take them.
    if (partsBelow(this.read, path)) return `${this.read}${url.slice(this.read.length)}`;
    const parts = partsBelow(this.at, path);
    if (!parts) return null;
    const asked = new URLSearchParams(query);
    const [first, second] = parts;
    const word = first?.toLowerCase();
    if (word === undefined) {
      if (asksAsWordpress(asked)) return null;
    } else if (word === SEARCH && second === undefined) {
      if (!asked.has('q')) asked.set('q', '');
    } else if (word === AGENCIES) {
      if (second !== undefined && !CODE.test(second)) return null;
      if (second !== undefined) asked.set('agency', second.toUpperCase());
    } else {
      const plural = this.pluralOf(word);
      if (plural === undefined) return null;
      return addressOf([this.read, plural, ...parts.slice(1).map(encodeURIComponent)], asked);
    }
    return parts.length > 2 ? null : addressOf([this.read], asked);
  }

  private pluralOf(word: string): string | undefined {
    this.plurals ??= new Map([
      ...PAGES_BY_NAME.map((name) => [name, name] as const),
      ...[...this.names()].flatMap(([plural, name]) => [[plural, plural] as const, [name, plural] as const]),
    ]);
    return this.plurals.get(word);
  }
}

/**
 * @param before path at which a proxy serves this server, where what is written is read through it
 * @returns where the configuration gives the plugin's pages addresses that people can read; null where it does not
 */
export function readablePathsOf(
  { site, publicPrefix }: PagesConfig,
  types: { namesInAddresses(): ReadonlyMap<string, string> },
  before = '',
): ReadablePaths | null {
  if (site.pagesPath === undefined) return null;
  const at = site.pagesPath === '/' ? '' : site.pagesPath;
  return new ReadablePaths(at, publicPrefix, () => types.namesInAddresses(), before);
}

interface PagesConfig {
  readonly site: { readonly pagesPath?: string | undefined };
  readonly publicPrefix: string;
}

function divided(address: string): [path: string, query: string] {
  const at = address.indexOf('?');
  return at < 0 ? [address, ''] : [address.slice(0, at), address.slice(at + 1)];
}

/** @returns the parts of a path below another one, unescaped; null where it is not below it, or none that can be read */
function partsBelow(base: string, path: string): string[] | null {
  const start = path.slice(0, base.length).toLowerCase();
  if (start !== base.toLowerCase() || !['', '/'].includes(path.charAt(base.length))) return null;
  const parts = path.slice(base.length).split('/').slice(1);
  if (parts.at(-1) === '') parts.pop();
  if (parts.length > 2 || parts.includes('')) return null;
  try {
    const read = parts.map(decodeURIComponent);
    // A browser would take these for the way up.
    return read.some((part) => part === '.' || part === '..') ? null : read;
  } catch {
    return null;
  }
}

function addressOf(parts: readonly string[], asked: URLSearchParams): string {
  const query = asked.toString();
  return `${parts.join('/')}${query === '' ? '' : `?${query}`}`;
}
