import type { GovConfig } from '../config';
import type { EntryKey } from '../domain/brands';
import { NO_LOCALE, type GovernedType } from '../entries/governed-types';
import type { Strapi } from '../strapi-boundary';

/** Absolute addresses for documents that are read far from this server: feeds, site maps, catalogues. */
export class Addresses {
  /** Where the public site lives, without a slash at its end. */
  readonly site: string;
  /** Where the public API lives, without a slash at its end. */
  readonly api: string;
  private readonly pattern: string;

  constructor(strapi: Strapi, config: GovConfig) {
    const server = withoutSlash(strapi.config.get('server.absoluteUrl', 'http://localhost:1337') as string);
    this.site = withoutSlash(config.site.url ?? server);
    this.api = `${server}${config.publicPrefix}`;
    this.pattern = config.site.entryPage;
  }

  /** @returns the page of the public site that shows an entry; the one place that knows what it is called */
  page(type: GovernedType, { documentId, locale }: Pick<EntryKey, 'documentId' | 'locale'>): string {
    const values: Readonly<Record<string, string>> = {
      type: type.plural,
      id: documentId,
      locale: locale === NO_LOCALE ? '' : locale,
    };
    return `${this.site}${this.pattern.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ''))}`;
  }

  /** @returns an address of the public API as an absolute one; what is absolute already stays as it is */
  absolute(path: string): string {
    return new URL(path, `${this.api}/`).href;
  }
}

function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
