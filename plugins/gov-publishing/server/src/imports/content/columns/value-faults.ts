import { inputReasons } from '../../../content-types/input/input-reasons';
import { scalarFields } from '../../../content-types/model/scalar-fields';
import type { Schema } from '../../../domain/schema/attribute';
import type { Locale } from '../../../messages';
import { contentModelOf, knownModel, type Strapi } from '../../../strapi-boundary';
import type { Row } from '../../table/records';
import type { Cell } from './cells';
import { headingOf } from './content-columns';
import type { EntryValues } from './entry-values';
import type { TextJudge } from './text-judge';

/** What values of one language of an entry are judged with. */
export interface Judged {
  readonly strapi: Strapi;
  readonly uid: string;
  /** All cells of that language. */
  readonly cells: readonly Cell[];
  readonly values: EntryValues;
  readonly language: Locale;
  readonly texts: TextJudge;
}

/** Finds what is wrong with values that were each read well: as a draft that is saved is judged, before anything is written. */
export async function judgeValues(
  judged: Judged,
  all: Readonly<Record<string, unknown>>,
  fault: Row['fault'],
): Promise<void> {
  const { strapi, uid, values, texts } = judged;
  for (const { cell, value } of values.partRows()) judgePart(judged, cell, value, fault);
  const { schema, components } = contentModelOf(strapi, uid);
  for (const { attribute, value } of scalarFields({ schema, components }, all))
    if (attribute.type === 'richtext' && typeof value === 'string') await texts.judge(value);
  for (const { code, field, params } of inputReasons(schema, components, all, texts.faultOf))
    fault(keyAt(judged, String(field ?? '')), code, params as never);
  judgeCounts(schema, all, values, fault);
}

/** What a row of a component is nothing without, is asked for where the row begins. */
function judgePart(
  { strapi, cells, language }: Judged,
  { row, attribute, key }: Cell,
  value: Readonly<Record<string, unknown>>,
  fault: Row['fault'],
): void {
  for (const [name, { required }] of Object.entries(knownModel(strapi, row?.uid ?? '').attributes)) {
    if (required !== true || Object.hasOwn(value, name)) continue;
    const missing = cells.find((cell) => isOfRow(cell, attribute.name, row) && cell.field.name === name);
    if (missing) fault(key, 'import.cell.part_missing', { heading: headingOf(missing, language) });
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
    if (max === undefined || !Array.isArray(rows) || rows.length <= max) continue;
    const cell = values.cellAt(`${name}.${rows.length - 1}`);
    if (cell) fault(cell.key, 'import.cell.too_many_rows', { max });
  }
}

/** @returns the column of what stands at a path of the values, e.g. `steps.0.title` */
function keyAt({ cells, values }: Judged, path: string): string {
  const [name = '', ...inside] = path.split('.');
  const part = inside.length > 0 ? values.cellAt(path) : undefined;
  const same = cells.find((cell) =>
    part ? isOfRow(cell, name, part.row) && cell.field.name === inside.at(-1) : cell.attribute.name === name,
  );
  return same?.key ?? part?.key ?? name;
}

function isOfRow({ attribute, row }: Cell, name: string, other: Cell['row']): boolean {
  return attribute.name === name && row?.uid === other?.uid && row?.number === other?.number;
}
