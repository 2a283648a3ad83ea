import { otherLocales } from '../../../entries/locales';
import { foldForSearch } from '../../../domain/thai/search-text';
import { asRow, type Strapi } from '../../../strapi-boundary';
import { LIMITS } from '../../contract';
import type { Findings } from '../../findings';
import { listed } from '../../people/listed';
import { recordsOf, type Row } from '../../table/records';
import type { Table } from '../../table/table';
import type { Destination } from '../draft-writer';
import type { OtherLanguage, SourceRow } from '../source-row';
import { isOfMany, isRelation, type Cell } from './cells';
import { contentColumns, headingOf, rowsCounted } from './content-columns';
import { isInACell } from './content-fields';
import { EntryValues } from './entry-values';
import { headingNotes } from './heading-notes';
import { readValue } from './read-value';
import type { RelationReader } from './relation-reader';
import type { TextJudge } from './text-judge';
import { judgeValues } from './value-faults';

/** What the rows of a table are read with. */
interface TableContext {
  readonly strapi: Strapi;
  readonly to: Destination;
  readonly cells: readonly Cell[];
  readonly relations: RelationReader;
  readonly texts: TextJudge;
}

/**
 * @returns the rows of a table as drafts of a type; what is wrong with them is found, by its cell
 * @throws ActRefusedError where nobody waits for the answer any more, and where it takes longer than one file may
 */
export async function tableRows(
  strapi: Strapi,
  to: Destination,
  table: Table,
  findings: Findings,
  relations: RelationReader,
  texts: TextJudge,
): Promise<SourceRow[]> {
  const rows = rowsCounted(table.rows[0]?.cells ?? []);
  const { columns, cells } = contentColumns(strapi, to.type, { rows, languages: to.otherLocales });
  const languages = await otherLocales(strapi, to.type, to.locale);
  const read: SourceRow[] = [];
  for (const row of recordsOf(table, columns, findings, headingNotes(strapi, to, rows, languages))) {
    await texts.pause();
    read.push(await rowOf({ strapi, to, cells, relations, texts }, row));
  }
  return read;
}

async function rowOf(context: TableContext, row: Row): Promise<SourceRow> {
  const { to } = context;
  let isWrong = row.isBroken;
  const fault: Row['fault'] = (...found) => {
    isWrong = true;
    row.fault(...found);
  };
  const [title = ''] = to.type.definition.texts.title;
  if (row.text(title) === '') fault(title, 'import.cell.missing');
  judgeAgency(to, row, fault);
  const values = await valuesOf(context, null, row, fault);
  const others = await othersOf(context, values, row, fault);
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
    others,
    files: files.slice(0, LIMITS.entryFiles).map((name) => ({ name, label: null })),
    place: row.placeOf(title),
    isWrong,
  };
}

/** Whose the entries are is chosen beside the file: a row that says otherwise is in the wrong file. */
function judgeAgency({ type, agency }: Destination, row: Row, fault: Row['fault']): void {
  const said = foldForSearch(row.text(type.agencyAttribute));
  if (said === '' || agency.names.some((name) => foldForSearch(name) === said)) return;
  fault(type.agencyAttribute, 'import.content.other_agency', { agency: agency.names[0] ?? agency.code });
}

/** @returns what a row says in one language, null for the one in which it comes in */
async function valuesOf(
  { strapi, to, cells: all, relations, texts }: TableContext,
  language: string | null,
  row: Row,
  fault: Row['fault'],
): Promise<Record<string, unknown>> {
  const cells = all.filter((cell) => cell.language === language);
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
  const said = values.all();
  await judgeValues({ strapi, uid: to.type.uid, cells, values, language: to.language, texts }, said, fault);
  return said;
}

/** What a row says in other languages; without a title there it says nothing whole. */
async function othersOf(
  context: TableContext,
  first: Readonly<Record<string, unknown>>,
  row: Row,
  fault: Row['fault'],
): Promise<OtherLanguage[]> {
  const { to, cells } = context;
  const [title] = to.type.definition.texts.title;
  const others: OtherLanguage[] = [];
  for (const locale of to.otherLocales) {
    const own = cells.filter((cell) => cell.language === locale);
    const given = own.filter((cell) => row.text(cell.key) !== '');
    const [begin] = given;
    if (!begin) continue;
    const titled = own.find((cell) => cell.row === null && cell.field.name === title);
    if (titled && !given.includes(titled))
      fault(begin.key, 'import.cell.part_missing', { heading: headingOf(titled, to.language) });
    const values = await valuesOf(context, locale, row, fault);
    others.push({ locale, values: { ...(await pointedAt(context, locale, first, row)), ...values } });
  }
  return others;
}

/** What an entry points at it does in each language, where that is there in the language too. */
async function pointedAt(
  { cells, relations }: TableContext,
  locale: string,
  first: Readonly<Record<string, unknown>>,
  row: Row,
): Promise<Record<string, unknown>> {
  const kept: Record<string, unknown> = {};
  for (const { key, field } of cells.filter((cell) => cell.language === null && isRelation(cell.field))) {
    const all = [first[key] ?? []].flat().map((each) => String(asRow(each)['documentId']));
    const there: { documentId: string }[] = [];
    for (const documentId of all)
      if (await relations.isIn(String(field.attribute.target), documentId, locale))
        there.push({ documentId });
    if (there.length < all.length) row.note(key, 'import.relation.other_language', { language: locale });
    if (there.length > 0) kept[key] = isOfMany(field) ? there : there[0];
  }
  return kept;
}

/** By what a row is known again which has no key: what it points at is another row tomorrow, and no part of it. */
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
