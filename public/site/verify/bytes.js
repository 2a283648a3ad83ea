/** Bytes and texts, as the proofs have them. */
export const utf8 = (text) => new TextEncoder().encode(text);

export const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export function fromHex(text) {
  if (!/^([0-9a-f]{2})*$/.test(text)) throw new Error('not hexadecimal');
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

/** Throws where the text is not base64 in its one right spelling. */
export function fromBase64(text) {
  const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
  if (btoa(String.fromCharCode(...bytes)) !== text) throw new Error('not base64');
  return bytes;
}

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const same = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);

export async function sha256(bytes) {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/**
 * RFC 8785: keys in the order of their UTF-16 code units, no blanks; numbers and texts as ECMAScript writes them.
 * Throws where a text holds half a surrogate pair: it has no UTF-8 form, so others would hash other bytes.
 */
export function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'string' && /\p{Surrogate}/u.test(value)) throw new Error('not well-formed Unicode');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.keys(value)
    .sort()
    .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key])}`);
  return `{${parts.join(',')}}`;
}

/** `JSON.parse`, but a key `__proto__` is refused wherever it stands: what looks for the keys it knows would pass over it. */
export function parseJson(text) {
  return JSON.parse(text, (key, value) => {
    if (key === '__proto__') throw new SyntaxError('a key is called __proto__');
    return value;
  });
}
