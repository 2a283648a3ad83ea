import { readOds } from 'hucre/ods';

/** @returns the rows of a sheet of an OpenDocument spreadsheet by the names in its first row, as another library reads it */
export async function rowsOf(bytes: Uint8Array, sheet: string): Promise<Record<string, unknown>[]> {
  const { sheets } = await readOds(bytes);
  const [columns = [], ...rows] = sheets.find(({ name }) => name === sheet)?.rows ?? [];
  return rows.map((row) =>
    Object.fromEntries(columns.map((column, at) => [String(column), row[at] ?? null])),
  );
}
