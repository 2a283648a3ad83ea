import { contentLocale } from './words.js';

export const API = '/api/gov';

/** Takes what stands around every page of the site from its front page: one place makes it. */
export async function takeFrame() {
  try {
    const answer = await fetch(
      contentLocale === 'th' ? '/' : `/?locale=${encodeURIComponent(contentLocale)}`,
    );
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    document.documentElement.lang = page.documentElement.lang;
    document.querySelector('.site-header').replaceWith(page.querySelector('.site-header'));
    document.querySelector('.site-footer').replaceWith(page.querySelector('.site-footer'));
    for (const link of document.querySelectorAll('.tools [hreflang]')) {
      const other = new URL(location.href);
      other.searchParams.set('locale', link.hreflang);
      link.setAttribute('href', `${other.pathname}${other.search}`);
    }
  } catch {
    // The verifier works without the server.
  }
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
