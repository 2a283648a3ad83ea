/** SQLite takes no more parameters a statement in its oldest builds. */
const MAX_PARAMETERS = 999;

/** @returns the rows in parts that one statement takes, where each row is so many parameters of it */
export function* inParts<T>(rows: readonly T[], parametersEach = 1): Generator<T[]> {
  const size = Math.max(1, Math.floor(MAX_PARAMETERS / Math.max(1, parametersEach)));
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}
