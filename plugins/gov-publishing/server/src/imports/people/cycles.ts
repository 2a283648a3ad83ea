/** @returns whether following what stands above one code leads back to it */
export function findCycle(code: string, above: (code: string) => string | null): boolean {
  const seen = new Set<string>();
  for (let next = above(code); next !== null && !seen.has(next); next = above(next)) {
    if (next === code) return true;
    seen.add(next);
  }
  return false;
}
