import type { OiaSectionId } from '../../domain/oia/sections';
import type { GovernedType } from '../../entries/governed-types';
import type { PublicationFacts } from '../content/publication-facts';
import { addressIn, type AddressQuery } from '../../routes/addresses';
import type { EndpointName } from '../../routes/endpoints';
import type { ColoursName } from '../assets/colours';
import { sizeName, type PictureSize } from '../files/picture-sizes';
import type { Addresses } from '../page-address';
import type { PageQuery } from './page-query';

/** Where the HTML pages of one language are. Paths, not addresses: a page is read on the server that made it. */
export class PageAddresses {
  constructor(
    private readonly addresses: Addresses,
    private readonly locale: string,
  ) {}

  /** Where the form of a search leads; its fields are the query string. */
  get search(): string {
    const home = addressIn(this.addresses.path, 'readHome');
    return this.addresses.areReadable ? this.addresses.readablePath(`${home}?q=`) : home;
  }

  home(): string {
    return this.at('readHome');
  }

  /** What one agency has published, of every section. */
  agency(code: string): string {
    return this.at('readHome', {}, { agency: code });
  }

  /** A section, or, without a type, what was found in all of them. */
  section(type: GovernedType | null, asked: Partial<Omit<PageQuery, 'locale'>> = {}): string {
    const { agency, q, page = 1 } = asked;
    const more = { agency, q, page: page > 1 ? String(page) : undefined };
    return type ? this.at('readSection', { plural: type.plural }, more) : this.at('readHome', {}, more);
  }

  /** What was opened under the Official Information Act: by all agencies or one, under all sections or one. */
  oia(agency?: string, section?: OiaSectionId, page = 1): string {
    if (section === undefined) return this.at('readOia', {}, { agency });
    return this.at('readOiaSection', { section }, { agency, page: page > 1 ? String(page) : undefined });
  }

  /** What goes on in a month (`2026-12`), or in this one: of all agencies or one. */
  calendar(agency?: string, month?: string): string {
    return this.at('readCalendar', {}, { agency, month });
  }

  /** By its slug where it has one: an address that a reader can read, and that redirects when it changes. */
  entry({ type, key, slug }: PublicationFacts): string {
    return this.entryAt(type, slug ?? key.documentId);
  }

  entryAt(type: GovernedType, idOrSlug: string): string {
    return this.at('readEntry', { plural: type.plural, documentId: idOrSlug });
  }

  /** Without a query string. */
  entryOf(type: GovernedType, idOrSlug: string): string {
    const values = { plural: type.plural, documentId: idOrSlug };
    return this.addresses.readablePath(addressIn(this.addresses.path, 'readEntry', values));
  }

  /** @param path of an entry in the API, as a refusal names the successor of what was taken down */
  ofApi(path: string): string {
    const [entry = '', query = `locale=${this.locale}`] = path.split('?');
    const read = addressIn(this.addresses.path, 'readHome');
    return this.addresses.readablePath(`${read}/${entry.split('/').slice(-2).join('/')}?${query}`);
  }

  /** The ways to reach an agency that an entry names, for an address book. */
  contactCard({ type, key }: PublicationFacts): string {
    return this.at('contactCard', { plural: type.plural, documentId: key.documentId });
  }

  /** The page of the site on which a reader's own browser checks the signatures; null where there is none. */
  verify({ type, key }: PublicationFacts): string | null {
    return this.addresses.verifyPage(type, key);
  }

  /** A smaller copy of a signed picture. */
  picture(sha256: string, size: PictureSize): string {
    return addressIn(this.addresses.path, 'picture', { sha256, size: sizeName(size) });
  }

  /** A file of the plugin's own that the pages are shown with. */
  asset(name: 'site.css' | 'icon.svg' | ColoursName | `sarabun-${string}.woff2`): string {
    return addressIn(this.addresses.path, 'asset', { name });
  }

  private at(
    name: EndpointName,
    values: Readonly<Record<string, string>> = {},
    more: AddressQuery = {},
  ): string {
    const address = addressIn(this.addresses.path, name, values, { locale: this.locale, ...more });
    return this.addresses.readablePath(address);
  }

  inLanguage(locale: string, path: string, querystring: string): string {
    const query = new URLSearchParams(querystring);
    query.set('locale', locale);
    return this.addresses.readablePath(`${this.addresses.asSeen(path)}?${query.toString()}`);
  }
}
