import { locale, say } from './words.js';

export const API = '/api/gov';
const READ = `${API}/read`;

/** Which page of this site shows what a reading page shows. */
export function pageOf(address) {
  const { pathname, searchParams } = new URL(address, location.href);
  const [plural, id] = pathname.slice(READ.length + 1).split('/');
  const query = new URLSearchParams();
  if (plural && plural !== 'sitemap-nodes') query.set('type', plural);
  if (id) query.set('id', decodeURIComponent(id));
  for (const name of ['agency', 'page', 'locale'])
    if (searchParams.has(name)) query.set(name, searchParams.get(name));
  const page = !plural ? 'index' : id ? 'entry' : plural === 'sitemap-nodes' ? 'sitemap' : 'section';
  return `/${page}.html?${query}`;
}

/** The reading page that this page shows. */
function readingPage() {
  const asked = new URLSearchParams(location.search);
  const query = new URLSearchParams({ locale });
  for (const name of ['agency', 'page']) if (asked.has(name)) query.set(name, asked.get(name));
  const path = [asked.get('type'), asked.get('id')].filter(Boolean).map(encodeURIComponent).join('/');
  return `${READ}${path && `/${path}`}?${query}`;
}

/**
 * Shows the server's reading page within this one: one place makes the HTML, and whoever has no script reads the same.
 * @param {{ content?: boolean }} options without `content` only what stands around it is taken
 */
export async function showReadingPage({ content = true } = {}) {
  const main = document.querySelector('main');
  try {
    const answer = await fetch(content ? readingPage() : `${READ}?locale=${locale}`);
    if (!answer.ok && !content) return;
    if (!answer.ok) return void showFailure(main, await answer.json());
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const link of page.querySelectorAll(`a[href^="${READ}"]`))
      link.setAttribute('href', pageOf(link.getAttribute('href')));
    document.documentElement.lang = page.documentElement.lang;
    document.querySelector('.site-header').replaceWith(page.querySelector('.site-header'));
    document.querySelector('.site-footer').replaceWith(page.querySelector('.site-footer'));
    if (content) {
      document.title = page.title;
      document.head.append(...page.querySelectorAll('link[rel=alternate]'));
      main.replaceChildren(...page.querySelector('main').childNodes);
    }
    addTools();
  } catch {
    // What stands in the page already (the verifier) works without the server.
    if (content) showFailure(main, null);
  }
}

/** Search and the language, which lead to pages that need a script. */
function addTools() {
  const tools = document.querySelector('.tools');
  const other = new URL(location.href);
  other.searchParams.set('locale', locale === 'th' ? 'en' : 'th');
  tools.querySelector('[lang]').setAttribute('href', `${other.pathname}${other.search}`);
  for (const [page, words] of [
    ['search', 'search'],
    ['verify', 'verify'],
  ]) {
    tools.prepend(element('a', { href: `/${page}.html?locale=${locale}` }, say(words)));
  }
}

/** What went wrong, in the words the server gave for it. */
export function showFailure(place, body) {
  const [reason] = body?.error?.details?.reasons ?? [];
  place.replaceChildren(
    element('p', { class: 'failure', role: 'alert' }, reason?.message?.[locale] ?? say('failed')),
  );
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
