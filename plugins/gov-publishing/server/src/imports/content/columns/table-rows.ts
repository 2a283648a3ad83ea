import { otherLocales } from '../../../entries/locales';
import type { Strapi } from '../../../strapi-boundary';
import type { Findings } from '../../findings';
import { recordsOf } from '../../table/records';
import type { Table } from '../../table/table';
import type { Destination } from '../draft-writer';
import type { AgencyLibrary } from '../files/agency-library';
import type { FileSource } from '../files/file-source';
import type { SourceRow } from '../source-row';
import { beginRow, type BegunRow } from './begun-row';
import { contentColumns, rowsCounted } from './content-columns';
import { judgeFileCells } from './file-cells';
import { fileRowsOf } from './relations/file-rows';
import { headingNotes } from './heading-notes';
import type { RelationReader } from './relations/relation-reader';
import { RowRelations } from './relations/row-relations';
import type { TextJudge } from './text-judge';

/** What the rows of a table are read with. */
export interface TableContext {
  readonly strapi: Strapi;
  readonly to: Destination;
  readonly relations: RelationReader;
  readonly texts: TextJudge;
  readonly files: FileSource;
  readonly library: Pick<AgencyLibrary, 'named'>;
  /** Entries that came in before, by their keys of the source. */
  readonly known: ReadonlyMap<string, string>;
}

/**
 * @returns the rows of a table as drafts of a type; what is wrong with them is found, by its cell
 * @throws ActRefusedError where nobody waits for the answer any more, and where it takes longer than one file may
 */
export async function tableRows(
  { strapi, to, relations, texts, files, library, known }: TableContext,
  table: Table,
  findings: Findings,
): Promise<SourceRow[]> {
  const rows = rowsCounted(table.rows[0]?.cells ?? []);
  const { columns, cells } = contentColumns(strapi, to.type, { rows, languages: to.otherLocales });
  const languages = await otherLocales(strapi, to.type, to.locale);
  const begun: BegunRow[] = [];
  for (const row of recordsOf(table, columns, findings, headingNotes(strapi, to, rows, languages))) {
    await texts.pause();
    begun.push(await beginRow({ strapi, to, cells, texts }, row));
  }
  await judgeFileCells({ to, cells, files, library }, begun);
  const file = fileRowsOf(to, begun, known);
  const related = new RowRelations({ to, cells, relations: relations.alongside(file), file });
  const read = new Map<BegunRow, Omit<SourceRow, 'isWrong'>>();
  for (const each of begun) {
    await texts.pause();
    read.set(each, await related.of(each));
  }
  const out = related.stayOut(begun);
  return [...read].map(([each, row]) => ({ ...row, isWrong: out.has(each) }));
}
