/**
 * `JSON.parse` for what is signed. A key `__proto__` is refused, wherever it stands: schemas pass over it, so that a text
 * could say more than was read of it.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === '__proto__') throw new SyntaxError('a key is called __proto__');
    return value;
  });
}
