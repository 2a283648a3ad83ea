import { asRow } from '../../strapi-boundary';
import { keyOf } from './source-key';
import type { SourceRow } from './source-row';

/** What a relation holds of an entry that a row of the same file becomes: the source key of that row. */
export interface RowReference {
  readonly ofRow: string;
}

/** A field of one row, in one language, that points at what another row becomes. */
export interface Link {
  readonly from: SourceRow;
  readonly fromKey: string;
  /** Null for the language in which entries come in. */
  readonly locale: string | null;
  readonly field: string;
  readonly isMany: boolean;
  /** Source key of the row that is pointed at. */
  readonly to: string;
}

/** A link that could not be made before the row that it leads to was an entry. */
export interface WaitingLink extends Link {
  /** The entry that the field is in. */
  readonly documentId: string;
  /** Number of the row that is pointed at. */
  readonly toRow: number;
}

/** What rows of one file have become, while they come in one after another. */
export class EntriesOfRows {
  private readonly entries: Map<string, string>;
  private readonly links = new Map<string, Link[]>();

  /**
   * @param rows all that come in, or have
   * @param known entries that came in before, by their keys of the source
   */
  constructor(rows: readonly SourceRow[], known: ReadonlyMap<string, string>) {
    this.entries = new Map(known);
    for (const link of rows.flatMap(linksOf)) {
      const others = this.links.get(link.to);
      if (others) others.push(link);
      else this.links.set(link.to, [link]);
    }
  }

  /** Remembers an entry, once it is sure to stay. */
  keep(row: SourceRow, documentId: string): void {
    this.entries.set(keyOf(row), documentId);
  }

  /** @returns values in which each row is the entry that it became; those that are none yet are left out */
  in(values: SourceRow['values']): Record<string, unknown> {
    return withEntries(values, this.entries);
  }

  /** Another import made entries of the same file meanwhile. */
  refresh(known: ReadonlyMap<string, string>): void {
    for (const [key, documentId] of known) this.entries.set(key, documentId);
  }

  /** @returns the rows that a row points at, by their keys of the source */
  namedBy(row: SourceRow): string[] {
    return linksOf(row).map(({ to }) => to);
  }

  /** @returns the entry that a row has become */
  of(row: SourceRow): string | undefined {
    return this.entries.get(keyOf(row));
  }

  /** @returns what waits for a row to be an entry, of rows that are entries */
  waitingFor(row: SourceRow): WaitingLink[] {
    return (this.links.get(keyOf(row)) ?? []).flatMap((link) => {
      const documentId = this.entries.get(link.fromKey);
      return documentId === undefined ? [] : [{ ...link, documentId, toRow: row.place.row ?? 0 }];
    });
  }
}

/** @returns all that a row points at in its own file */
function linksOf(row: SourceRow): Link[] {
  const fromKey = keyOf(row);
  const versions = [{ locale: null, values: row.values }, ...row.others];
  return versions.flatMap(({ locale, values }) =>
    Object.entries(values).flatMap(([field, value]) =>
      rowsIn(value).map((to) => ({
        from: row,
        fromKey,
        locale,
        field,
        isMany: Array.isArray(value),
        to,
      })),
    ),
  );
}

function withEntries(
  values: Readonly<Record<string, unknown>>,
  entries: ReadonlyMap<string, string>,
): Record<string, unknown> {
  const whole: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(values)) {
    if (rowsIn(value).length === 0) {
      whole[field] = value;
      continue;
    }
    const there = [value].flat().flatMap((each) => {
      const { ofRow } = asRow(each);
      if (ofRow === undefined) return [each];
      const documentId = entries.get(String(ofRow));
      return documentId === undefined ? [] : [{ documentId }];
    });
    if (there.length > 0) whole[field] = Array.isArray(value) ? there : there[0];
  }
  return whole;
}

/** @returns the rows in an order in which each comes after those that it points at, as far as they do not point at one another */
export function afterThoseNamed(rows: readonly SourceRow[]): SourceRow[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  const begun = new Set<SourceRow>();
  const ordered: SourceRow[] = [];
  for (const first of rows) {
    // Steps of its own, since rows may point at one another in a chain of thousands.
    const path = [{ row: first, left: linksOf(first) }];
    if (begun.has(first)) continue;
    begun.add(first);
    for (let at = path.at(-1); at; at = path.at(-1)) {
      const next = byKey.get(at.left.shift()?.to ?? '');
      if (next && !begun.has(next)) {
        begun.add(next);
        path.push({ row: next, left: linksOf(next) });
      } else if (at.left.length === 0) ordered.push(path.pop()!.row);
    }
  }
  return ordered;
}

function rowsIn(value: unknown): string[] {
  return [value].flat().flatMap((each) => {
    const { ofRow } = asRow(each);
    return typeof ofRow === 'string' ? [ofRow] : [];
  });
}
