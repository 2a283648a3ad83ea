import { pathOf, serverAddress, withoutSlash } from './server-address';
import type { GovConfig } from '../config';
import type { EntryKey } from '../domain/brands';
import { addressIn, type AddressQuery } from '../routes/addresses';
import type { EndpointName } from '../routes/endpoints';
import { DEFAULT_PAGE_LOCALE, readablePathsOf, type ReadablePaths } from '../routes/readable-paths';
import { NO_LOCALE, type GovernedType, type GovernedTypes } from '../entries/governed-types';
import type { Strapi } from '../strapi-boundary';

/** Which entry a page shows. */
type Shown = Pick<EntryKey, 'documentId' | 'locale'>;

/**
 * Addresses of what is public: absolute ones for documents that are read far from this server (feeds, sitemap.xml,
 * catalogues), and the path of the API, with whatever stands before it where a proxy serves Strapi under a path.
 */
export class Addresses {
  /** Where the public site lives, without a slash at its end. */
  readonly site: string;
  /** Where the public API lives, without a slash at its end. */
  readonly api: string;
  /** Where readers begin: the site, or, where none is configured, the plugin's own pages. */
  readonly home: string;
  private readonly pages: GovConfig['site'];
  private readonly server: string;
  private readonly readable: ReadablePaths | null;
  /** Path at which a proxy serves this server; empty where it stands at the root. */
  private readonly before: string;

  /** @param types whose pages have addresses that people can read, where the configuration says so */
  constructor(strapi: Strapi, config: GovConfig, types: Pick<GovernedTypes, 'namesInAddresses'>) {
    const server = serverAddress(strapi);
    this.pages = config.site;
    this.server = server;
    this.site = withoutSlash(config.site.url ?? server);
    this.api = `${server}${config.publicPrefix}`;
    this.before = pathOf(server);
    this.readable = readablePathsOf(config, types, this.before);
    const { url, entryPage } = config.site;
    this.home = url || entryPage ? `${this.site}/` : this.onSite(addressIn(this.path, 'readHome'));
  }

  /** Path of the public API on its server, e.g. `/api/gov`, or `/cms/api/gov` behind a proxy. */
  get path(): string {
    return new URL(this.api).pathname;
  }

  /** @returns an endpoint of the public API */
  of(name: EndpointName, values: Readonly<Record<string, string>> = {}, asked: AddressQuery = {}): string {
    return addressIn(this.api, name, values, asked);
  }

  /** @returns the entry in the public API: what feeds and linked data know it by */
  item(type: Pick<GovernedType, 'plural'>, { documentId, locale }: Shown): string {
    return this.of('entry', { plural: type.plural, documentId }, { locale });
  }

  /** @returns the list of the type in the public API */
  section(type: Pick<GovernedType, 'plural'>, locale: string): string {
    return this.of('list', { plural: type.plural }, { locale });
  }

  /**
   * @param slug of the entry, where it is known: the last part of the address where addresses are readable
   * @returns the page that shows an entry: the site's, or, where none is configured, the plugin's own
   */
  page(type: GovernedType, shown: Shown, slug: string | null = null): string {
    const { entryPage } = this.pages;
    if (entryPage) return `${this.site}${filledIn(entryPage, type, shown)}`;
    const { documentId, locale } = shown;
    // By its id where it has no other name: that leads on to its slug.
    const named = this.readable === null ? documentId : (slug ?? documentId);
    const values = { plural: type.plural, documentId: named };
    return this.onSite(addressIn(this.path, 'readEntry', values, { locale }));
  }

  /** Whether an entry's page is read under its slug, and under its id leads on to it. */
  get areReadable(): boolean {
    return this.readable !== null;
  }

  /** @param address path of a page in the public API @returns the path by which it is read */
  readablePath(address: string): string {
    return this.readable?.of(address) ?? address;
  }

  /** @param address path of a page in the public API @returns the absolute address by which it is read */
  onSite(address: string): string {
    const path = this.readablePath(address);
    if (!this.pages.url || !this.readable) return new URL(path, this.server).href;
    return `${this.site}${path.slice(this.before.length)}`;
  }

  /** On this very server a path: a page is read by whatever address its reader came by. */
  private get siteSeen(): string {
    return this.pages.url ? this.site : this.before;
  }

  /** @returns the page on which a reader's own browser checks an entry's signatures; null where the site has none */
  verifyPage(type: GovernedType, shown: Shown): string | null {
    const { verifyPage } = this.pages;
    if (!verifyPage) return null;
    return `${this.siteSeen}${filledIn(verifyPage, type, shown)}`;
  }

  /** @returns the page that checks signatures, of no entry in particular; null where the site has none */
  verifier(locale: string): string | null {
    const [page] = this.pages.verifyPage?.split('?') ?? [];
    if (page === undefined || page.includes('{')) return null;
    return `${this.siteSeen}${page}${locale === DEFAULT_PAGE_LOCALE ? '' : `?locale=${encodeURIComponent(locale)}`}`;
  }

  /**
   * @returns the path by which readers find what this server is asked for by another: a proxy may have cut its own off. It begins with
   *   one slash: what follows two would be another server
   */
  asSeen(path: string): string {
    return new URL(`${this.server}${path}`).pathname.replace(/^\/+/, '/');
  }

  /** @returns an address of the public API as an absolute one; what is absolute already stays as it is */
  absolute(path: string): string {
    return new URL(path, `${this.api}/`).href;
  }
}

function filledIn(pattern: string, type: GovernedType, { documentId, locale }: Shown): string {
  const values: Readonly<Record<string, string>> = {
    type: type.plural,
    id: documentId,
    locale: locale === NO_LOCALE ? '' : locale,
  };
  return pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''));
}
