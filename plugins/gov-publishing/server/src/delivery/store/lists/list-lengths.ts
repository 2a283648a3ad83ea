import type { Connection } from '../../../strapi-boundary';

/** By database, then by list. The length of an empty list is not cached: anybody may ask for those in any language. */
const lengths = new WeakMap<Connection, Map<string, number>>();

/**
 * How long a list was when it was last counted: a hint from which end to walk to a page, and nothing else. A page is
 * the same from both ends, so a hint that is out of date makes an answer slower, never wrong.
 */
export const listLengths = {
  hint(connection: Connection, list: string): number | undefined {
    return lengths.get(connection)?.get(list);
  },
  note(connection: Connection, list: string, length: number): void {
    if (length === 0) return;
    const known = lengths.get(connection) ?? new Map<string, number>();
    lengths.set(connection, known.set(list, length));
  },
};
