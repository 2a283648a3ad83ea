/** @returns the values that are there: schema.org has no word for what an entry does not say */
export function withoutEmpty(values: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
}
