/** A field in a row of Strapi's edit view; a row is 12 wide. */
export interface SizedField {
  readonly name: string;
  readonly size: number;
}

export type SizedRows = readonly (readonly SizedField[])[];

/** One thing in which the layout that officers are shown differs from the type's own. Widths are of a row of 12. */
export type LayoutChange =
  /** Not laid out: nobody can fill it in. */
  | { readonly kind: 'hidden'; readonly field: string }
  /** Laid out, though the type's own layout has it not. */
  | { readonly kind: 'added'; readonly field: string }
  /** Stands elsewhere: now after another, or first (null). */
  | { readonly kind: 'moved'; readonly field: string; readonly after: string | null }
  | { readonly kind: 'width'; readonly field: string; readonly ours: number; readonly shown: number }
  /** Begins a row, or no longer does. Said where the fields differ in nothing else. */
  | { readonly kind: 'row'; readonly field: string; readonly begins: boolean };

/** @returns in what a layout differs, field by field in the order in which they stand there; empty where it does not */
export function layoutChanges(ours: SizedRows, shown: SizedRows): LayoutChange[] {
  const was = new Map(ours.flat().map((field) => [field.name, field]));
  const is = new Map(shown.flat().map((field) => [field.name, field]));
  const hidden = [...was.keys()]
    .filter((name) => !is.has(name))
    .map((field): LayoutChange => ({ kind: 'hidden', field }));
  const stays = unmoved([...was.keys()], [...is.keys()]);
  const changes = [...is.values()].flatMap((field, at, all): LayoutChange[] => {
    const own = was.get(field.name);
    if (!own) return [{ kind: 'added', field: field.name }];
    const after = all[at - 1]?.name ?? null;
    return [
      ...(stays.has(field.name) ? [] : [{ kind: 'moved', field: field.name, after } as const]),
      ...widened(own, field),
    ];
  });
  const said = [...hidden, ...changes];
  return said.length > 0 ? said : rowChanges(ours, shown);
}

function widened(ours: SizedField, shown: SizedField): LayoutChange[] {
  if (ours.size === shown.size) return [];
  return [{ kind: 'width', field: ours.name, ours: ours.size, shown: shown.size }];
}

function rowChanges(ours: SizedRows, shown: SizedRows): LayoutChange[] {
  const begin = (rows: SizedRows): Set<string | undefined> => new Set(rows.map(([first]) => first?.name));
  const [was, is] = [begin(ours), begin(shown)];
  return shown
    .flat()
    .filter(({ name }) => was.has(name) !== is.has(name))
    .map(({ name }): LayoutChange => ({ kind: 'row', field: name, begins: is.has(name) }));
}

/**
 * @returns the most fields whose order among themselves is the same in both: the others were moved. The longest rising
 *   run of their old places, so that one field taken to the top is one move and not a move of all below it.
 */
function unmoved(was: readonly string[], is: readonly string[]): ReadonlySet<string> {
  const places = new Map(was.map((name, place) => [name, place]));
  const runs: (readonly string[])[] = [];
  for (const [at, name] of is.entries()) {
    const place = places.get(name);
    const before = is
      .slice(0, at)
      .map((_, each) => runs[each] ?? [])
      .filter((run) => run.length > 0 && place !== undefined && (places.get(run.at(-1) ?? '') ?? 0) < place);
    runs.push(place === undefined ? [] : [...longest(before), name]);
  }
  return new Set(longest(runs));
}

function longest(runs: readonly (readonly string[])[]): readonly string[] {
  return runs.reduce<readonly string[]>((best, run) => (run.length >= best.length ? run : best), []);
}
