import type { Strapi } from '../../strapi-boundary';
import { AbilityFilter, type AgencyOwnedType } from './ability-filter';
import { AgencyRoles } from '../agencies/agency-roles';
import { AppointmentWriter } from '../appointments/appointment-writer';
import { ContentManagerGuard, type GateKnowledge } from './content-manager-guard';
import { DocumentFilter } from './document-filter';
import type { Officers } from '../roster/officers';
import { Roles } from '../roles';
import { RelatedEntriesFilter } from './related-entries-filter';
import { WriteGuard } from './write-guard';
import { AgencyScopes } from './agency-scopes';
import { LinkedEntries } from './linked-entries';

/** The types that scope is about. */
export interface AgencyOwnedTypes {
  get(uid: string): AgencyOwnedType | undefined;
  all(): readonly AgencyOwnedType[];
}

/** Everything that keeps a person of the office within their agencies (ORG-03, ORG-04). */
export interface ScopeServices {
  readonly scopes: AgencyScopes;
  readonly documents: DocumentFilter;
  readonly ability: AbilityFilter;
  readonly contentManager: ContentManagerGuard;
  readonly writes: WriteGuard;
  readonly roles: Roles;
  readonly agencyRoles: AgencyRoles;
}

/** Makes the services of scope. */
export function composeScope(
  strapi: Strapi,
  types: AgencyOwnedTypes,
  officers: Officers,
  now: () => Date,
  gate: GateKnowledge,
): ScopeServices {
  const scopes = new AgencyScopes(strapi, officers, now);
  const documents = new DocumentFilter(strapi, scopes);
  const related = new RelatedEntriesFilter(strapi, types, documents);
  return {
    scopes,
    documents,
    ability: new AbilityFilter(strapi, types, scopes),
    contentManager: new ContentManagerGuard(strapi, types, scopes, documents, related, gate),
    writes: new WriteGuard(
      strapi,
      types,
      scopes,
      documents,
      new AppointmentWriter(strapi),
      new LinkedEntries(strapi, types, documents),
    ),
    agencyRoles: new AgencyRoles(strapi),
    roles: new Roles(
      strapi,
      types.all().map(({ uid }) => uid),
    ),
  };
}
