import { AGENCY_UID, APPOINTMENT_UID } from '../content-types/uids';
import { asRow, inTransaction, queryOf, type Row, type Strapi } from '../strapi-boundary';
import { READ_ALL } from './scope/agency-scopes';
import { ROLES, type ShippedRole } from './shipped-roles';

interface Permission {
  readonly action: string;
  readonly subject: string | null;
  readonly properties: Row;
}

/** The parts of Strapi's admin services that make roles; they have no public types. */
interface AdminServices {
  readonly role: {
    create(role: object): Promise<{ id: number }>;
    exists(where: object): Promise<boolean>;
    addPermissions(roleId: number, permissions: readonly object[]): Promise<unknown>;
    readonly hooks: { willResetSuperAdminPermissions: Hook };
  };
  readonly contentType: { getPermissionsWithNestedFields(actions: readonly object[]): Permission[] };
  readonly permission: {
    readonly actionProvider: {
      values(): { section: string; actionId: string }[];
      registerMany(actions: readonly object[]): Promise<unknown>;
    };
    readonly conditionProvider: { has(id: string): boolean };
  };
}

type Handler = (permissions: unknown) => Promise<unknown>;
interface Hook {
  register(handler: Handler): unknown;
  delete(handler: Handler): unknown;
}

const OWN = 'admin::is-creator';
const EXPLORER = 'plugin::content-manager.explorer.';
/** What a webmaster keeps of an agency's record: not its code, which stands in leaves, nor its parent, which lends reach. */
const AGENCY_RECORD = ['nameTh', 'nameEn', 'order', 'headTitle', 'website', 'province'];

/** The roles of the admin panel that come with the plugin. Made once; what an administrator changes in them stays. */
export class Roles {
  /** @param governed uids of the types under the gate */
  constructor(
    private readonly strapi: Strapi,
    private readonly governed: readonly string[],
  ) {}

  /**
   * Registers the plugin's permission and has the roles made as soon as Strapi has made its own: before that, any
   * role at all would keep Strapi from making the super admin.
   *
   * @returns what takes the handler out again: Strapi's hook outlives an instance
   */
  async install(): Promise<() => void> {
    const { permission, role } = this.services();
    await permission.actionProvider.registerMany([
      {
        section: 'plugins',
        displayName: 'Read the entries of every agency (อ่านรายการของทุกหน่วยงาน)',
        uid: 'entries.read-all',
        pluginName: 'gov-publishing',
      },
    ]);
    const hook = role.hooks.willResetSuperAdminPermissions;
    const handler: Handler = async (permissions) => {
      // A new locale calls the hook, too, before Strapi knows its own conditions; it drops those it does not know.
      if (!permission.conditionProvider.has(OWN)) return permissions;
      hook.delete(handler);
      await this.ensure();
      return permissions;
    };
    hook.register(handler);
    return () => void hook.delete(handler);
  }

  /**
   * Makes the roles that are missing, and gives each those governed types that it was never given. All or nothing: a
   * role that was half made would count as made.
   */
  async ensure(): Promise<void> {
    await inTransaction(this.strapi, () => this.makeMissing());
  }

  /**
   * Gives the roles a language that the site has got: Strapi gives a new one to its own super admin alone, and nobody
   * else could write or read in it. Only languages that a role was never given: what an administrator took away stays so.
   */
  private async giveLocales(id: number, locales: readonly string[]): Promise<void> {
    if (locales.length === 0) return;
    const rows = await queryOf(this.strapi, 'admin::permission').findMany({
      where: { role: { id }, action: { $startsWith: EXPLORER }, subject: { $in: [...this.governed] } },
    });
    for (const row of rows) {
      const properties = asRow(row['properties']);
      const known = properties['locales'];
      if (!Array.isArray(known)) continue;
      await queryOf(this.strapi, 'admin::permission').update({
        where: { id: row['id'] },
        data: { properties: { ...properties, locales: [...new Set([...(known as string[]), ...locales])] } },
      });
    }
  }

  private async makeMissing(): Promise<void> {
    const store = this.strapi.store({ type: 'plugin', name: 'gov-publishing', key: 'role-types' });
    const given = asRow(await store.get({}));
    const now: Record<string, readonly string[]> = {};
    const locales = await this.locales();
    const localesGiven = this.strapi.store({ type: 'plugin', name: 'gov-publishing', key: 'role-locales' });
    const languages = ((await localesGiven.get({})) as string[] | null) ?? locales;
    for (const shipped of ROLES) {
      const existing = await queryOf(this.strapi, 'admin::role').findOne({ where: { code: shipped.code } });
      const before = existing ? ((given[shipped.code] as string[] | undefined) ?? this.governed) : [];
      const id = existing ? Number(existing['id']) : await this.create(shipped);
      const missing = this.governed.filter((uid) => !before.includes(uid));
      const permissions = await this.permissionsOf(shipped, missing, !existing);
      if (permissions.length > 0) await this.services().role.addPermissions(id, permissions);
      if (existing)
        await this.giveLocales(
          id,
          locales.filter((code) => !languages.includes(code)),
        );
      now[shipped.code] = [...new Set([...before, ...this.governed])];
    }
    await store.set({ value: now });
    await localesGiven.set({ value: locales });
  }

  private async create({ code, name, description }: ShippedRole): Promise<number> {
    const { role } = this.services();
    // Strapi refuses a second role of one name; an administrator may have made one by it.
    const taken = await role.exists({ name });
    return (await role.create({ code, name: taken ? `${name} (${code})` : name, description })).id;
  }

  private async permissionsOf(
    role: ShippedRole,
    types: readonly string[],
    isNew: boolean,
  ): Promise<object[]> {
    const explorer: Permission[] = [
      ...this.explorer(role.entries, types),
      ...(isNew ? this.explorer(role.agencies, [AGENCY_UID]) : []),
      ...(isNew ? this.explorer(role.appointments, [APPOINTMENT_UID]) : []),
    ];
    const locales = await this.locales();
    const withProperties = explorer.map(({ action, subject, properties }) => {
      const isAgencyRecord = subject === AGENCY_UID && action !== `${EXPLORER}read`;
      const fields = isAgencyRecord ? AGENCY_RECORD : properties['fields'];
      return {
        action,
        subject,
        properties: {
          ...properties,
          ...(fields !== undefined && { fields }),
          ...(this.isLocalized(subject) && { locales }),
        },
      };
    });
    const others = [
      ...role.files.map(({ action, own }) => ({
        action: `plugin::upload.${action}`,
        conditions: own ? [OWN] : [],
      })),
      ...(role.readsEverything ? [{ action: READ_ALL }] : []),
    ];
    return [...withProperties, ...(isNew ? others : [])];
  }

  private explorer(verbs: readonly string[], subjects: readonly string[]): Permission[] {
    const { permission, contentType } = this.services();
    const wanted = verbs.map((verb) => `${EXPLORER}${verb}`);
    const actions = permission.actionProvider.values().filter(({ actionId }) => wanted.includes(actionId));
    return contentType
      .getPermissionsWithNestedFields(actions)
      .filter(({ subject }) => subject !== null && subjects.includes(subject));
  }

  private isLocalized(uid: string | null): boolean {
    const options = asRow(asRow(this.strapi.contentTypes[uid as never])['pluginOptions']);
    return asRow(options['i18n'])['localized'] === true;
  }

  private async locales(): Promise<string[]> {
    const rows = await queryOf(this.strapi, 'plugin::i18n.locale').findMany({ select: ['code'] });
    return rows.map((row) => String(row['code']));
  }

  private services(): AdminServices {
    const service = (name: string): unknown => this.strapi.service(`admin::${name}` as never);
    return {
      role: service('role'),
      contentType: service('content-type'),
      permission: service('permission'),
    } as AdminServices;
  }
}
