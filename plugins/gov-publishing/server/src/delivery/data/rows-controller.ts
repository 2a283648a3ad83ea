import type { AskedRows, FoundRows, RowsAnswer } from '../../domain/data/asked-rows';
import type { DataRows } from '../../entries/contents/data-rows';
import { MalformedError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext, Row } from '../../strapi-boundary';
import { paginationOf } from '../content/pagination';
import { fileAddress } from '../files/file-address';
import { askedEntry } from '../formats/asked-entry';
import type { FormatsSource } from '../formats/formats-source';
import { notFound } from '../not-found';
import { answerPublic } from '../public-answer';
import { parseQueryOver, ROWS_PARAMETERS, type PublicQuery } from '../query/public-query';
import { parametersOf } from '../query/query-parameters';
import { askedTable, noTable, rowsBusy, type AskedTable } from './asked-table';
import type { PublicData } from './public-data';
import { rowsRefused } from './rows-refusals';

export interface RowsServices {
  readonly formats: FormatsSource;
  readonly data: PublicData;
  readonly rows: DataRows;
}

/** Rows of the tables in published files, asked for as lists of entries are. */
export function rowsController(services: () => RowsServices): Handlers {
  return controllerOf(services, { rows });
}

async function rows(services: RowsServices, ctx: HttpContext): Promise<void> {
  const query = parametersOf(ctx);
  const { locale } = query;
  const found = await askedEntry(services.formats, ctx, 'rows', locale === undefined ? {} : { locale });
  if (!found) return;
  const { type, facts, dependency } = found;
  if (!type.definition.data) throw notFound(ctx);
  const asked = await askedTable(services.data, facts, query['distribution']);
  const ask = (what: AskedRows | null): Promise<TableAnswer> =>
    answerOf(services, asked, what, facts.key.documentId);
  const { table } = await ask(null);
  const { columns, rowCount } = table;
  const known = Object.fromEntries(columns.map(({ key, type: kind }) => [key, kind]));
  const parsed = parseQueryOver(known, query, ROWS_PARAMETERS);
  const page = (await ask(askedRows(parsed))).found;
  if (!page) throw noTable();
  const { media, format } = asked;
  const { sha256, name } = media;
  const url = fileAddress(services.formats.addresses.path, { sha256, name });
  // RFC 8288: the rows were read from the file, and it is the file that was signed.
  ctx.set('Link', `<${url}>; rel="original"`);
  const meta = {
    pagination: paginationOf(parsed.window, parsed.window.withCount ? page.total : null),
    columns,
    derivedFrom: { sha256, name, url, format, rowCount },
  };
  answerPublic(ctx, { data: recordsOf(page), meta }, undefined, dependency);
}

function askedRows({ fields, filter, sort, window }: PublicQuery): AskedRows {
  if (window.by === 'cursor')
    throw new MalformedError([
      {
        code: 'query.bad_value',
        field: 'pagination.cursor',
        params: { field: 'pagination.cursor', expected: 'page, pageSize; start, limit' },
      },
    ]);
  return { fields, filter, sort, start: window.start, limit: window.limit };
}

function recordsOf({ fields, rows: found }: FoundRows): Row[] {
  return found.map((cells) => Object.fromEntries(fields.map((key, index) => [key, cells[index] ?? null])));
}

type TableAnswer = Extract<RowsAnswer, { state: 'table' }>;

async function answerOf(
  { data, rows: asked }: RowsServices,
  { media, format }: AskedTable,
  what: AskedRows | null,
  whose: string,
): Promise<TableAnswer> {
  const file = await data.rowOf(media);
  const answer = file ? await asked.ask(file, format, what, whose) : 'missing';
  if (answer === 'missing') throw noTable();
  if (answer === 'busy' || answer === 'unreadable') throw rowsBusy();
  if (answer.state === 'no_table') throw noTable();
  if (answer.state === 'table') return answer;
  throw rowsRefused(answer);
}
