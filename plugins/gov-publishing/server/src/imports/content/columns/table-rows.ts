import { inputReasons } from '../../../content-types/input/input-reasons';
import type { Schema } from '../../../domain/schema/attribute';
import { Pacer } from '../../../pacer';
import { foldForSearch } from '../../../domain/thai/search-text';
import { contentModelOf, knownModel, type Strapi } from '../../../strapi-boundary';
import { LIMITS } from '../../contract';
import type { Findings } from '../../findings';
import { listed } from '../../people/listed';
import { bareHeading, recordsOf, type Row } from '../../table/records';
import type { Table } from '../../table/table';
import type { Destination } from '../draft-writer';
import type { SourceRow } from '../source-row';
import { isRelation, type Cell } from './cells';
import { contentColumns, headingOf, rowsCounted } from './content-columns';
import { isInACell } from './content-fields';
import { EntryValues } from './entry-values';
import { leftToHand } from './how-to-fill';
import { readValue } from './read-value';
import type { RelationReader } from './relation-reader';

/** What the rows of a table are read with. */
interface TableContext {
  readonly strapi: Strapi;
  readonly to: Destination;
  readonly cells: readonly Cell[];
  readonly relations: RelationReader;
}

/** @returns the rows of a table as drafts of a type; what is wrong with them is found, by its cell */
export async function tableRows(
  strapi: Strapi,
  to: Destination,
  table: Table,
  findings: Findings,
  relations: RelationReader,
): Promise<SourceRow[]> {
  const rows = rowsCounted(table.rows[0]?.cells ?? []);
  const { columns, cells } = contentColumns(strapi, to.type, { rows, languages: [] });
  const pacer = new Pacer();
  const read: SourceRow[] = [];
  for (const row of recordsOf(table, columns, findings, leftHeadings(strapi, to))) {
    await pacer.pause();
    read.push(await rowOf({ strapi, to, cells, relations }, row));
  }
  return read;
}

async function rowOf(context: TableContext, row: Row): Promise<SourceRow> {
  const { to } = context;
  let isWrong = false;
  const fault: Row['fault'] = (...found) => {
    isWrong = true;
    row.fault(...found);
  };
  const [title = ''] = to.type.definition.texts.title;
  if (row.text(title) === '') fault(title, 'import.cell.missing');
  judgeAgency(to, row, fault);
  const values = await valuesOf(context, row, fault);
  const state = (['state', 'publishedAt'] as const).find((key) => row.text(key) !== '');
  if (state) row.note(state, 'import.content.state_ignored');
  const files = listed(row.text('files'));
  if (files.length > LIMITS.entryFiles)
    row.note('files', 'import.content.too_many_files', { files: LIMITS.entryFiles });
  return {
    key: row.text('key'),
    oldAddress: row.text('oldAddress'),
    values,
    told: ownTexts(context, values),
    files: files.slice(0, LIMITS.entryFiles).map((name) => ({ name, label: null })),
    place: row.placeOf(title),
    isWrong,
  };
}

/** What the form has and no table brings is said so, and why; what it has not is unknown. */
function leftHeadings(strapi: Strapi, { type }: Destination): (heading: string) => string {
  const left = new Map(
    leftToHand(strapi, type).flatMap(({ heading, why }) =>
      [heading('th'), heading('en')].map(
        (each) => [bareHeading(each), `import.heading.left_${why}`] as const,
      ),
    ),
  );
  return (heading) =>
    // Of a component that repeats, whatever row it is of.
    left.get(bareHeading(heading).replace(/ (?:\d+|\(\d+\)):/, ':')) ?? 'import.heading.unknown';
}

/** Whose the entries are is chosen beside the file: a row that says otherwise is in the wrong file. */
function judgeAgency({ type, agency }: Destination, row: Row, fault: Row['fault']): void {
  const said = foldForSearch(row.text(type.agencyAttribute));
  if (said === '' || agency.names.some((name) => foldForSearch(name) === said)) return;
  fault(type.agencyAttribute, 'import.content.other_agency', { agency: agency.names[0] ?? agency.code });
}

async function valuesOf(
  { strapi, to, cells, relations }: TableContext,
  row: Row,
  fault: Row['fault'],
): Promise<Record<string, unknown>> {
  const values = new EntryValues();
  for (const cell of cells) {
    const text = row.text(cell.key);
    if (text === '') continue;
    const read = isRelation(cell.field)
      ? await relations.read(cell.field, text)
      : readValue(cell.field, text);
    if ('code' in read) fault(cell.key, read.code, read.params);
    else values.put(cell, read.value);
  }
  for (const { cell, value } of values.partRows()) judgePart(strapi, cells, cell, value, row, fault);
  const all = values.all();
  // As a draft that is saved is judged: by the very rules, before anything is written.
  const { schema, components } = contentModelOf(strapi, to.type.uid);
  for (const { code, field, params } of inputReasons(schema, components, all))
    fault(keyAt(cells, values, String(field ?? '')), code, params as never);
  judgeCounts(schema, all, values, fault);
  return all;
}

/** What a row of a component is nothing without, is asked for where the row begins. */
function judgePart(
  strapi: Strapi,
  cells: readonly Cell[],
  { row: of, attribute, language, key }: Cell,
  value: Readonly<Record<string, unknown>>,
  row: Row,
  fault: Row['fault'],
): void {
  for (const [name, { required }] of Object.entries(knownModel(strapi, of?.uid ?? '').attributes)) {
    if (required !== true || Object.hasOwn(value, name)) continue;
    const missing = cells.find(
      (cell) =>
        cell.attribute === attribute &&
        cell.language === language &&
        cell.row?.uid === of?.uid &&
        cell.row?.number === of?.number &&
        cell.field.name === name,
    );
    if (missing && row.text(missing.key) === '')
      fault(key, 'import.cell.part_missing', { heading: headingOf(missing, 'th') });
  }
}

/** A component that repeats may have a most of rows, which Strapi would refuse in words of its own. */
function judgeCounts(
  { attributes }: Schema,
  all: Readonly<Record<string, unknown>>,
  values: EntryValues,
  fault: Row['fault'],
): void {
  for (const [name, attribute] of Object.entries(attributes)) {
    const { max } = attribute as { readonly max?: number };
    const rows = all[name];
    const cell =
      Array.isArray(rows) && max !== undefined && rows.length > max ? values.cellAt(name) : undefined;
    if (cell) fault(cell.key, 'import.cell.too_many_rows', { max: max ?? 0 });
  }
}

/** @returns the column of what stands at a path of the values, e.g. `steps.0.title` */
function keyAt(cells: readonly Cell[], values: EntryValues, path: string): string {
  const steps = path.split('.');
  const part = steps.length > 1 ? values.cellAt(path) : undefined;
  const same = cells.find(
    ({ attribute, row, field, language }) =>
      language === null &&
      (part
        ? attribute === part.attribute &&
          row?.uid === part.row?.uid &&
          row?.number === part.row?.number &&
          field.name === steps.at(-1)
        : attribute.name === steps[0] && row === null),
  );
  return same?.key ?? part?.key ?? steps[0] ?? '';
}

/** By what a row is known again which has no key: relations are others tomorrow, and their names are no part of it. */
function ownTexts(
  { cells }: TableContext,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = cells.filter(
    ({ row, field, language }) =>
      row === null && language === null && isInACell(field.attribute) && field.attribute.type !== 'email',
  );
  const told = own.filter(({ key }) => Object.hasOwn(values, key));
  return Object.fromEntries(told.map(({ key }) => [key, values[key]]));
}
