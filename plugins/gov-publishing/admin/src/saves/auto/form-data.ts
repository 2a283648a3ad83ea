/**
 * @param value of a form, or the whole of it
 * @returns it as the Content Manager sends it: of what was chosen in a list, only what the server asks for
 */
export function sentData(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sentData);
  if (typeof value !== 'object' || value === null) return value;
  if ('apiData' in value) return value.apiData;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, sentData(each)]));
}
