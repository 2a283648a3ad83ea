import type { Schema } from '../domain/schema/attribute';
import { rowsOf, type EditForm } from '../domain/edit-form';
import type { SizedField, SizedRows } from '../domain/layout-changes';

/** How wide Strapi draws a type of field, and whether another width is allowed (service `field-sizes`). */
export interface FieldSize {
  readonly default: number;
  readonly isResizable: boolean;
}

export type SizeOf = (type: string) => FieldSize;

const ROW = 12;

/** @returns the rows of a form as Strapi keeps them: what stands beside each other shares the width */
export function formRows(form: EditForm, { attributes }: Schema, sizeOf: SizeOf): SizedRows {
  return rowsOf(form).flatMap((row) => {
    const share = Math.floor(ROW / row.length);
    const sized = row.map((name) => ({ name, size: width(attributes[name]?.type, share, sizeOf) }));
    // A field that takes the whole width cannot stand beside another.
    return sized.some(({ size }) => size > share) ? sized.map((field) => [field]) : [sized];
  });
}

function width(type: string | undefined, share: number, sizeOf: SizeOf): number {
  const size = sizeOf(type ?? 'string');
  return size.isResizable ? share : size.default;
}

/**
 * @param names of fields in the order of the schema
 * @returns the rows that Strapi makes of them by itself (`appendToEditLayout`), by which an untouched layout is known
 */
export function strapisRows(names: readonly string[], { attributes }: Schema, sizeOf: SizeOf): SizedRows {
  const rows: SizedField[][] = [[]];
  let filled = 0;
  for (const name of names) {
    const size = sizeOf(attributes[name]?.type ?? 'string').default;
    if (filled + size > ROW) {
      rows.push([]);
      filled = 0;
    }
    rows.at(-1)?.push({ name, size });
    filled += size;
  }
  return rows;
}

/** @returns the rows without the fields that are not among `names`, and without the rows that this leaves empty */
export function rowsWithin(rows: SizedRows, names: ReadonlySet<string>): SizedRows {
  return rows.map((row) => row.filter(({ name }) => names.has(name))).filter((row) => row.length > 0);
}

export function sameRows(a: SizedRows, b: SizedRows): boolean {
  const said = (rows: SizedRows): string =>
    rows.map((row) => row.map(({ name, size }) => `${name}:${size}`).join()).join('|');
  return said(a) === said(b);
}
