import { contentLocale, say } from './words.js';

export const API = '/api/gov';
const READ = `${API}/read`;

const SITE_MAP = 'sitemap-nodes';
/** Which parameters the HTML pages take, besides the language. */
const ASKED = ['agency', 'q', 'page'];

/** Which page of this site shows what an HTML page of the server shows. */
export function pageOf(address) {
  const { pathname, searchParams } = new URL(address, location.href);
  const [plural, id] = pathname.slice(READ.length + 1).split('/');
  const query = new URLSearchParams();
  if (plural && plural !== SITE_MAP) query.set('type', plural);
  if (id) query.set('id', decodeURIComponent(id));
  for (const name of [...ASKED, 'locale'])
    if (searchParams.has(name)) query.set(name, searchParams.get(name));
  const whole = searchParams.has('q') ? 'search' : 'index';
  const page = !plural ? whole : id ? 'entry' : plural === SITE_MAP ? 'sitemap' : 'section';
  return `/${page}.html?${query}`;
}

/** The HTML page of the server that this page shows. */
function readingPage() {
  const asked = new URLSearchParams(location.search);
  const query = new URLSearchParams({ locale: contentLocale });
  // The search without words is a page, too: the one that asks for them.
  if (isPage('search')) query.set('q', '');
  for (const name of ASKED) if (asked.has(name)) query.set(name, asked.get(name));
  const type = isPage('sitemap') ? SITE_MAP : asked.get('type');
  const path = [type, asked.get('id')].filter(Boolean).map(encodeURIComponent).join('/');
  return `${READ}${path && `/${path}`}?${query}`;
}

function isPage(name) {
  return location.pathname === `/${name}.html`;
}

/**
 * Shows the server's HTML page within this one: one place makes the HTML, and anyone who has no script reads the same.
 * @param {{ content?: boolean }} options without `content` only what stands around it is taken
 */
export async function showReadingPage({ content = true } = {}) {
  const main = document.querySelector('main');
  try {
    // A page also where there is nothing to read: it says why, and what is there instead.
    const headers = { accept: 'text/html' };
    const answer = await fetch(content ? readingPage() : `${READ}?locale=${contentLocale}`, { headers });
    if (!answer.ok && !content) return;
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return void showFailure(main);
    // The entry has another slug now: this is its address from now on.
    if (answer.redirected) history.replaceState(null, '', pageOf(answer.url));
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    for (const link of page.querySelectorAll(`a[href^="${READ}"]`))
      link.setAttribute('href', pageOf(link.getAttribute('href')));
    for (const form of page.querySelectorAll('form.search')) form.setAttribute('action', '/search.html');
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
    if (content) showFailure(main);
  }
}

/** The language, and the verifier, which needs a script. */
function addTools() {
  const tools = document.querySelector('.tools');
  for (const link of tools.querySelectorAll('[hreflang]')) {
    const other = new URL(location.href);
    other.searchParams.set('locale', link.hreflang);
    link.setAttribute('href', `${other.pathname}${other.search}`);
  }
  tools.prepend(element('a', { href: `/verify.html?locale=${contentLocale}` }, say('verify')));
}

function showFailure(place) {
  place.replaceChildren(element('p', { class: 'failure', role: 'alert' }, say('failed')));
}

export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
