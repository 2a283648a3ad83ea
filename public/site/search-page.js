import { API, element, showFailure, showReadingPage } from './reading.js';
import { locale, say } from './words.js';

const main = document.querySelector('main');
const words = new URLSearchParams(location.search).get('q')?.trim() ?? '';
document.title = say('search');
const field = element('input', {
  type: 'search',
  name: 'q',
  id: 'q',
  value: words,
  required: '',
  maxlength: '200',
});
const form = element(
  'form',
  { class: 'search', role: 'search' },
  element('label', { for: 'q', class: 'unseen' }, say('search_for')),
  field,
  element('input', { type: 'hidden', name: 'locale', value: locale }),
  element('button', {}, say('search')),
);
const results = element('div', { 'aria-live': 'polite' });
main.replaceChildren(element('h1', {}, say('search')), form, results);
await Promise.all([showReadingPage({ content: false }), words === '' ? field.focus() : search()]);

async function search() {
  const query = new URLSearchParams({ q: words, locale, 'pagination[pageSize]': '50' });
  const answer = await fetch(`${API}/search?${query}`).catch(() => null);
  const body = await answer?.json().catch(() => null);
  if (!answer?.ok) return void showFailure(results, body);
  const { data, meta } = body;
  const count = meta?.pagination?.total ?? data.length;
  results.replaceChildren(
    element('p', { class: 'lead' }, data.length === 0 ? say('found_none') : say('found', { count })),
    element('ul', { class: 'entries' }, ...data.map(result)),
  );
}

function result(item) {
  const address = `/entry.html?${new URLSearchParams({ type: item.type, id: item.documentId, locale: item.locale ?? locale })}`;
  const summary = item.summary ?? item.question ?? '';
  return element(
    'li',
    {},
    element('a', { href: address }, item.title ?? item.documentId),
    ...(summary ? [element('p', {}, summary)] : []),
    element('p', { class: 'meta' }, item.agency?.name ?? ''),
  );
}
