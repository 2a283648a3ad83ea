import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import type { PersonId } from '../../domain/brands';
import type { Strapi } from '../../strapi-boundary';
import { idsIn, type AgencyScope } from './agency-scope';
import type { AgencyScopes } from './agency-scopes';

/** A type whose entries belong to an agency. */
export interface AgencyOwnedType {
  readonly uid: string;
  /** Attribute that relates an entry to its agency. */
  readonly agencyAttribute: string;
}

/** What Strapi's permission engine hands to `before-register.permission`: the user's own fields lie beside it. */
interface Registering {
  readonly id: number | string;
  readonly permission: { readonly action: string; readonly subject: string | null };
  readonly condition: { and(query: object): unknown };
}

interface Hook {
  register(handler: (context: Registering) => Promise<void>): unknown;
  delete(handler: (context: Registering) => Promise<void>): unknown;
}

const READ = 'plugin::content-manager.explorer.read';

/**
 * Narrows every Content Manager permission on governed types to the person's agencies, whatever role gives it. Done
 * where the permission becomes part of a person's ability (as Strapi's i18n narrows to locales), not as a condition
 * in the role: conditions of a role are joined by OR, and anyone who edits the role could take it away.
 */
export class AbilityFilter {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): AgencyOwnedType | undefined },
    private readonly scopes: AgencyScopes,
  ) {}

  /** @returns what takes it out again: the engine outlives a Strapi instance in its process */
  install(): () => void {
    const permissions = this.strapi.service('admin::permission' as never) as unknown as {
      engine: { hooks: { 'before-register.permission': Hook } };
    };
    const hook = permissions.engine.hooks['before-register.permission'];
    const handler = (context: Registering): Promise<void> => this.narrow(context);
    hook.register(handler);
    return () => void hook.delete(handler);
  }

  private async narrow({ id, permission: { action, subject }, condition }: Registering): Promise<void> {
    if (subject === null || !this.isScoped(subject)) return;
    const scope = await this.scopes.of(String(id) as PersonId);
    if (scope.isSuperAdmin) return;
    const query = await this.queryFor(scope, subject, action === READ);
    if (query) condition.and(query);
  }

  private isScoped(uid: string): boolean {
    return uid === AGENCY_UID || uid === APPOINTMENT_UID || this.types.get(uid) !== undefined;
  }

  /** Agencies are everybody's to read: they stand on every public page. */
  private async queryFor(scope: AgencyScope, uid: string, reads: boolean): Promise<object | null> {
    const type = this.types.get(uid);
    if (type) return this.entriesIn(scope, type, reads ? 'reads' : 'writes');
    const reach =
      uid === AGENCY_UID ? (reads ? 'everywhere' : scope.manages) : reads ? scope.reads : scope.isHeadOf;
    if (reach === 'everywhere') return null;
    return uid === AGENCY_UID ? { id: { $in: idsIn(reach) } } : { 'agency.id': { $in: idsIn(reach) } };
  }

  /**
   * The query runs against the database and, in memory, against one loaded entry. A row whose agency was not loaded
   * matches nothing by its agency; that it has none opens it only where its document id is known to be open.
   */
  private async entriesIn(
    scope: AgencyScope,
    type: AgencyOwnedType,
    use: 'reads' | 'writes',
  ): Promise<object | null> {
    const reach = scope[use];
    if (reach === 'everywhere') return null;
    const open = (await this.scopes.unassigned(scope, reach)).get(type.uid);
    const weighed = use === 'reads' ? await this.scopes.weighed(scope) : [];
    const ofAgencies = { [`${type.agencyAttribute}.id`]: { $in: idsIn(reach) } };
    const others = [
      ...(open ? [{ $and: [{ documentId: { $in: open } }, { [type.agencyAttribute]: { $eq: null } }] }] : []),
      ...weighed
        .filter(({ uid }) => uid === type.uid)
        .map(({ documentId, locale }) => ({
          $and: [{ documentId: { $eq: documentId } }, { locale: { $eq: locale } }],
        })),
    ];
    return others.length === 0 ? ofAgencies : { $or: [ofAgencies, ...others] };
  }
}
