import { fromBase64, hex, joined, sha256, utf8 } from './bytes.js';

const ED25519 = 1;
/**
 * The points of Ed25519 of small order, by their y and in every spelling. Under such a key anybody can sign; browsers differ
 * in whether they refuse it.
 */
const SMALL_ORDER = new Set([
  '00'.repeat(32),
  `01${'00'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  ...['ec', 'ed', 'ee'].map((lowest) => `${lowest}${'ff'.repeat(30)}7f`),
]);

function isSmallOrder(bytes) {
  const y = bytes.slice(0, 32);
  y[31] &= 0x7f;
  return SMALL_ORDER.has(hex(y));
}

/** What a signed note may not hold (C2SP signed-note). */
// eslint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;
const isKeyName = (name) =>
  name !== undefined && name.length <= 255 && /^[^\s+\p{Cc}\p{Z}\p{Surrogate}]+$/u.test(name);

/** A C2SP checkpoint taken apart; nothing of it is verified yet. Throws where it is none. */
export function parseCheckpoint(note) {
  if (note.length > 65_536 || UNFIT.test(note)) throw new Error('no note');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n')) throw new Error('no signatures');
  const body = note.slice(0, blank + 1);
  const [origin, sizeText, rootText, ...extensions] = body.slice(0, -1).split('\n');
  if (!origin || extensions.includes('') || !/^(0|[1-9]\d*)$/.test(sizeText ?? '') || !rootText)
    throw new Error('no checkpoint');
  const root = fromBase64(rootText);
  const size = Number(sizeText);
  if (root.length !== 32 || !Number.isSafeInteger(size)) throw new Error('no checkpoint');
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > 100) throw new Error('too many signatures');
  return { body, origin, size, root, signatures: lines.map(parseSignature) };
}

function parseSignature(line) {
  const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? [];
  if (!isKeyName(name) || !encoded) throw new Error('no signature line');
  const bytes = fromBase64(encoded);
  if (bytes.length < 5) throw new Error('no signature line');
  return { name, id: hex(bytes.subarray(0, 4)), signature: bytes.subarray(4) };
}

/** `<name>+<id>+<base64>`. Throws where the key does not fit its own id, as after a typing slip. */
export async function parseKey(text) {
  const [, name, id, encoded] = /^([^+\s]+)\+([0-9a-f]{8})\+(.+)$/.exec(text.trim()) ?? [];
  if (!name || !id || !encoded) throw new Error('no key');
  const typed = fromBase64(encoded);
  if (typed.length !== 33 || typed[0] !== ED25519 || isSmallOrder(typed.subarray(1)))
    throw new Error('no key');
  const fingerprint = await sha256(joined(utf8(`${name}\n`), typed));
  if (hex(fingerprint.subarray(0, 4)) !== id) throw new Error('the key does not fit its id');
  return { name, id, bytes: typed.subarray(1), text: text.trim() };
}

/** Whether this browser can check Ed25519 signatures at all; where not, nobody is told that one was checked. */
export async function knowsEd25519() {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32).fill(1), { name: 'Ed25519' }, false, ['verify']);
    return true;
  } catch (error) {
    // Some bytes are no point of the curve; that the browser knows it is answer enough.
    return error.name === 'DataError';
  }
}

/** Whether the checkpoint carries a right signature by the key, and is of the log that the key is named after. */
export async function isSignedBy(checkpoint, key) {
  const own = checkpoint.signatures.filter(({ name, id }) => name === key.name && id === key.id);
  if (own.length === 0 || checkpoint.origin !== key.name) return false;
  const publicKey = await crypto.subtle.importKey('raw', key.bytes, { name: 'Ed25519' }, false, ['verify']);
  const body = utf8(checkpoint.body);
  for (const { signature } of own) {
    if (isSmallOrder(signature)) return false;
    if (!(await crypto.subtle.verify({ name: 'Ed25519' }, publicKey, signature, body))) return false;
  }
  return true;
}
