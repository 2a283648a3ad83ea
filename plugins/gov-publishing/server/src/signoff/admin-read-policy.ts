import { MAX_ROW_ID } from '../domain/row-id';
import { APPOINTMENT_UID } from '../content-types/uids';
import { activeAppointments } from '../domain/signoff/appointments/appointments';
import type { EntryKey, PersonId } from '../domain/brands';
import { NO_LOCALE, type GovernedTypes } from '../entries/governed-types';
import { DutyError } from '../errors';
import type { Officers } from '../people/roster/officers';
import { queryOf, type HttpContext, type Row, type Strapi } from '../strapi-boundary';

/** The Content Manager's own judge of who may do what; the service has no public type. */
interface PermissionChecker {
  readonly cannot: {
    read(entity?: Row, field?: string): boolean;
    create(entity?: Row, field?: string): boolean;
    update(entity?: Row, field?: string): boolean;
  };
  readonly sanitizedQuery: { read(query: object): Promise<object> };
}

/** Who may read what of the sign-off: those who may read the entries themselves in the Content Manager, and nobody else. */
export class AdminReadPolicy {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly officers: Officers,
    private readonly now: () => Date,
  ) {}

  /** @throws DutyError where the caller may read no entry of the type at all */
  ofType(ctx: HttpContext, uid: string): void {
    if (!this.mayReadType(ctx, uid)) throw new DutyError([{ code: 'entry.may_not_read' }]);
  }

  /**
   * As `ofType`, and under the conditions of the caller's roles: their own entries only, certain languages only; and
   * within the caller's agencies.
   *
   * @throws DutyError where the caller may not read this entry
   */
  async ofEntry(ctx: HttpContext, key: EntryKey): Promise<void> {
    if (!(await this.mayReadEntry(ctx, key))) throw new DutyError([{ code: 'entry.may_not_read' }]);
  }

  /** @returns whether `ofEntry` lets the caller read; what is not there is answered as such by the code that reads it */
  async mayReadEntry(ctx: HttpContext, key: EntryKey): Promise<boolean> {
    if (!this.mayReadType(ctx, key.uid)) return false;
    const row = await this.draft(key);
    return !row || !this.checker(ctx, key.uid).cannot.read(row);
  }

  /**
   * @param draft of the entry: one question of many persons reads it once
   * @returns whether somebody else than the caller may read it: as `ofEntry` would judge them in their own session
   */
  async mayPersonRead(personId: PersonId, { uid }: EntryKey, draft: Row): Promise<boolean> {
    if (Number(personId) > MAX_ROW_ID) return false;
    const user = await queryOf(this.strapi, 'admin::user').findOne({
      where: { id: Number(personId) },
      populate: ['roles'],
    });
    if (!user || user['isActive'] !== true || user['blocked'] === true) return false;
    const permissions = this.strapi.service('admin::permission' as never) as unknown as {
      engine: { generateUserAbility(user: Row): Promise<unknown> };
    };
    const { cannot } = this.checkerOf(await permissions.engine.generateUserAbility(user), uid);
    return !cannot.read() && !cannot.read(draft);
  }

  /** @returns those of the appointments, by document id, that the caller may read: a role may, and within their agencies */
  async knownAppointments(ctx: HttpContext, documentIds: readonly string[]): Promise<Set<string>> {
    if (documentIds.length === 0 || !this.mayReadType(ctx, APPOINTMENT_UID)) return new Set();
    const rows = await queryOf(this.strapi, APPOINTMENT_UID).findMany({
      where: { documentId: { $in: [...documentIds] } },
      populate: { createdBy: { populate: ['roles'] }, agency: { select: ['id'] } },
    });
    const checker = this.checker(ctx, APPOINTMENT_UID);
    return new Set(rows.filter((row) => !checker.cannot.read(row)).map((row) => String(row['documentId'])));
  }

  /**
   * @param fields that are looked at in its rows
   * @returns the rows of a type that the caller may read, as a filter; null where they may read none, or not these fields
   */
  async rowsOf(ctx: HttpContext, uid: string, fields: readonly string[]): Promise<object | null> {
    const { cannot, sanitizedQuery } = this.checker(ctx, uid);
    if (cannot.read() || fields.some((field) => cannot.read(undefined, field))) return null;
    const params = this.strapi.get('query-params' as never) as unknown as {
      transform(uid: string, query: object): { readonly where?: object };
    };
    return params.transform(uid, await sanitizedQuery.read({})).where ?? {};
  }

  mayReadType(ctx: HttpContext, uid: string): boolean {
    return !this.checker(ctx, uid).cannot.read();
  }

  /** @returns whether a role of the caller lets them make, or change, rows of the type at all */
  mayWriteType(ctx: HttpContext, uid: string, action: 'create' | 'update'): boolean {
    return !this.checker(ctx, uid).cannot[action]();
  }

  /** @returns whether a role of the caller lets them make a row as this one is: in its language, for its agency */
  mayWriteIn(ctx: HttpContext, uid: string, row: Row): boolean {
    return !this.checker(ctx, uid).cannot.create(row);
  }

  /**
   * @param row the row to be changed, with what conditions of roles look at
   * @throws DutyError where the caller's roles leave out one of the fields, or this row
   */
  ofFields(
    ctx: HttpContext,
    uid: string,
    action: 'create' | 'update',
    fields: readonly string[],
    row?: Row,
  ): void {
    const { cannot } = this.checker(ctx, uid);
    if (cannot[action](row) || fields.some((field) => cannot[action](row, field)))
      throw new DutyError([{ code: 'request.forbidden' }]);
  }

  /** @returns whether the caller's roles open a field of this entry for a change */
  async mayChangeField(ctx: HttpContext, key: EntryKey, field: string): Promise<boolean> {
    const row = await this.draft(key);
    const { cannot } = this.checker(ctx, key.uid);
    return row !== null && !cannot.update(row) && !cannot.update(row, field);
  }

  /**
   * @returns true for who may search the ledger for persons and see who is behind its leaves: auditors, and anyone who
   *   may read the appointments, where the persons are named anyway
   */
  async maySeePersons(ctx: HttpContext, personId: PersonId): Promise<boolean> {
    if (this.mayReadType(ctx, APPOINTMENT_UID)) return true;
    const duties = activeAppointments(await this.officers.reader(personId), this.now().toISOString());
    return duties.some(({ duty }) => duty === 'auditor');
  }

  /** @returns the draft, with what conditions of roles look at; null where there is none in that language */
  draft({ uid, documentId, locale }: EntryKey): Promise<Row | null> {
    const agency = this.types.get(uid)?.agencyAttribute ?? 'agency';
    return queryOf(this.strapi, uid).findOne({
      where: { documentId, publishedAt: null, ...(locale !== NO_LOCALE && { locale }) },
      // Strapi's own conditions look at the creator and the creator's roles; ours at the agency.
      populate: { createdBy: { populate: ['roles'] }, [agency]: { select: ['id', 'code'] } },
    });
  }

  private checker(ctx: HttpContext, uid: string): PermissionChecker {
    return this.checkerOf(ctx.state.userAbility, uid);
  }

  private checkerOf(userAbility: unknown, uid: string): PermissionChecker {
    const service = this.strapi.plugin('content-manager').service('permission-checker') as unknown as {
      create(of: { userAbility: unknown; model: string }): PermissionChecker;
    };
    return service.create({ userAbility, model: uid });
  }
}
