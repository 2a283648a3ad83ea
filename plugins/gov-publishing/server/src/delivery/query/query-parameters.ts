import { MalformedError } from '../../errors';
import { asRow, type HttpContext, type Row } from '../../strapi-boundary';
import { LIST_PARAMETERS } from './public-query';
import { QueryRefusals } from './query-refusals';

/** Strapi's query parser drops what comes after its thousandth parameter without a word. */
const MAX_PARAMETERS = 500;

/**
 * @returns the query as Strapi parsed it
 * @throws MalformedError for what its parser (qs) would drop without a word, `filters[constructor]` say: a condition
 *   that is not heeded must not look as if it had been
 */
export function parametersOf(ctx: HttpContext): Row {
  const names = [...new URLSearchParams(ctx.querystring).keys()];
  const refusals = new QueryRefusals();
  const allowed = LIST_PARAMETERS.join(', ');
  for (const name of names) {
    const parts = name.split(/[[\]]+/).filter(Boolean);
    const isDropped = parts.some((part) => Object.hasOwn(Object.prototype, part));
    if (isDropped || parts.length === 0) refusals.add('query.unknown_parameter', name || '?', { allowed });
  }
  refusals.throwIfAny();
  if (names.length > MAX_PARAMETERS) {
    throw new MalformedError([
      { code: 'query.too_many', params: { given: names.length, max: MAX_PARAMETERS } },
    ]);
  }
  return asRow(ctx.query);
}
