import type { PersonId } from '../../domain/brands';
import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import type { Duty } from '../../domain/signoff/model';
import { dutiesGivenBy } from '../../people/appointments/appointment-writer';
import { codesIn, type AgencyScope } from '../../people/scope/agency-scope';
import type { AdminReadPolicy } from '../../signoff/admin-read-policy';
import { asRow, type HttpContext } from '../../strapi-boundary';
import type { PeopleKind } from '../contract';

/** Strapi's own permission to make accounts. */
const MAKES_ACCOUNTS = 'admin::users.create';

/** What the person who brings a file may enter one by one: a file opens nothing more. */
export interface Powers {
  readonly personId: PersonId;
  readonly agencies: boolean;
  readonly officers: boolean;
  /** Empty for who appoints nobody. */
  readonly duties: readonly Duty[];
  /** Where the person appoints; null for everywhere. */
  readonly appointsIn: readonly string[] | null;
  /** The account that may not be appointed by its own hand; null for the administrator. */
  readonly self: string | null;
}

/** @returns what the caller may enter; as the page of people offers it, and as the gates hold it when it is written */
export function powersOf(ctx: HttpContext, readPolicy: AdminReadPolicy, scope: AgencyScope): Powers {
  const ability = ctx.state.userAbility as { can(action: string): boolean } | undefined;
  return {
    personId: scope.personId,
    agencies: scope.isSuperAdmin && readPolicy.mayWriteType(ctx, AGENCY_UID, 'create'),
    officers: ability?.can(MAKES_ACCOUNTS) === true,
    duties: readPolicy.mayWriteType(ctx, APPOINTMENT_UID, 'create') ? dutiesGivenBy(scope) : [],
    appointsIn: scope.isHeadOf === 'everywhere' ? null : codesIn(scope.isHeadOf),
    self: scope.isSuperAdmin ? null : String(asRow(asRow(ctx.state)['user'])['email'] ?? '').toLowerCase(),
  };
}

/** @returns the kinds of rows that the person may bring in at all */
export function kindsFor({ agencies, officers, duties }: Powers): PeopleKind[] {
  return [
    ...(agencies ? (['agencies'] as const) : []),
    ...(officers ? (['officers'] as const) : []),
    ...(duties.length > 0 ? (['appointments'] as const) : []),
  ];
}
