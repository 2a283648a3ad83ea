import { MAX_ROW_ID } from '../../domain/row-id';
import { MalformedError, NotFoundError } from '../../errors';
import type { HttpContext } from '../../strapi-boundary';
import { faultsOf } from '../request-faults';
import { newRemark } from './contract';
import type { NewRemark } from './remarks';

/** @throws MalformedError naming every field that will not do */
export function remarkIn(body: unknown): NewRemark {
  const result = newRemark.safeParse(body ?? {}, { reportInput: true });
  if (result.success) return result.data;
  throw new MalformedError(result.error.issues.flatMap((issue) => faultsOf(issue, issue.path.map(String))));
}

/** @throws NotFoundError where no remark has such an id */
export function idIn(ctx: HttpContext): number {
  const given = String(ctx.params['id']);
  const id = Number(given);
  if (/^\d{1,10}$/.test(given) && id <= MAX_ROW_ID) return id;
  throw new NotFoundError([{ code: 'remark.not_here', field: 'id', params: { id: given.slice(0, 40) } }]);
}
