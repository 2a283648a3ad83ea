/** A form's fields by name, as Strapi's form holds them. */
export type FormValues = Readonly<Record<string, unknown>>;

/** @returns the fields that were changed since the form was opened, as they are now */
export function typedFields(opened: FormValues, now: FormValues): FormValues {
  return Object.fromEntries(Object.entries(now).filter(([name, value]) => !isSame(opened[name], value)));
}

/** @returns names of typed fields that the other save changed as well: one of the two texts will be lost there */
export function contested(typed: FormValues, opened: FormValues, latest: FormValues): string[] {
  return Object.keys(typed).filter((name) => !isSame(opened[name], latest[name]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(withoutKeys(one) ?? null) === JSON.stringify(withoutKeys(other) ?? null);
}

/** Strapi's form numbers the parts of a list anew each time it is opened. */
function withoutKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => name !== '__temp_key__')
      .map(([name, each]) => [name, withoutKeys(each)]),
  );
}
