import type { GovernedType } from '../../entries/governed-types';
import type { PublicationFacts } from '../content/publication-facts';
import type { Addresses } from '../page-address';
import type { ReadingQuestion } from './reading-question';

/** Where the reading pages of one language are. Paths, not addresses: a page is read on the server that made it. */
export class ReadingAddresses {
  private readonly root: string;

  constructor(
    private readonly addresses: Addresses,
    private readonly locale: string,
  ) {
    this.root = `${addresses.path}/read`;
  }

  /** Where the form of a search leads; its fields are the question. */
  get search(): string {
    return this.root;
  }

  home(): string {
    return `${this.root}?locale=${this.locale}`;
  }

  /** What one agency has published, of every section. */
  agency(code: string): string {
    return `${this.root}?${new URLSearchParams({ locale: this.locale, agency: code }).toString()}`;
  }

  /** A section, or, without a type, what was found in all of them. */
  section(type: GovernedType | null, asked: Partial<Omit<ReadingQuestion, 'locale'>> = {}): string {
    const query = new URLSearchParams({ locale: this.locale });
    if (asked.agency !== undefined) query.set('agency', asked.agency);
    if (asked.q !== undefined) query.set('q', asked.q);
    if (asked.page !== undefined && asked.page > 1) query.set('page', String(asked.page));
    return `${this.root}${type ? `/${type.plural}` : ''}?${query.toString()}`;
  }

  /** By its slug where it has one: an address that a reader can read, and that leads on when it changes. */
  entry({ type, key, slug }: PublicationFacts): string {
    return this.entryAt(type, slug ?? key.documentId);
  }

  entryAt(type: GovernedType, idOrSlug: string): string {
    return `${this.entryOf(type, idOrSlug)}?locale=${this.locale}`;
  }

  /** Without a question. */
  entryOf(type: GovernedType, idOrSlug: string): string {
    return `${this.root}/${type.plural}/${encodeURIComponent(idOrSlug)}`;
  }

  /** @param path of an entry in the API, as a refusal names the successor of what was taken down */
  ofApi(path: string): string {
    const [entry = '', question = `locale=${this.locale}`] = path.split('?');
    return `${this.root}/${entry.split('/').slice(-2).join('/')}?${question}`;
  }

  siteMap(): string {
    return `${this.root}/sitemap-nodes?locale=${this.locale}`;
  }

  /** The page of the site on which a reader's own browser checks the signatures; null where there is none. */
  verify({ type, key }: PublicationFacts): string | null {
    return this.addresses.verifyPage(type, key);
  }

  /** A file of the plugin's own that the pages are shown with. */
  asset(name: 'site.css' | 'icon.svg'): string {
    return `${this.addresses.path}/assets/${name}`;
  }

  inLanguage(locale: string, path: string, querystring: string): string {
    const query = new URLSearchParams(querystring);
    query.set('locale', locale);
    return `${this.addresses.asSeen(path)}?${query.toString()}`;
  }
}
