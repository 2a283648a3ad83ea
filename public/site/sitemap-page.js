import { API, element, showFailure, showReadingPage } from './reading.js';
import { locale, say } from './words.js';

const TARGETS = {
  targetBasicInfo: 'basic-infos',
  targetLaw: 'laws',
  targetNews: 'news-articles',
  targetKnowledge: 'knowledge-items',
};

const main = document.querySelector('main');
document.title = say('site_map');
const place = element('div');
main.replaceChildren(element('h1', {}, say('site_map')), place);
await Promise.all([showReadingPage({ content: false }), show()]);

async function show() {
  const answer = await fetch(`${API}/sitemap?locale=${locale}`).catch(() => null);
  const body = await answer?.json().catch(() => null);
  if (answer?.ok) place.replaceChildren(branch(body.data));
  else showFailure(place, body);
}

function branch(nodes) {
  return element(
    'ul',
    { class: 'tree' },
    ...nodes.map((node) => {
      const address = addressOf(node);
      const name = address ? element('a', { href: address }, node.title) : node.title;
      return element('li', {}, name, ...(node.children?.length ? [branch(node.children)] : []));
    }),
  );
}

/** A node leads to an entry of ours, to a section (`/laws`), or to another site. */
function addressOf(node) {
  for (const [field, type] of Object.entries(TARGETS)) {
    const id = node[field]?.documentId;
    if (id) return `/entry.html?${new URLSearchParams({ type, id, locale })}`;
  }
  const section = /^\/([a-z-]+)$/.exec(node.targetUrl ?? '')?.[1];
  if (section) return `/section.html?${new URLSearchParams({ type: section, locale })}`;
  return /^(https?:\/\/|\/)/.test(node.targetUrl ?? '') ? node.targetUrl : null;
}
