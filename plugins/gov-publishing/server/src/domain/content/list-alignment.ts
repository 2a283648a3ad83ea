/** One step from an old list to a new one: an item kept, replaced in its place, taken out, or put in. */
export type AlignmentStep =
  | { readonly kind: 'kept' | 'replaced'; readonly before: number; readonly after: number }
  | { readonly kind: 'removed'; readonly before: number }
  | { readonly kind: 'added'; readonly after: number };

/** Lengths of the longest common subsequence of every pair of tails, row by row. */
function tailLengths(before: readonly string[], after: readonly string[]): number[][] {
  const lengths = Array.from({ length: before.length + 1 }, () =>
    new Array<number>(after.length + 1).fill(0),
  );
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const below = lengths[i + 1]?.[j] ?? 0;
      const right = lengths[i]?.[j + 1] ?? 0;
      const both = (lengths[i + 1]?.[j + 1] ?? 0) + 1;
      const row = lengths[i];
      if (row !== undefined) row[j] = before[i] === after[j] ? both : Math.max(below, right);
    }
  }
  return lengths;
}

/** What stands between two kept items: as many as possible count as replaced, first with first. */
function gapSteps(before: number, beforeEnd: number, after: number, afterEnd: number): AlignmentStep[] {
  const pairs = Math.min(beforeEnd - before, afterEnd - after);
  const steps: AlignmentStep[] = [];
  for (let k = 0; k < pairs; k += 1) steps.push({ kind: 'replaced', before: before + k, after: after + k });
  for (let k = before + pairs; k < beforeEnd; k += 1) steps.push({ kind: 'removed', before: k });
  for (let k = after + pairs; k < afterEnd; k += 1) steps.push({ kind: 'added', after: k });
  return steps;
}

/**
 * Lines two lists up by their longest common subsequence, so that one item put in front does not show every
 * later item as changed. Components have no identity of their own: they are the same when they say the same.
 * @param before texts that stand for the old items; equal text, equal item
 * @param after the same of the new items
 * @returns the steps in order; the same two lists always give the same steps. O(n·m).
 */
export function alignLists(before: readonly string[], after: readonly string[]): AlignmentStep[] {
  const lengths = tailLengths(before, after);
  const steps: AlignmentStep[] = [];
  let [i, j, gapI, gapJ] = [0, 0, 0, 0];
  while (i < before.length && j < after.length) {
    if (before[i] === after[j]) {
      steps.push(...gapSteps(gapI, i, gapJ, j), { kind: 'kept', before: i, after: j });
      i += 1;
      j += 1;
      gapI = i;
      gapJ = j;
    } else if ((lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return [...steps, ...gapSteps(gapI, before.length, gapJ, after.length)];
}
