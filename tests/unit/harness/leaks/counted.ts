let count = 0;

/** @returns how often this copy of the module was asked */
export function times(): number {
  count += 1;
  return count;
}
