import { isSnapshot } from './bundle-form.js';
import { canonicalJson, hex, parseJson, sha256, utf8 } from './bytes.js';
import { isEntryLeaf, isLaterLeaf, shownBy } from './leaf-form.js';
import { isIncluded, leafHash } from './merkle.js';
import { isSignedBy, knowsEd25519, parseCheckpoint, parseKey } from './note.js';

export { parseBundle } from './bundle-form.js';

/**
 * Checks a provenance bundle, each claim by itself. `true` holds, `false` does not, `'not-proven'` cannot be shown.
 * Nothing is asked of any server.
 *
 * @param bundle from `parseBundle`
 * @param {string} expectedKey a verifier key the reader got elsewhere; '' where they have none
 * @returns {Promise<{ claim: string, holds: boolean | 'not-proven' }[]>}
 */
export async function checkClaims(bundle, expectedKey = '') {
  const read = readLeaves(bundle);
  const publish = read.entries.filter(({ leaf }) => leaf.act === 'publish').at(-1);
  return [
    { claim: 'content', holds: await contentHolds(bundle, read, publish) },
    { claim: 'inclusion', holds: await inclusionHolds(bundle) },
    { claim: 'checkpoint-signature', holds: await signatureHolds(bundle, bundle.verifierKey) },
    {
      claim: 'trusted-key',
      holds: expectedKey.trim() === '' ? 'not-proven' : await signatureHolds(bundle, expectedKey),
    },
    { claim: 'chain', holds: read.unreadable === 0 && chainHolds(read, publish) },
    { claim: 'signers', holds: await signersHold(bundle, read) },
    { claim: 'four-eyes', holds: await fourEyesHold(bundle, read) },
    // A bundle is one view of one log at one time; what others are shown, and what came after, it cannot say.
    { claim: 'same-log-for-everyone', holds: 'not-proven' },
    { claim: 'still-published', holds: 'not-proven' },
  ];
}

/**
 * Whether the words of a bundle may be shown as what was signed: not where any claim fails. A forger's own log holds in
 * everything but the key that the reader has, and what was never approved in everything but the chain.
 */
export const isGenuine = (claims) => claims.every(({ holds }) => holds !== false);

/** Whether the chain was judged at all: acts that this page does not know may be good ones, and nobody has looked. */
export const isJudged = (claims) =>
  claims.every(({ claim, holds }) => claim !== 'chain' || holds !== 'not-proven');

export function readLeaves(bundle) {
  const entries = [];
  const later = [];
  let mayStandFor = false;
  let isOfEntry = false;
  const named = new Set();
  for (const { index, text } of bundle.leaves) {
    try {
      const leaf = parseJson(text);
      if (canonicalJson(leaf) !== text) continue;
      if (isEntryLeaf(leaf)) entries.push({ index, leaf });
      else if (isLaterLeaf(leaf)) {
        later.push(index);
        // A later version of the same kind: any act that is looked for may be this one.
        mayStandFor ||= leaf.kind === 'entry-act' && leaf.v > 1;
        isOfEntry ||= leaf.kind === 'entry-act';
        named.add(leaf.digest);
      }
    } catch {
      // Counted below: what cannot be read signs nothing.
    }
  }
  // Of another subject than an entry: its chain is judged by a program that knows it.
  const isAlone = later.length > 0 && entries.length === 0 && !isOfEntry;
  mayStandFor ||= isAlone;
  const unreadable = bundle.leaves.length - entries.length - later.length;
  return { entries, later, mayStandFor, named: isAlone ? named : null, unreadable };
}

async function contentHolds({ snapshot }, { mayStandFor, named }, publish) {
  // Without the second half any words could be put beside acts on another subject that are truly in the log.
  if (!publish && mayStandFor && (!named || named.has(hex(await sha256(utf8(snapshot))))))
    return 'not-proven';
  if (!publish || hex(await sha256(utf8(snapshot))) !== publish.leaf.digest) return false;
  try {
    const value = parseJson(snapshot);
    const sameEntry = ['uid', 'documentId', 'locale'].every((name) => value[name] === publish.leaf[name]);
    return sameEntry && isSnapshot(value) && canonicalJson(value) === snapshot;
  } catch {
    return false;
  }
}

async function inclusionHolds({ checkpoint, leaves }) {
  try {
    const { size, root } = parseCheckpoint(checkpoint);
    for (const { index, text, inclusionProof } of leaves) {
      if (!(await isIncluded(index, size, await leafHash(text), inclusionProof, root))) return false;
    }
    return true;
  } catch {
    return false;
  }
}

async function signatureHolds({ checkpoint }, keyText) {
  if (!(await knowsEd25519())) return 'not-proven';
  try {
    return await isSignedBy(parseCheckpoint(checkpoint), await parseKey(keyText));
  } catch {
    return false;
  }
}

const SIGNED_BY = {
  submit: ['reporter'],
  approve: ['approver'],
  weigh: ['approver'],
  clear: ['governor', 'vice_governor', 'cio'],
  schedule: ['publisher'],
  publish: ['publisher'],
};
const STEPS = Object.keys(SIGNED_BY);

/**
 * Reported, approved, cleared where it was, and published: the same words, by the right duties, in their order. Not
 * proven where a part of it was made by a later program.
 */
function chainHolds({ entries, later, mayStandFor }, publish) {
  const published = entries.filter(({ leaf }) => leaf.act === 'publish').length;
  if (!publish) return mayStandFor ? 'not-proven' : false;
  if (published !== 1) return false;
  const on = publish.leaf.on ?? [];
  const at = (act) => entries.filter(({ index, leaf }) => on.includes(index) && leaf.act === act);
  const least = mayStandFor ? 0 : 1;
  if (at('submit').length > 1 || at('submit').length < least || at('approve').length < least) return false;
  const stands = on.every((index) => {
    if (later.includes(index)) return index < publish.index;
    const act = entries.find((each) => each.index === index)?.leaf.act;
    return index < publish.index && ['submit', 'approve', 'weigh', 'clear', 'acknowledge'].includes(act);
  });
  const part = [publish.index, publish.leaf.scheduledBy, ...on];
  const nothingUnrelated = entries.every(
    ({ index, leaf }) => part.includes(index) || leaf.act === 'acknowledge',
  );
  const steps = entries
    .filter(({ index, leaf }) => STEPS.includes(leaf.act) && index <= publish.index)
    .map(({ leaf }) => STEPS.indexOf(leaf.act));
  const inOrder = steps.every((step, place) => place === 0 || step >= steps[place - 1]);
  const isGood =
    stands &&
    nothingUnrelated &&
    inOrder &&
    (mayStandFor || isWeighed(entries.filter(({ index }) => on.includes(index)))) &&
    entries.every((each, place) => leafFits(each, entries[place - 1], publish)) &&
    (later.includes(publish.leaf.scheduledBy) || scheduleFits(entries, publish));
  const isUnjudged = later.length > 0 || entries.some(({ leaf }) => shownBy(leaf.proof) === undefined);
  return isGood && isUnjudged ? 'not-proven' : isGood;
}

/** Rules under which a clearance rests on the provincial office's weighing, and the version that began it. */
const WEIGHED = { kanchanaburi: 2, 'samut-sakhon': 2 };

/** Where the rules ask for it, each clearance comes after a weighing that the head of an office signed. */
function isWeighed(ground) {
  return ground.every(({ leaf }, place) => {
    const [name, version] = leaf.policy.split('@');
    if (leaf.act !== 'clear' || !Object.hasOwn(WEIGHED, name) || Number(version) < WEIGHED[name]) return true;
    return ground
      .slice(0, place)
      .some((each) => each.leaf.act === 'weigh' && each.leaf.assessment !== undefined);
  });
}

function leafFits({ leaf }, before, { leaf: publish }) {
  const sameEntry = ['uid', 'documentId', 'locale', 'digest'].every((name) => leaf[name] === publish[name]);
  const later = !before || leaf.time >= before.leaf.time;
  const rightDuty = SIGNED_BY[leaf.act] === undefined || SIGNED_BY[leaf.act].includes(leaf.duty);
  const scheduled = leaf.act === 'publish' && leaf.scheduledBy !== undefined;
  const shown = shownBy(leaf.proof);
  const rightProof = shown === undefined || shown === (scheduled ? 'schedule' : 'signer');
  return sameEntry && later && rightDuty && rightProof;
}

function scheduleFits(entries, { index, leaf }) {
  if (leaf.scheduledBy === undefined) return true;
  const schedule = entries.find((each) => each.index === leaf.scheduledBy);
  return schedule?.leaf.act === 'schedule' && schedule.index < index && schedule.leaf.publishAt <= leaf.time;
}

/** The disclosed signers of a bundle, and whether each one is who the leaf was bound to. */
async function openSigners({ signers = [] }, { entries, later }) {
  const opened = [];
  for (const { index, name, personId, salt } of signers) {
    const commitment = entries.find((each) => each.index === index)?.leaf.signer;
    const bound = personId === undefined ? null : await opens(commitment, { name, personId, salt });
    // Of a leaf of a later program it is not known what its commitment is.
    const unbound = later.includes(index) ? null : false;
    opened.push({ index, name, personId, state: commitment === undefined ? unbound : bound });
  }
  return opened;
}

async function opens(commitment, opening) {
  try {
    return hex(await sha256(utf8(canonicalJson(opening)))) === commitment;
  } catch {
    // A name that has no UTF-8 form binds nothing.
    return false;
  }
}

/** Names open the salted commitments in the leaves; where none are given there is nothing to show. */
async function signersHold(bundle, read) {
  if (bundle.signers === undefined) return 'not-proven';
  const signers = await openSigners(bundle, read);
  if (signers.some(({ state }) => state === false)) return false;
  return signers.filter(({ state }) => state === true).length === bundle.leaves.length ? true : 'not-proven';
}

const plainName = (name) => name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Who approved is not who submitted. Of unnamed signers nothing can be said: each leaf has a salt of its own. */
async function fourEyesHold(bundle, read) {
  const { entries, mayStandFor } = read;
  const signers = (await openSigners(bundle, read)).filter(({ state }) => state === true);
  const of = (act) => entries.filter(({ leaf }) => leaf.act === act);
  const [submits, approves] = [of('submit'), of('approve')];
  if (submits.length === 0 || approves.length === 0) return mayStandFor ? 'not-proven' : false;
  if (submits.some((a) => approves.some((b) => a.leaf.signer === b.leaf.signer))) return false;
  const named = (leaves) => leaves.map(({ index }) => signers.find((each) => each.index === index));
  const [reporters, approvers] = [named(submits), named(approves)];
  if (reporters.some((a) => a && approvers.some((b) => b && b.personId === a.personId))) return false;
  if ([...reporters, ...approvers].includes(undefined)) return 'not-proven';
  const sameName = reporters.some((a) => approvers.some((b) => plainName(a.name) === plainName(b.name)));
  return sameName ? 'not-proven' : true;
}
