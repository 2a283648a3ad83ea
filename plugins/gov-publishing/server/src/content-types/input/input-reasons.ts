import type { Schema } from '../../domain/schema/attribute';
import type { Reason } from '../../domain/signoff/model';
import { meaningOf } from '../model/field-format';
import { scalarFields, type ScalarField } from '../model/scalar-fields';
import { LEDGER_FIELDS } from '../presentation';
import type { ReadableComponents } from '../model/schema';
import type { Values } from '../model/values';
import { dateFault, fiscalYearFault } from './date-reasons';
import { hiddenReasons } from './hidden-reasons';
import { blocksFault, richTextFault } from './mark-up-reasons';
import { blankFault, slugFault, urlFault } from './text-reasons';

type Fault = Pick<Reason, 'code' | 'params'>;

/**
 * Everything for which a write is refused, all at once (design rule 5). Judges only what the data carries; that
 * something is missing is found by the checks, since a draft may be unfinished. Run it before `trimInput`.
 *
 * @param schema     of the type that is written
 * @param components all component schemas, by uid
 * @param data       as handed to create or update
 * @param judge      of a rich text, where it was judged before
 */
export function inputReasons(
  schema: Schema,
  components: ReadableComponents,
  data: Values,
  judge: (text: string) => Fault | undefined = richTextFault,
): Reason[] {
  const serverSet = Object.keys(LEDGER_FIELDS)
    .filter((field) => data[field] !== undefined && !Object.hasOwn(schema.attributes, field))
    .map((field): Reason => ({ code: 'input.server_set', field, requirement: 'NEWS-08' }));
  const faulty = [...scalarFields({ schema, components }, data)].flatMap((field): Reason[] => {
    const fault = faultOf(field, judge);
    return fault ? [{ field: field.path, ...fault }] : [];
  });
  // A field that shows nothing has its own words for it.
  const blank = new Set(faulty.filter(({ code }) => code === 'input.blank').map(({ field }) => field));
  const hidden = hiddenReasons({ schema, components }, data).filter(({ field }) => !blank.has(field));
  return [...serverSet, ...faulty, ...hidden];
}

function faultOf(field: ScalarField, judge: (text: string) => Fault | undefined): Fault | undefined {
  const { attribute, value } = field;
  if (value === null || value === undefined) return undefined;
  switch (attribute.type) {
    case 'richtext':
      return typeof value === 'string'
        ? (textFault(field, value) ?? judge(value))
        : { code: 'input.not_text' };
    case 'blocks':
      return blocksFault(value);
    case 'string':
    case 'text':
      return typeof value === 'string' ? textFault(field, value) : { code: 'input.not_text' };
    case 'date':
    case 'datetime':
      return timeFault(value, attribute.type === 'datetime');
    case 'integer':
      return typeof value === 'number' && meaningOf(attribute).format === 'fiscal-year-be'
        ? fiscalYearFault(value)
        : undefined;
    case 'decimal':
      return meaningOf(attribute).format === 'fee' ? feeFault(value) : undefined;
    default:
      return undefined;
  }
}

/** People write ฟรี, and Strapi would say that this is not a number, in its own words. */
function feeFault(value: unknown): Fault | undefined {
  if (typeof value !== 'string' || /^\s*-?\d+(\.\d+)?\s*$/.test(value)) return undefined;
  return { code: 'input.fee_in_words', params: { given: value.slice(0, 40) } };
}

function textFault({ attribute, name, component }: ScalarField, value: string): Fault | undefined {
  const { format } = meaningOf(attribute);
  if (format === 'slug') return slugFault(value);
  if (format === 'url' || format === 'url-or-path') return urlFault(value, format === 'url-or-path');
  const mustShow = attribute.required === true || (name === 'title' && component === null);
  return mustShow ? blankFault(value) : undefined;
}

function timeFault(value: unknown, withTime: boolean): Fault | undefined {
  // Code hands over Date objects; what their author meant is told by the year alone.
  const given = value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : value;
  const field =
    withTime || typeof given !== 'string' ? given : given.replace(/^(\d{4}-\d{2}-\d{2})T.*$/, '$1');
  return typeof field === 'string' && field.trim() !== ''
    ? dateFault(field.trim(), withTime)
    : {
        code: withTime ? 'input.date_time_format' : 'input.date_format',
        params: { given: String(value).slice(0, 40) },
      };
}
