/** A letter that needs no escape, or an escape in small letters: the same question written otherwise. */
const ESCAPE = /%[0-9a-f]{2}/gi;
const PLAIN = /^[\w.~-]$/;

/**
 * @param url as it stands in a request
 * @returns the address by which its answer is kept: without empty parameters, and its escapes written in one way. Who added
 *   to it what says nothing would have everything read anew each time
 */
export function sameAddress(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const parameters = url
    .slice(at + 1)
    .split('&')
    .filter((parameter) => parameter !== '' && parameter !== '=');
  if (parameters.length === 0) return url.slice(0, at);
  const query = parameters.join('&');
  return `${url.slice(0, at)}?${query.includes('%') ? query.replace(ESCAPE, asUsual) : query}`;
}

function asUsual(escape: string): string {
  const letter = String.fromCharCode(Number.parseInt(escape.slice(1), 16));
  return PLAIN.test(letter) ? letter : escape.toUpperCase();
}
