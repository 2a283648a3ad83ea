import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import { askedEntry, type AskedServices } from '../asked-entry';
import { malformed, textsIn } from '../desk/query-texts';
import type { SuccessorsAnswer } from './contract';
import type { Successors } from './successors';

export interface SuccessorsServices extends AskedServices {
  readonly successors: Successors;
  readonly readPolicy: AdminReadPolicy;
}

/** Nobody types more to choose by. */
const MAX_SEARCH = 200;

/** What may take the place of an entry, for who may read the entry. */
export function successorsController(services: () => SuccessorsServices): Handlers {
  return controllerOf(services, { list });
}

async function list(services: SuccessorsServices, ctx: HttpContext): Promise<void> {
  const key = await askedEntry(services, ctx);
  await services.readPolicy.ofEntry(ctx, key);
  const search = textsIn(ctx)('q') ?? '';
  if (search.length > MAX_SEARCH) throw malformed('q', `≤ ${MAX_SEARCH}`);
  const answer: SuccessorsAnswer = { data: await services.successors.of(key, search) };
  ctx.body = answer;
}
