import { APPOINTMENT_UID } from '../../../content-types/uids';
import type { GovernedTypes } from '../../../entries/governed-types';
import { STORE_TABLES } from '../../../delivery/store/tables';
import { idsIn, type AgencyScope } from '../../../people/scope/agency-scope';
import type { AgencyScopes } from '../../../people/scope/agency-scopes';
import { queryOf, type Row, type Strapi } from '../../../strapi-boundary';
import { ShownFiles, type Subquery } from './shown-files';
import { uploadedBy, uploadedIn } from '../uploaded-files';

const FILE_UID = 'plugin::upload.file';

/** What is to be done with a file: look at it, or change, replace or delete it. */
export type FileUse = 'read' | 'write';

/** A type whose rows belong to an agency. */
interface Belonging {
  readonly uid: string;
  readonly agencyAttribute: string;
}

/**
 * Says which files of the library are open to whom, as a filter of the database (ORG-04): a file belongs to who
 * uploaded it, while they are in the office for which they did, to that office, and to the entries that show it. One that only ungoverned content shows is nobody's paper.
 */
export class FileReach {
  private readonly shown: ShownFiles;
  private readonly belonging: readonly Belonging[];

  constructor(
    private readonly strapi: Strapi,
    types: GovernedTypes,
    private readonly scopes: AgencyScopes,
  ) {
    this.shown = new ShownFiles(strapi);
    // The papers of appointments are the office's own, too.
    this.belonging = [...types.all(), { uid: APPOINTMENT_UID, agencyAttribute: 'agency' }];
  }

  /** @returns those of the files that are open to the person */
  async open(scope: AgencyScope, use: FileUse, ids: readonly unknown[]): Promise<Set<string>> {
    const within = await this.within(scope, use);
    const where = { $and: [{ id: { $in: [...ids] } }, ...(within ? [within] : [])] };
    const rows = await queryOf(this.strapi, FILE_UID).findMany({ where, select: ['id'] });
    return new Set(rows.map(({ id }) => String(id)));
  }

  /** @returns those of the files that a program may attach: public ones, and what a program uploaded for it */
  async openToPrograms(ids: readonly unknown[]): Promise<Set<string>> {
    const uploaded = {
      $and: [{ createdBy: { id: { $null: true } } }, { id: { $notIn: this.shownByAny() } }],
    };
    const where = { $and: [{ id: { $in: [...ids] } }, { $or: [this.public(), uploaded] }] };
    const rows = await queryOf(this.strapi, FILE_UID).findMany({ where, select: ['id'] });
    return new Set(rows.map(({ id }) => String(id)));
  }

  /** @returns a filter for the files that are open to the person; null where all are */
  async within(scope: AgencyScope, use: FileUse): Promise<Row | null> {
    const reach = use === 'read' ? scope.reads : scope.writes;
    if (reach === 'everywhere') return null;
    const elsewhere = await this.scopes.elsewhere(scope.personId, reach);
    const own = { id: { $in: uploadedBy(this.strapi, scope.personId, elsewhere) } };
    const colleagues = { id: { $in: uploadedIn(this.strapi, await this.scopes.colleagues(reach)) } };
    const filters = await this.filtersIn(scope, use);
    const shownInReach = { id: { $in: this.shownIn(filters, 'fit') } };
    const ungoverned = { id: { $in: this.shown.anywhere() } };
    const unbound = { id: { $notIn: this.shownByAny() } };
    if (use === 'read')
      return { $or: [own, shownInReach, { $and: [unbound, { $or: [colleagues, ungoverned] }] }] };
    // Anyone who renames a file changes the words of every draft that shows it.
    const notElsewhere = { id: { $notIn: this.shownIn(filters, 'do not fit') } };
    return {
      $and: [notElsewhere, { $or: [own, shownInReach, colleagues, { $and: [unbound, ungoverned] }] }],
    };
  }

  /** @returns a filter for the files that programs and citizens may know of: those that something public shows */
  public(): Row {
    const published = this.strapi.db.connection(STORE_TABLES.publicationFiles).select('file_document_id');
    return {
      $or: [
        { documentId: { $in: published } },
        { $and: [{ id: { $notIn: this.shownByAny() } }, { id: { $in: this.shown.anywhere() } }] },
      ],
    };
  }

  private shownByAny(): Subquery {
    const rows = new Map<string, Subquery>();
    for (const { uid } of this.belonging) rows.set(uid, this.shown.rows(uid));
    return this.shown.by(rows);
  }

  private async filtersIn(scope: AgencyScope, use: FileUse): Promise<ReadonlyMap<string, Row>> {
    const filters = new Map<string, Row>();
    for (const type of this.belonging) filters.set(type.uid, await this.rowsIn(scope, use, type));
    return filters;
  }

  private shownIn(filters: ReadonlyMap<string, Row>, wanted: 'fit' | 'do not fit'): Subquery {
    const rows = new Map<string, Subquery>();
    for (const [uid, filter] of filters) rows.set(uid, this.shown.rowsThat(uid, filter, wanted));
    return this.shown.by(rows);
  }

  private async rowsIn(scope: AgencyScope, use: FileUse, { uid, agencyAttribute }: Belonging): Promise<Row> {
    const isAppointment = uid === APPOINTMENT_UID;
    const reach = use === 'read' ? scope.reads : isAppointment ? scope.isHeadOf : scope.writes;
    if (reach === 'everywhere') return { id: { $notNull: true } };
    const ofAgencies = { [agencyAttribute]: { id: { $in: idsIn(reach) } } };
    const open = isAppointment ? undefined : (await this.scopes.unassigned(scope, reach)).get(uid);
    const weighed = use === 'read' && !isAppointment ? await this.scopes.weighed(scope) : [];
    const others: Row[] = [
      ...(open
        ? [{ $and: [{ documentId: { $in: open } }, { [agencyAttribute]: { id: { $null: true } } }] }]
        : []),
      ...weighed
        .filter((each) => each.uid === uid)
        .map(({ documentId, locale }) => ({
          documentId,
          locale: locale === null ? { $null: true } : locale,
        })),
    ];
    return others.length === 0 ? ofAgencies : { $or: [ofAgencies, ...others] };
  }
}
