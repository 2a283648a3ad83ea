import type { SiteIdentity } from './frame/site-identity';

/** What the site is, whatever page of it is read. */
export interface SiteAround {
  /** Those that the site has. */
  readonly languages: readonly string[];
  /** As it was signed; null where the configuration says what the site is called. */
  readonly identity: SiteIdentity | null;
}
