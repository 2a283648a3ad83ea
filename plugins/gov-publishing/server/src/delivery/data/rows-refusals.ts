import { MAX_ORDERED_CHARACTERS, type RowsAnswer } from '../../domain/data/asked-rows';
import { MAX_ROWS } from '../../domain/data/opened-data';
import { MalformedError } from '../../errors';
import type { Reason } from '../../domain/signoff/model';

export type RefusedAnswer = Exclude<RowsAnswer, { state: 'table' } | { state: 'no_table' }>;

/** @returns why a table that is there does not answer the question */
export function rowsRefused(answer: RefusedAnswer): MalformedError {
  return new MalformedError([reasonOf(answer)]);
}

function reasonOf(answer: RefusedAnswer): Reason {
  if (answer.state === 'page_too_large') return { code: 'query.page_too_large' };
  if (answer.state === 'too_slow') return { code: 'query.rows_too_slow' };
  if (answer.state === 'texts_too_long')
    return { code: 'query.texts_too_long', params: { max: MAX_ORDERED_CHARACTERS } };
  const params = { count: answer.table.rowCount, max: MAX_ROWS };
  return { code: 'query.table_over_bound', params };
}
