import { APPOINTMENT_UID } from '../content-types/uids';
import type { PersonId } from '../domain/brands';
import type { Rosters } from '../people/roster';
import type { Scopes } from '../people/scopes';
import type { HttpContext } from '../strapi-boundary';
import type { ReadPermission } from './read-permission';

interface PeopleParts {
  readonly reading: ReadPermission;
  readonly rosters: Rosters;
  readonly scopes: Scopes;
}

/** Who holds which duty in the reader's agencies, what is missing there, and what ends soon. */
export async function answerPeople(
  { reading, rosters, scopes }: PeopleParts,
  ctx: HttpContext,
  personId: PersonId,
): Promise<void> {
  reading.ofType(ctx, APPOINTMENT_UID);
  const { lines, gaps, expiring, agencies, candidates } = await rosters.within(await scopes.of(personId));
  const named = agencies.map(({ code, parent, th, en }) => ({ code, parent, th, en }));
  ctx.body = { data: lines, meta: { gaps, expiring, agencies: named, candidates } };
}
