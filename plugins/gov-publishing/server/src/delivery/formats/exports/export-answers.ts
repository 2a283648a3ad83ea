import type { HttpContext } from '../../../strapi-boundary';
import { notFound } from '../../not-found';
import { parametersOf } from '../../query/query-parameters';
import { answerStream } from '../../stream-answer';
import type { FormatsSource } from '../formats-source';
import type { ExportRow } from './export-cells';
import { EXPORT_FORMATS, type ExportEnding } from './export-formats';
import { exportTable, type ExportTable } from './export-tables';

/** All entries of a type, or the rows that they have of one kind, as a table. */
export async function exported(source: FormatsSource, ctx: HttpContext): Promise<void> {
  const { table, ending } = tableOf(source, ctx);
  if (!Object.hasOwn(EXPORT_FORMATS, ending)) throw notFound(ctx);
  const { mime, write } = EXPORT_FORMATS[ending as ExportEnding];
  const { entries } = await source.all(table.type, parametersOf(ctx));
  async function* rows(): AsyncGenerator<ExportRow> {
    for await (const entry of entries) yield* table.rows(entry, source.addresses);
  }
  const body = await write({ name: table.name, columns: table.columns, rows: rows() });
  answerStream(ctx, body, mime);
  ctx.set('Content-Disposition', `attachment; filename="${table.name}.${ending}"`);
}

/** `laws.csv` → the entries of the type; `basic-infos.projects.csv` → the rows that they have of one kind. */
function tableOf(source: FormatsSource, ctx: HttpContext): { table: ExportTable; ending: string } {
  const [plural = '', ...rest] = String(ctx.params.file).split('.');
  const ending = rest.pop() ?? '';
  const type = source.types.byPlural(plural);
  const table = type && exportTable(source.strapi, type, rest.join('.'));
  if (!table) throw notFound(ctx);
  return { table, ending };
}
