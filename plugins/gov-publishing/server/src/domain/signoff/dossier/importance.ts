/** How grave an entry is: `important` waits for clearance, `urgent` is reported at once (design rule 9). */
export const IMPORTANCE = ['normal', 'important', 'urgent'] as const;

export type Importance = (typeof IMPORTANCE)[number];

/**
 * Reads how grave an entry says it is. What nobody can read as one of the three, an empty value included, counts as
 * `important`, which waits for clearance under every profile that knows one: a rule must not be absent because a value
 * is misspelt.
 *
 * @param value what the entry's attribute holds, of a draft or of a signed snapshot
 */
export function importanceOf(value: unknown): Importance {
  return IMPORTANCE.find((known) => known === value) ?? 'important';
}
