import { foldName } from '../../../../relations/written-names';
import { writtenRow, type WrittenRow } from '../../../../relations/written-rows';
import { say } from '../../../../messages';
import type { Destination } from '../../draft-writer';
import { keyOf } from '../../source-key';
import type { BegunRow } from '../begun-row';

/** A row of the file, as another row of it may name it. */
export interface FileRow extends WrittenRow {
  /** Its key of the source. */
  readonly key: string;
  readonly number: number;
  /** Empty where it is no entry yet. */
  readonly documentId: string;
  /** The other languages in which it says something. */
  readonly languages: readonly string[];
}

/** @returns the rows of a file by what people write of them: their names, and the keys that the file gives them */
export function fileRowsOf(
  { type, language }: Destination,
  begun: readonly BegunRow[],
  known: ReadonlyMap<string, string>,
): FileRow[] {
  const { title: titles } = type.definition.texts;
  const rows = new Map<string, FileRow>();
  for (const { row, source } of begun) {
    const key = keyOf(source);
    // The second of two alike stays out.
    if (rows.has(key)) continue;
    const { name, spellings } = writtenRow(type.uid, source.values, language, titles);
    const own = source.key === '' ? [] : [foldName(source.key)];
    rows.set(key, {
      key,
      number: row.number,
      documentId: known.get(key) ?? '',
      name: say(language, 'import.relation.of_row', { name, row: row.number }),
      spellings: [...new Set([...spellings, ...own])].filter((each) => each !== ''),
      languages: source.others.map(({ locale }) => locale),
    });
  }
  return [...rows.values()];
}
