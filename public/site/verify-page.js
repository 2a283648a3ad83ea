import { API, element, takeFrame } from './frame.js';
import { checkClaims, isGenuine, parseBundle, readLeaves } from './verify/claims.js';
import { verdictOf } from './verify/verdict.js';
import { contentLocale, locale, say } from './words.js';

const main = document.querySelector('main');
document.title = say('verify');
const asked = new URLSearchParams(location.search).get('id') ?? '';
const id = element('input', { id: 'document', name: 'id', value: asked });
const key = element('input', { id: 'key', autocomplete: 'off', spellcheck: 'false' });
const file = element('input', { id: 'file', type: 'file', accept: '.json,application/json' });
const drop = element('div', { class: 'drop' }, element('label', { for: 'file' }, say('verify_drop')), file);
const outcome = element('div', { 'aria-live': 'polite', id: 'outcome' });
const form = element(
  'form',
  { class: 'card' },
  element('label', { for: 'document' }, say('verify_id')),
  id,
  drop,
  element('label', { for: 'key' }, say('verify_key')),
  key,
  element('p', {}, element('button', {}, say('verify_start'))),
);
main.replaceChildren(
  element('h1', {}, say('verify')),
  element('p', { class: 'lead' }, say('verify_lead')),
  // Before the form: who followed a link came for the outcome.
  outcome,
  form,
);

let dropped = null;
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void (dropped === null ? fetched().then(check) : check(dropped));
});
file.addEventListener('change', () => void take(file.files?.[0]));
drop.addEventListener('dragover', (event) => {
  event.preventDefault();
  drop.classList.add('over');
});
drop.addEventListener('dragleave', () => drop.classList.remove('over'));
drop.addEventListener('drop', (event) => {
  event.preventDefault();
  drop.classList.remove('over');
  void take(event.dataTransfer?.files?.[0]);
});
id.addEventListener('input', () => {
  dropped = null;
});

async function take(chosen) {
  if (!chosen) return;
  dropped = await chosen.text();
  await check(dropped);
}

/** The bundle of a document id, or of an address on this site; null of an address elsewhere, which proves nothing of it. */
async function fetched() {
  const given = id.value.trim();
  const proof = /^[a-z0-9]+$/i.test(given) ? proofAt(given) : await proofOfAddress(given);
  if (proof === null) return null;
  const answer = proof === '' ? null : await fetch(proof).catch(() => null);
  return answer?.ok ? answer.text() : '';
}

function proofAt(documentId) {
  return `${API}/provenance/${documentId}?locale=${contentLocale}`;
}

/** Where the proof of an address is; empty where it names none, null where it is of another site. */
async function proofOfAddress(given) {
  if (given === '' || !URL.canParse(given, location.href)) return '';
  const address = new URL(given, location.href);
  if (address.origin !== location.origin) return null;
  const named = /\/provenance\/([a-z0-9]+)/i.exec(address.pathname)?.[1] ?? address.searchParams.get('id');
  if (named && /^[a-z0-9]+$/i.test(named)) return proofAt(named);
  const answer = await fetch(address, { headers: { accept: 'text/html' } }).catch(() => null);
  // A file that somebody put on this server is no page of it.
  if (!answer?.ok || !answer.headers.get('content-type')?.startsWith('text/html')) return '';
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const link = page.querySelector('.proof a[href*="/provenance/"]')?.getAttribute('href') ?? '';
  const proof = URL.canParse(link, location.href) ? new URL(link, location.href) : null;
  const isOurs = proof?.origin === location.origin && proof.pathname.startsWith(`${API}/provenance/`);
  return isOurs ? proof.href : '';
}

async function check(text) {
  let bundle;
  if (text === null) {
    outcome.replaceChildren(element('p', { class: 'failure', role: 'alert' }, say('not_here')));
    return;
  }
  try {
    bundle = parseBundle(text);
  } catch {
    outcome.replaceChildren(element('p', { class: 'failure', role: 'alert' }, say('not_bundle')));
    return;
  }
  // Browsers give no arithmetic to pages that came over plain HTTP.
  if (!globalThis.crypto?.subtle) {
    outcome.replaceChildren(element('p', { class: 'failure', role: 'alert' }, say('not_secure')));
    return;
  }
  const claims = await checkClaims(bundle, key.value);
  const signed = readLeaves(bundle).entries;
  outcome.replaceChildren(
    verdict(claims, signed),
    element(
      'ul',
      { class: 'claims' },
      ...claims.map(({ claim, holds }) =>
        element(
          'li',
          { 'data-claim': claim, 'data-holds': String(holds) },
          element('strong', {}, say(String(holds))),
          element('span', {}, say(claim)),
        ),
      ),
    ),
    ...(claims.some(({ holds }) => holds === 'not-proven')
      ? [element('p', {}, say('not_proven_is_not_wrong'))]
      : []),
    // What only a newer verifier can compare with the signatures is not shown as what was signed.
    ...(isGenuine(claims) && claims.some(({ claim, holds }) => claim === 'content' && holds === true)
      ? [
          element('h2', {}, say('signed_content')),
          element('p', {}, titleIn(bundle.snapshot)),
          element('ol', {}, ...signed.map(({ leaf }) => element('li', {}, leaf.statement))),
        ]
      : []),
    element('p', {}, `${say('key_in_bundle')}: `, element('code', {}, bundle.verifierKey)),
  );
}

/** One sentence before the list, for who does not read lists. */
function verdict(claims, signed) {
  const told = verdictOf(claims);
  const isGood = told === 'holds' || told === 'by_own_key';
  const count = claims.filter(({ holds }) => holds === false).length;
  const published = signed.findLast(({ leaf }) => leaf.act === 'publish')?.leaf.time;
  const day = new Intl.DateTimeFormat(locale === 'th' ? 'th-TH-u-ca-buddhist' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'Asia/Bangkok',
  });
  const words = ['not_judged', 'no_ed25519'].includes(told) ? told : `verdict_${told}`;
  return element(
    'p',
    {
      class: isGood ? 'verdict' : 'failure',
      id: 'verdict',
      'data-verdict': told,
      ...(isGood ? {} : { role: 'alert' }),
    },
    say(words, { count, day: isGood && published ? day.format(new Date(published)) : '' }),
  );
}

function titleIn(snapshot) {
  try {
    return String(JSON.parse(snapshot).content.title ?? '');
  } catch {
    return '';
  }
}

await takeFrame();
if (asked !== '') await fetched().then(check);
