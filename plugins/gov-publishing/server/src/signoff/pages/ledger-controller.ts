import { DutyError } from '../../errors';
import { controllerOf, type Handlers } from '../../http-answer';
import type { HttpContext, Strapi } from '../../strapi-boundary';
import type { OfficeScope } from '../desk/office-scope';
import { pageOf, paginationOf, textsIn } from '../desk/query-texts';
import type { ReadPermission } from '../read-permission';
import { readerIn } from '../session';
import type { LedgerAnswer } from './contract';
import type { LedgerPages } from './ledger-pages';

export interface LedgerParts {
  readonly strapi: Strapi;
  readonly ledgerPages: LedgerPages;
  readonly reading: ReadPermission;
  readonly office: OfficeScope;
}

/** The ledger, page by page, for its readers in the office. */
export function ledgerController(parts: () => LedgerParts): Handlers {
  return controllerOf(parts, { page });
}

async function page(parts: LedgerParts, ctx: HttpContext): Promise<void> {
  const asked = pageOf(ctx);
  const text = textsIn(ctx);
  const filter = {
    kind: text('kind'),
    uid: text('uid'),
    documentId: text('documentId'),
    act: text('act'),
    person: text('person'),
    from: text('from'),
    to: text('to'),
  };
  const reader = readerIn(parts);
  const seesPersons = await parts.reading.maySeePersons(ctx, reader);
  if (filter.person !== null && !seesPersons)
    throw new DutyError([{ code: 'ledger.persons_closed', field: 'person' }]);
  const names = (uid: string | null): boolean =>
    seesPersons || (uid !== null && parts.reading.mayReadType(ctx, uid));
  const narrow = await parts.office.leaves(reader);
  const { items, total } = await parts.ledgerPages.page(filter, asked.page, asked.pageSize, names, narrow);
  const answer: LedgerAnswer = { data: items, meta: { pagination: paginationOf(asked, total) } };
  ctx.body = answer;
}
