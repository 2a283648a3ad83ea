import { AGENCY, type PublicFields, type ScalarType } from '../../content-types/presentation';
import {
  COMPARING,
  RANGES,
  TEXTUAL,
  type ComparingOperator,
  type TextualOperator,
} from '../../domain/data/query-operators';
import type { QueryRefusals } from './query-refusals';
import { EXPECTED, parseScalar, parseText, type Scalar } from './query-values';

export const ASKING = ['$null', '$notNull'] as const;

/** The operators of Strapi's REST syntax on a field; `$and`, `$or` and `$not` join them. */
export const OPERATORS = [...COMPARING, ...TEXTUAL, ...ASKING] as const;

interface OnField {
  readonly field: string;
  readonly type: ScalarType;
}

/** A condition on one field: the field is public, and every value is of the type its operator works on. */
export type Condition = OnField &
  (
    | { readonly kind: 'compare'; readonly operator: ComparingOperator; readonly values: readonly Scalar[] }
    | { readonly kind: 'text'; readonly operator: TextualOperator; readonly value: string }
    | { readonly kind: 'presence'; readonly present: boolean }
  );

/** A filter, parsed. `none` holds where no part of it does. */
export type Filter = { readonly kind: 'all' | 'any' | 'none'; readonly of: readonly Filter[] } | Condition;

const MAX_NESTING = 6;
const MAX_CONDITIONS = 20;
/** Each of these reads its field in every row of the type. */
const MAX_TEXTUAL = 5;
export const MAX_VALUES = 100;
/** Columns of a table may be two thousand; a refusal names no more of them than this. */
const MAX_NAMED = 200;

/**
 * Parses the `filters` of a public query: Strapi's REST syntax over public scalar fields and nothing else.
 *
 * @param value as the query parser made it: nested objects and lists, strings at the leaves
 * @param refusals gets everything that is wrong; the result counts only where nothing is
 * @param makesKeys whether the places of texts in order are made for each question: ranges of texts are then textual, too
 */
export function parseFilter(
  value: unknown,
  fields: PublicFields,
  refusals: QueryRefusals,
  makesKeys = false,
): Filter {
  return new FilterParser(fields, refusals, makesKeys).group(value, 'filters', 0);
}

class FilterParser {
  private conditions = 0;
  private textual = 0;

  constructor(
    private readonly fields: PublicFields,
    private readonly refusals: QueryRefusals,
    private readonly makesKeys: boolean,
  ) {}

  group(value: unknown, path: string, depth: number): Filter {
    if (Array.isArray(value))
      return { kind: 'all', of: value.map((each) => this.group(each, path, depth + 1)) };
    if (!isRecord(value) || depth > MAX_NESTING) {
      this.refusals.add('query.bad_value', path, { expected: 'filters[field][$operator]=value' });
      return { kind: 'all', of: [] };
    }
    return {
      kind: 'all',
      of: Object.entries(value).map(([name, inner]) => this.part(name, inner, path, depth)),
    };
  }

  private part(name: string, value: unknown, path: string, depth: number): Filter {
    const at = `${path}.${name}`;
    const nested = (): Filter[] => listOf(value).map((each) => this.group(each, at, depth + 1));
    if (name === '$and') return { kind: 'all', of: nested() };
    if (name === '$or') return { kind: 'any', of: nested() };
    if (name === '$not') return { kind: 'none', of: [this.group(value, at, depth + 1)] };
    // The parser of the query makes an object of a list that is long or has gaps.
    if (/^\d+$/.test(name)) return this.group(value, path, depth + 1);
    const type = knownField(name, this.fields, path, this.refusals);
    return type ? this.onField({ field: name, type }, value, at, depth) : { kind: 'all', of: [] };
  }

  private onField(on: OnField, value: unknown, path: string, depth: number): Filter {
    if (!isRecord(value)) return this.condition(on, Array.isArray(value) ? '$in' : '$eq', value, path);
    const of = Object.entries(value).map(([name, inner]): Filter => {
      // Strapi's way to ask over a relation: filters[agency][code][$eq]=…
      if (on.field === AGENCY && name === 'code') return this.onField(on, inner, path, depth);
      if (name !== '$not') return this.condition(on, name, inner, `${path}.${name}`);
      const deeper =
        depth < MAX_NESTING ? this.onField(on, inner, `${path}.$not`, depth + 1) : this.group(null, path, 0);
      return { kind: 'none', of: [deeper] };
    });
    return { kind: 'all', of };
  }

  private condition(on: OnField, operator: string, operand: unknown, path: string): Filter {
    this.conditions += 1;
    const known = OPERATORS.find((each) => each === operator);
    const isRange = this.makesKeys && on.type === 'string' && isOneOf(RANGES, operator);
    if (isRange || isOneOf(TEXTUAL, operator)) this.textual += 1;
    if (this.conditions > MAX_CONDITIONS || this.textual > MAX_TEXTUAL) {
      this.refusals.add('query.too_many_conditions', path, {
        max: String(MAX_CONDITIONS),
        texts: String(MAX_TEXTUAL),
      });
      return { kind: 'all', of: [] };
    }
    if (!known) {
      this.refusals.add('query.unknown_operator', path, { allowed: [...OPERATORS, '$not'].join(', ') });
      return { kind: 'all', of: [] };
    }
    const parsed = parseCondition(on, known, operand);
    if (typeof parsed !== 'string') return parsed;
    this.refusals.add('query.bad_value', path, { expected: parsed });
    return { kind: 'all', of: [] };
  }
}

/** @returns the condition, or in words what its operand has to be */
function parseCondition(
  on: OnField,
  operator: (typeof OPERATORS)[number],
  operand: unknown,
): Condition | string {
  if (isOneOf(ASKING, operator)) {
    const asked = parseScalar('boolean', operand);
    if (typeof asked !== 'boolean') return EXPECTED.boolean;
    return { ...on, kind: 'presence', present: asked === (operator === '$notNull') };
  }
  if (isOneOf(TEXTUAL, operator)) {
    const value = parseText(operand);
    return value === undefined ? EXPECTED.text : { ...on, kind: 'text', operator, value };
  }
  const values = listOf(operand).map((each) => parseScalar(on.type, each));
  const expected = EXPECTED[on.type];
  if (operator === '$between' && values.length !== 2) return `[0] ${expected}, [1] ${expected}`;
  const isList = operator === '$between' || operator === '$in' || operator === '$notIn';
  if (values.length > (isList ? MAX_VALUES : 1) || values.length === 0) return expected;
  const good = values.filter((each) => each !== undefined);
  return good.length === values.length ? { ...on, kind: 'compare', operator, values: good } : expected;
}

/** @returns the type of a public field; where there is no such field, that is refused with what is allowed */
export function knownField(
  name: string,
  fields: PublicFields,
  parameter: string,
  refusals: QueryRefusals,
): ScalarType | undefined {
  const type = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!type) {
    const names = Object.keys(fields);
    const allowed = [...names.slice(0, MAX_NAMED), ...(names.length > MAX_NAMED ? ['…'] : [])].join(', ');
    refusals.add('query.unknown_field', parameter, { name: name.slice(0, 100), allowed });
  }
  return type;
}

/** @returns the value as a list: one value is a list of one, `{0: a, 1: b}` the list a, b */
export function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (isRecord(value) && Object.keys(value).every((key) => /^\d+$/.test(key))) return Object.values(value);
  return [value];
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isOneOf<const T extends string>(all: readonly T[], operator: string): operator is T {
  return all.some((each) => each === operator);
}
