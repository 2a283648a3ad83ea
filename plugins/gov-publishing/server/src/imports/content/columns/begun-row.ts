import { foldForSearch } from '../../../domain/thai/search-text';
import type { Strapi } from '../../../strapi-boundary';
import { LIMITS } from '../../contract';
import { listed } from '../../people/listed';
import type { Row } from '../../table/records';
import type { Destination } from '../draft-writer';
import { NamedFile } from '../files/named-file';
import type { OtherLanguage, SourceRow } from '../source-row';
import { isFile, isRelation, type Cell } from './cells';
import { headingOf } from './content-columns';
import { isInACell } from './content-fields';
import { EntryValues } from './entry-values';
import { readValue, type ReadValue } from './read-value';
import type { TextJudge } from './text-judge';
import { judgeValues } from './value-faults';

/** Letters of the name of one file, or of its address. */
const MAX_FILE_NAME = 2_000;

/** What the rows of a table are begun with. */
export interface BeginContext {
  readonly strapi: Strapi;
  readonly to: Destination;
  readonly cells: readonly Cell[];
  readonly texts: TextJudge;
}

/** A row with all that it says itself; what it points at is found when all rows are begun. */
export interface BegunRow {
  readonly row: Row;
  readonly source: Omit<SourceRow, 'isWrong'>;
  readonly fault: Row['fault'];
  readonly isWrong: () => boolean;
}

/** @returns a row as the draft of a type, without what it points at; what is wrong with it is found, by its cell */
export async function beginRow(context: BeginContext, row: Row): Promise<BegunRow> {
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
  const others = await othersOf(context, row, fault);
  const state = (['state', 'publishedAt'] as const).find((key) => row.text(key) !== '');
  if (state) row.note(state, 'import.content.state_ignored');
  const files = listed(row.text('files'));
  if (files.length > LIMITS.entryFiles)
    row.note('files', 'import.content.too_many_files', { files: LIMITS.entryFiles });
  const source = {
    key: row.text('key'),
    oldAddress: row.text('oldAddress'),
    values,
    told: ownTexts(context, values),
    others,
    files: files.slice(0, LIMITS.entryFiles).map((name) => ({ name, label: null })),
    place: row.placeOf(title),
  };
  return { row, source, fault, isWrong: () => isWrong };
}

/** Whose the entries are is chosen beside the file: a row that says otherwise is in the wrong file. */
function judgeAgency({ type, agency }: Destination, row: Row, fault: Row['fault']): void {
  const said = foldForSearch(row.text(type.agencyAttribute));
  if (said === '' || agency.names.some((name) => foldForSearch(name) === said)) return;
  fault(type.agencyAttribute, 'import.content.other_agency', { agency: agency.names[0] ?? agency.code });
}

/** @returns what a row says in one language, null for the one in which it comes in */
async function valuesOf(
  { strapi, to, cells: all, texts }: BeginContext,
  language: string | null,
  row: Row,
  fault: Row['fault'],
): Promise<Record<string, unknown>> {
  const cells = all.filter((cell) => cell.language === language);
  const values = new EntryValues();
  for (const cell of cells) {
    const text = row.text(cell.key);
    if (text === '' || isRelation(cell.field)) continue;
    const read = isFile(cell.field) ? fileOf(cell, text, row) : readValue(cell.field, text);
    if ('code' in read) fault(cell.key, read.code, read.params);
    else values.put(cell, read.value);
  }
  const said = values.all();
  await judgeValues({ strapi, uid: to.type.uid, cells, values, language: to.language, texts }, said, fault);
  return said;
}

/** A name, of which it is seen with the others of the table whether there is such a file. */
function fileOf({ key, field }: Cell, text: string, row: Row): ReadValue {
  const kinds = field.attribute.allowedTypes ?? ['images', 'files', 'videos', 'audios'];
  return text.length > MAX_FILE_NAME
    ? { code: 'import.cell.too_long', params: { max: MAX_FILE_NAME } }
    : { value: new NamedFile(text, row.placeOf(key), kinds) };
}

/** What a row says in other languages; without a title there it says nothing whole. */
async function othersOf(context: BeginContext, row: Row, fault: Row['fault']): Promise<OtherLanguage[]> {
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
    others.push({ locale, values: await valuesOf(context, locale, row, fault) });
  }
  return others;
}

/** By what a row is known again which has no key: what it points at is another row tomorrow, and no part of it. */
function ownTexts(
  { cells }: BeginContext,
  values: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = cells.filter(
    ({ row, field, language }) =>
      row === null && language === null && isInACell(field.attribute) && field.attribute.type !== 'email',
  );
  const told = own.filter(({ key }) => Object.hasOwn(values, key));
  return Object.fromEntries(told.map(({ key }) => [key, values[key]]));
}
