import type { ScalarType } from '#server/content-types/presentation';
import { sortKeyOf } from '#server/delivery/store/projection';

export type Value = string | number | boolean | null;
/** Types that are compared; long texts are not. */
export type Compared = Exclude<ScalarType, 'richtext'>;

/** Values of each type that the two databases might read differently, none at all included. */
export const VALUES: Readonly<Record<Compared, readonly Value[]>> = {
  string: ['กรม', 'เกาะ', 'ขนส่ง', 'แขวง', 'ไฟฟ้า', 'Act', 'act', 'ÉTÉ', '100%', "it's", 'a_b', '1', null],
  text: ['บรรทัด\nที่สอง', 'เอกสาร', 'อาคาร', 'สิงห์บุรี', 'สิงหบุรี', null],
  email: ['a@singburi.go.th', 'B@singburi.go.th', null],
  enumeration: ['act', 'order', 'royal_decree', null],
  integer: [2561, 2560, 9, 10, -1, 0, null],
  decimal: [1.5, 1, 10.25, -0.5, 2, null],
  boolean: [true, false, null],
  date: ['2018-05-28', '1997-09-02', '2018-12-31', null],
  datetime: ['2018-05-27T17:00:00.000Z', '2018-05-28T02:00:00.000Z', '1997-09-02T00:00:00.000Z', null],
};
export const TYPES = Object.keys(VALUES) as Compared[];
export const FIELDS = Object.fromEntries(TYPES.map((type) => [type, type])) as Record<string, Compared>;
export const HAS_KEY: readonly ScalarType[] = ['string', 'text'];

/** Operands that a value of the type may be compared with, and parts of them for the operators that look at text. */
export const OPERANDS: Readonly<Record<Compared, readonly string[]>> = {
  string: ['เกาะ', 'act', 'ÉTÉ', "it's", '100%', 'a_b', 'ก', '', 'ไม่มี'],
  text: ['เอกสาร', 'สิงหบุรี', 'ที่'],
  email: ['a@singburi.go.th', 'b@', '.TH'],
  enumeration: ['act', 'ACT', 'decree'],
  integer: ['2561', '9', '0', '-1', '25'],
  decimal: ['1.5', '1', '.25', '-0.5', '1.50'],
  boolean: ['true', 'false', 'ru'],
  date: ['2018-05-28', '2018-05', '-02'],
  datetime: ['2018-05-28', '2018-05-28T09:00:00+07:00', 'T17'],
};

const fold = (text: string): string => text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const instant = (text: string): string =>
  new Date(text.length === 10 ? `${text}T00:00:00+07:00` : text).toISOString();
const read = (type: ScalarType, operand: string): Value => {
  if (type === 'integer' || type === 'decimal') return Number(operand);
  if (type === 'boolean') return operand === 'true';
  return type === 'datetime' ? instant(operand) : operand;
};
export const order = (type: ScalarType, value: Value): Value =>
  HAS_KEY.includes(type) ? sortKeyOf(String(value)) : type === 'boolean' ? Number(value) : value;
export const less = (a: Value, b: Value): boolean =>
  typeof a === 'number' ? a < Number(b) : Buffer.compare(Buffer.from(String(a)), Buffer.from(String(b))) < 0;

/** What each operator means, in plain JavaScript: the measure for both databases. */
export function holds(
  type: ScalarType,
  operator: string,
  value: Value,
  operands: readonly string[],
): boolean {
  const [first = ''] = operands;
  if (operator === '$null') return (value === null) === (first === 'true');
  if (operator === '$notNull') return (value !== null) === (first === 'true');
  const negative = ['$ne', '$nei', '$notIn', '$notContains', '$notContainsi'].includes(operator);
  if (value === null) return negative;
  const text = String(value);
  const at = (operand: string): Value => order(type, read(type, operand));
  const own = order(type, value);
  switch (operator) {
    case '$eq':
    case '$in':
      return operands.some((each) => read(type, each) === value);
    case '$ne':
    case '$notIn':
      return operands.every((each) => read(type, each) !== value);
    case '$lt':
      return less(own, at(first));
    case '$gte':
      return !less(own, at(first));
    case '$gt':
      return less(at(first), own);
    case '$lte':
      return !less(at(first), own);
    case '$between':
      return !less(own, at(first)) && !less(at(operands[1] ?? ''), own);
    case '$eqi':
      return fold(text) === fold(first);
    case '$nei':
      return fold(text) !== fold(first);
    case '$contains':
      return text.includes(first);
    case '$notContains':
      return !text.includes(first);
    case '$containsi':
      return fold(text).includes(fold(first));
    case '$notContainsi':
      return !fold(text).includes(fold(first));
    case '$startsWith':
      return text.startsWith(first);
    case '$startsWithi':
      return fold(text).startsWith(fold(first));
    case '$endsWith':
      return text.endsWith(first);
    case '$endsWithi':
      return fold(text).endsWith(fold(first));
    default:
      throw new Error(`no meaning for ${operator}`);
  }
}

export const readable = (type: ScalarType, operand: string): boolean => {
  if (type === 'integer') return /^-?\d+$/.test(operand);
  if (type === 'decimal') return /^-?\d+(\.\d+)?$/.test(operand);
  if (type === 'boolean') return operand === 'true' || operand === 'false';
  if (type === 'date') return /^\d{4}-\d\d-\d\d$/.test(operand);
  return type !== 'datetime' || /^\d{4}-\d\d-\d\d(T.*)?$/.test(operand);
};
