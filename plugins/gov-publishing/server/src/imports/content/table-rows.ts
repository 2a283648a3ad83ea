import { inputReasons } from '../../content-types/input/input-reasons';
import type { GovernedType } from '../../entries/governed-types';
import { Pacer } from '../../pacer';
import { contentModelOf, type Strapi } from '../../strapi-boundary';
import { LIMITS } from '../contract';
import type { Findings } from '../findings';
import { listed } from '../people/listed';
import { recordsOf, type Row } from '../table/records';
import type { Table } from '../table/table';
import { contentColumns, contentFields, type ContentField } from './content-columns';
import { readValue } from './read-value';
import type { SourceRow } from './source-row';

/** @returns the rows of a table as drafts of a type; what is wrong with them is found, by its cell */
export async function tableRows(
  strapi: Strapi,
  type: GovernedType,
  table: Table,
  findings: Findings,
): Promise<SourceRow[]> {
  const fields = contentFields(strapi, type);
  const pacer = new Pacer();
  const rows: SourceRow[] = [];
  for (const row of recordsOf(table, contentColumns(strapi, type), findings)) {
    await pacer.pause();
    rows.push(rowOf(strapi, type, row, fields));
  }
  return rows;
}

function rowOf(strapi: Strapi, type: GovernedType, row: Row, fields: readonly ContentField[]): SourceRow {
  const values: Record<string, unknown> = {};
  let isWrong = false;
  const fault: Row['fault'] = (...found) => {
    isWrong = true;
    row.fault(...found);
  };
  const [title = ''] = type.definition.texts.title;
  if (row.text(title) === '') fault(title, 'import.cell.missing');
  for (const field of fields) {
    const text = row.text(field.name);
    if (text === '') continue;
    const read = readValue(field, text);
    if ('code' in read) fault(field.name, read.code, read.params);
    else values[field.name] = read.value;
  }
  // As a draft that is saved is judged: by the very rules, before anything is written.
  const { schema, components } = contentModelOf(strapi, type.uid);
  for (const { code, field, params } of inputReasons(schema, components, values))
    fault(String(field ?? title).split('.')[0] ?? title, code, params as never);
  const state = (['state', 'publishedAt'] as const).find((key) => row.text(key) !== '');
  if (state) row.note(state, 'import.content.state_ignored');
  const files = listed(row.text('files'));
  if (files.length > LIMITS.entryFiles)
    row.note('files', 'import.content.too_many_files', { files: LIMITS.entryFiles });
  return {
    key: row.text('key'),
    oldAddress: row.text('oldAddress'),
    values,
    files: files.slice(0, LIMITS.entryFiles).map((name) => ({ name, label: null })),
    place: row.placeOf(title),
    isWrong,
  };
}
