import { listOf, type Values } from '../model/values';

/** A row of the dynamic zone, with its path in the entry. */
export interface DetailRow {
  readonly path: string;
  readonly row: Values;
}

/** Rows of one component in `details`, e.g. `gov-publishing.executive`, in order. */
export function detailRows(entry: Values, component: string): readonly DetailRow[] {
  return listOf(entry['details']).flatMap((row, index) =>
    row['__component'] === component ? [{ path: `details.${index}`, row }] : [],
  );
}
