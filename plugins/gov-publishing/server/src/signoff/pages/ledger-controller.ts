import { DutyError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { GovernedTypes } from '../../entries/governed-types';
import type { SignoffFilter } from '../desk/signoff-filter';
import { pageOf, paginationOf, textsIn } from '../desk/query-texts';
import type { AdminReadPolicy } from '../admin-read-policy';
import { readerIn } from '../session';
import type { LedgerAnswer } from './contract';
import type { LedgerPages } from './ledger-pages';

export interface LedgerServices {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly ledgerPages: LedgerPages;
  readonly readPolicy: AdminReadPolicy;
  readonly visible: SignoffFilter;
}

/** The ledger, page by page, for its readers in the office. */
export function ledgerController(services: () => LedgerServices): Handlers {
  return controllerOf(services, { page });
}

async function page(services: LedgerServices, ctx: HttpContext): Promise<void> {
  const asked = pageOf(ctx);
  const text = textsIn(ctx);
  const filter = {
    kind: text('kind'),
    uid: text('uid'),
    documentId: text('documentId'),
    entry: text('entry'),
    act: text('act'),
    person: text('person'),
    from: text('from'),
    to: text('to'),
  };
  const reader = readerIn(services);
  const seesPersons = await services.readPolicy.maySeePersons(ctx, reader);
  if (filter.person !== null && !seesPersons)
    throw new DutyError([{ code: 'ledger.persons_closed', field: 'person' }]);
  const names = (uid: string | null): boolean =>
    seesPersons || (uid !== null && services.readPolicy.mayReadType(ctx, uid));
  const narrow = await services.visible.leaves(reader);
  const titlesOf = services.types
    .all()
    .map(({ uid }) => uid)
    .filter((uid) => services.readPolicy.mayReadType(ctx, uid));
  const audience = { names, titlesOf, narrow };
  const { items, total } = await services.ledgerPages.page(filter, asked.page, asked.pageSize, audience);
  const answer: LedgerAnswer = { data: items, meta: { pagination: paginationOf(asked, total) } };
  ctx.body = answer;
}
