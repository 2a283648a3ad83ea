/** Where Strapi keeps the panel's language in a browser: written once somebody chose one in their profile. */
const KEPT = 'strapi-admin-language';

/** Strapi's build of the panel puts the host's variables that begin with STRAPI_ADMIN_ in its place. */
declare const process: { readonly env: Readonly<Record<string, string | undefined>> };

/** What decides in which language the panel opens for a person who chose none. */
interface Wishes {
  /** The panel's languages, by the host's `config.locales`; Strapi puts English first. */
  readonly offered: readonly string[];
  /** The language of this office, where the host named one in STRAPI_ADMIN_LANGUAGE when the panel was built. */
  readonly office: string | undefined;
  /** What the browser asks for, the likeliest first, e.g. `th-TH`, `th`, `en`. */
  readonly browser: readonly string[];
}

/** @returns the office's own language, or else the first of the browser's that the panel has; null where it has none */
export function firstLanguage({ offered, office, browser }: Wishes): string | null {
  const wished = [...(office ? [office] : []), ...browser].map((tag) => tag.toLowerCase());
  const found = wished
    .flatMap((tag) => [tag, tag.split('-')[0]])
    .map((tag) => offered.find((locale) => locale.toLowerCase() === tag));
  return found.find((locale) => locale !== undefined) ?? null;
}

/**
 * Opens the panel in the language that its reader asks for, from the login page on: Strapi opens it in English for
 * everybody who has chosen nothing. A choice in the profile stands over it, in this browser and after the login.
 */
export function openInFirstLanguage(offered: readonly string[]): void {
  if (localStorage.getItem(KEPT) !== null) return;
  const office = process.env['STRAPI_ADMIN_LANGUAGE'];
  const language = firstLanguage({ offered, office, browser: navigator.languages });
  if (language === null) return;
  localStorage.setItem(KEPT, language);
  document.documentElement.lang = language;
}
