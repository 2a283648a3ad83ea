import { meaningOf } from '../../../content-types/model/field-format';
import { toArabicDigits } from '../../../domain/thai/digits';
import { readFiscalYear } from '../../../domain/thai/dates/read-fiscal-year';
import { readThaiDate } from '../../../domain/thai/dates/read-date';
import { choiceIn } from '../../../messages/choices';
import type { Params } from '../../../messages/placeholders';
import { bareHeading } from '../../table/records';
import type { ContentField } from './content-fields';

/** A value that was read, or the code of what is wrong with the text. */
export type ReadValue = { readonly value: unknown } | { readonly code: string; readonly params?: Params };

const YES = ['1', 'ใช่', 'yes', 'true', 'y'];
const NO = ['0', 'ไม่ใช่', 'ไม่', 'no', 'false', 'n'];
const MAIL = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]+$/;
const CLOCK = /^(.*?)[ T,]+(?:เวลา )?(\d{1,2})[:.](\d{2})(?::\d{2})?(?: ?น\.)?$/;

/** Types whose cells hold writing; what any other cell says is short. */
const WRITING = ['string', 'text', 'richtext'];
const MAX_SCALAR = 200;

/** @returns the value of a field that a cell says, as officials write it */
export function readValue({ attribute, holder, name }: ContentField, text: string): ReadValue {
  if (!WRITING.includes(attribute.type) && text.length > MAX_SCALAR)
    return { code: 'import.cell.too_long', params: { max: MAX_SCALAR } };
  switch (attribute.type) {
    case 'enumeration':
      return choice(attribute['enum'] as readonly string[], holder, name, text);
    case 'date':
      return day(text);
    case 'datetime':
      return moment(text);
    case 'integer':
    case 'decimal':
      return meaningOf(attribute).format === 'fiscal-year-be' ? fiscalYear(text) : number(attribute, text);
    case 'email':
      return MAIL.test(text) ? { value: text } : { code: 'import.officer.mail' };
    case 'boolean':
      return yesOrNo(text);
    default:
      return written(attribute, text);
  }
}

function written(attribute: ContentField['attribute'], text: string): ReadValue {
  const { maxLength: max } = attribute as { maxLength?: number };
  const most = max ?? (attribute.type === 'string' ? 255 : undefined);
  return most !== undefined && text.length > most
    ? { code: 'import.cell.too_long', params: { max: most } }
    : { value: text };
}

function choice(values: readonly string[], holder: string, field: string, text: string): ReadValue {
  const named = (value: string): (string | undefined)[] => [
    value,
    choiceIn('th', holder, field, value),
    choiceIn('en', holder, field, value),
  ];
  const bare = bareHeading(text);
  const value = values.find((each) => named(each).some((word) => word && bareHeading(word) === bare));
  if (value !== undefined) return { value };
  const choices = values.map((each) => choiceIn('th', holder, field, each) ?? each).join(', ');
  return { code: 'import.cell.choice', params: { choices } };
}

function day(text: string): ReadValue {
  const read = readThaiDate(text);
  return 'date' in read ? { value: read.date } : { code: `import.date.${read.reason}` };
}

/** Times are those of Thailand. */
function moment(text: string): ReadValue {
  const [, before = text, hours = '0', minutes = '00'] = CLOCK.exec(text) ?? [];
  const read = day(before);
  if ('code' in read) return read;
  const time = new Date(`${String(read.value)}T${hours.padStart(2, '0')}:${minutes}:00+07:00`);
  return Number.isNaN(time.getTime()) ? { code: 'import.date.form' } : { value: time.toISOString() };
}

function fiscalYear(text: string): ReadValue {
  const read = readFiscalYear(text);
  return 'year' in read ? { value: read.year } : { code: 'import.cell.fiscal_year' };
}

function number(attribute: ContentField['attribute'], text: string): ReadValue {
  const { type, min, max } = attribute as { type: string; min?: number; max?: number };
  const plain = toArabicDigits(text).replaceAll(',', '');
  const isOne = type === 'integer' ? /^-?\d{1,9}$/.test(plain) : /^-?\d{1,15}(?:\.\d+)?$/.test(plain);
  if (!isOne) return { code: type === 'integer' ? 'import.cell.number' : 'import.cell.amount' };
  const value = Number(plain);
  if (min !== undefined && value < min) return { code: 'import.cell.too_small', params: { min } };
  if (max !== undefined && value > max) return { code: 'import.cell.too_great', params: { max } };
  return { value };
}

function yesOrNo(text: string): ReadValue {
  const bare = text.toLowerCase();
  if (YES.includes(bare)) return { value: true };
  return NO.includes(bare) ? { value: false } : { code: 'import.cell.yes_or_no' };
}
