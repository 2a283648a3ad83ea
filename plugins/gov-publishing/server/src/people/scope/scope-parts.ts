import type { Strapi } from '../../strapi-boundary';
import { AbilityScope, type ScopedType } from './ability-scope';
import { AgencyRoles } from '../agencies/agency-roles';
import { Appointing } from '../appointments/appointing';
import { ContentManagerGuard, type GateKnowledge } from './content-manager-guard';
import { EntryScope } from './entry-scope';
import type { Officers } from '../roster/officers';
import { Roles } from '../roles';
import { ScopedAnswer } from './scoped-answer';
import { ScopedWrites } from './scoped-writes';
import { Scopes } from './scopes';
import { TiedEntries } from './tied-entries';

/** The types that scope is about. */
export interface ScopedTypes {
  get(uid: string): ScopedType | undefined;
  all(): readonly ScopedType[];
}

/** Everything that keeps a person of the office within their agencies (ORG-03, ORG-04). */
export interface ScopeParts {
  readonly scopes: Scopes;
  readonly entries: EntryScope;
  readonly ability: AbilityScope;
  readonly door: ContentManagerGuard;
  readonly writes: ScopedWrites;
  readonly roles: Roles;
  readonly agencyRoles: AgencyRoles;
}

/** Puts the parts of scope together. */
export function composeScope(
  strapi: Strapi,
  types: ScopedTypes,
  officers: Officers,
  now: () => Date,
  gate: GateKnowledge,
): ScopeParts {
  const scopes = new Scopes(strapi, officers, now);
  const entries = new EntryScope(strapi, scopes);
  const answers = new ScopedAnswer(strapi, types, entries);
  return {
    scopes,
    entries,
    ability: new AbilityScope(strapi, types, scopes),
    door: new ContentManagerGuard(strapi, types, scopes, entries, answers, gate),
    writes: new ScopedWrites(
      strapi,
      types,
      scopes,
      entries,
      new Appointing(strapi),
      new TiedEntries(strapi, types, entries),
    ),
    agencyRoles: new AgencyRoles(strapi),
    roles: new Roles(
      strapi,
      types.all().map(({ uid }) => uid),
    ),
  };
}
