import type { GovernedType } from '../../entries/governed-types';
import type { PublicationFacts } from '../content/publication-facts';
import type { Addresses } from '../page-address';

/** Where the reading pages of one language are. Paths, not addresses: a page is read on the server that made it. */
export class ReadingAddresses {
  private readonly root: string;

  constructor(
    addresses: Addresses,
    private readonly locale: string,
  ) {
    this.root = `${new URL(addresses.api).pathname}/read`;
  }

  home(): string {
    return `${this.root}?locale=${this.locale}`;
  }

  /** What one agency has published, of every section. */
  agency(code: string): string {
    return `${this.root}?${new URLSearchParams({ locale: this.locale, agency: code }).toString()}`;
  }

  section(
    type: GovernedType,
    more: { readonly page?: number; readonly agency?: string | undefined } = {},
  ): string {
    const query = new URLSearchParams({ locale: this.locale });
    if (more.agency !== undefined) query.set('agency', more.agency);
    if (more.page !== undefined && more.page > 1) query.set('page', String(more.page));
    return `${this.root}/${type.plural}?${query.toString()}`;
  }

  entry({ type, key }: PublicationFacts): string {
    return `${this.root}/${type.plural}/${encodeURIComponent(key.documentId)}?locale=${this.locale}`;
  }

  siteMap(): string {
    return `${this.root}/sitemap-nodes?locale=${this.locale}`;
  }

  /** The page of the site on which a reader's own browser checks the signatures. */
  verify({ key }: PublicationFacts): string {
    return `/verify.html?id=${encodeURIComponent(key.documentId)}&locale=${this.locale}`;
  }

  inOtherLanguage(path: string, querystring: string): string {
    const query = new URLSearchParams(querystring);
    query.set('locale', this.locale === 'th' ? 'en' : 'th');
    return `${path}?${query.toString()}`;
  }
}
