/**
 * @param given what somebody says a digest is
 * @returns whether it is; in a time that does not tell where the two part
 */
export function isSameDigest(given: string, digest: string): boolean {
  if (given.length !== digest.length) return false;
  let difference = 0;
  for (let at = 0; at < digest.length; at += 1) difference |= given.charCodeAt(at) ^ digest.charCodeAt(at);
  return difference === 0;
}
