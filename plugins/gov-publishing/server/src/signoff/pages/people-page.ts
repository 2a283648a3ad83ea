import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import { dutiesGivenBy } from '../../people/appointments/appointment-writer';
import type { PeopleAnswer, RosterLine } from '../../people/roster/contract';
import type { Rosters } from '../../people/roster/roster';
import { includes, type AgencyScope } from '../../people/scope/agency-scope';

/** What the roles of the reader let them do with rows of a type. */
type MayWrite = (uid: string, action: 'create' | 'update') => boolean;

/** @returns who holds which duty where the scope reads, and what the reader may enter and change there */
export async function peoplePage(rosters: Rosters, scope: AgencyScope, may: MayWrite): Promise<PeopleAnswer> {
  const { lines, gaps, expiring, lacksProvincialOffice, agencies, candidates } = await rosters.within(scope);
  const duties = may(APPOINTMENT_UID, 'create') ? dutiesGivenBy(scope) : [];
  const changes = may(APPOINTMENT_UID, 'update') ? dutiesGivenBy(scope) : [];
  const headed = new Set(agencies.filter(({ id }) => includes(scope.isHeadOf, id)).map(({ code }) => code));
  const mayEditAgencies = may(AGENCY_UID, 'update');
  const self = scope.isSuperAdmin ? null : scope.personId;
  return {
    data: lines.map((line) => ({ ...line, mayChange: isTheirs(scope, line, changes, headed) })),
    meta: {
      gaps,
      expiring,
      lacksProvincialOffice,
      agencies: agencies.map(({ id, documentId, code, parent, role, th, en }) => ({
        documentId,
        code,
        parent,
        role,
        th,
        en,
        mayEdit: mayEditAgencies && includes(scope.manages, id),
      })),
      // Agencies are made by the administrator: their codes stand in leaves.
      mayAddAgency: scope.isSuperAdmin && may(AGENCY_UID, 'create'),
      appointing: duties.length > 0 ? { duties, agencies: [...headed], self } : null,
      candidates: duties.length > 0 ? candidates : [],
    },
  };
}

/** As `Appointing` judges a write, told before it is tried: nobody is offered a button that refuses. */
function isTheirs(
  scope: AgencyScope,
  { agency, duty, person, revokedAt }: RosterLine,
  duties: readonly string[],
  headed: ReadonlySet<string>,
): boolean {
  if (revokedAt !== null || !duties.includes(duty)) return false;
  return scope.isSuperAdmin || (agency !== null && headed.has(agency) && person?.id !== scope.personId);
}
