/** Notices that Strapi shows to everybody about itself, by where a browser keeps that they were closed. */
const CLOSED = [
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false',
  'STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_true',
];

/** What Strapi adds to those names: the project's id. This site has none, and while Strapi asks for it, it is undefined. */
const PROJECTS = ['false', 'undefined'];

/**
 * Closes the notice about Strapi's new library of files before anybody sees it: it leads to a page of its maker that an
 * office's network may not reach, stands above every screen, and Strapi has no setting for it.
 */
export function closeOffers(): void {
  for (const name of CLOSED)
    for (const project of PROJECTS) localStorage.setItem(`${name}:${project}`, 'true');
}
