import { asRow, queryOf, type Strapi } from '../../strapi-boundary';
import type { AgencyOwnedType } from './ability-filter';
import { includes, type Reach, type AgencyScope } from './agency-scope';
import type { AgencyScopes } from './agency-scopes';

/** A row of a governed type, as far as scope asks. */
export interface DocumentRow {
  readonly id: number;
  readonly documentId: string;
  /** Null for a type without locales. */
  readonly locale: string | null;
  readonly isDraft: boolean;
  /** Row id of its agency, or null where it names none. */
  readonly agency: number | null;
}

/** Says of rows whether a scope includes them. */
export class DocumentFilter {
  constructor(
    private readonly strapi: Strapi,
    private readonly scopes: AgencyScopes,
  ) {}

  /** @returns every row, draft and published, in every locale, that fits the filter */
  async rows(type: AgencyOwnedType, where: object): Promise<DocumentRow[]> {
    const rows = await queryOf(this.strapi, type.uid).findMany({
      where,
      select: ['id', 'documentId', 'locale', 'publishedAt'],
      populate: { [type.agencyAttribute]: { select: ['id'] } },
    });
    return rows.map((row) => {
      const agency = asRow(row[type.agencyAttribute])['id'];
      return {
        id: Number(row['id']),
        documentId: String(row['documentId']),
        locale: typeof row['locale'] === 'string' ? row['locale'] : null,
        isDraft: row['publishedAt'] === null || row['publishedAt'] === undefined,
        agency: agency === undefined ? null : Number(agency),
      };
    });
  }

  /** @returns a judge of rows: is it one of an agency in reach, or one that is open to the person all the same? */
  async judge(
    scope: AgencyScope,
    type: AgencyOwnedType,
    reach: Reach,
  ): Promise<(row: DocumentRow) => boolean> {
    const open = (await this.scopes.unassigned(scope, reach)).get(type.uid) ?? [];
    // What is weighed for the province is read; nobody but its own agency changes it.
    const weighed = reach === scope.reads ? await this.scopes.weighed(scope) : [];
    const isWeighed = (row: DocumentRow): boolean =>
      weighed.some(
        (each) => each.uid === type.uid && each.documentId === row.documentId && each.locale === row.locale,
      );
    return (row) =>
      includes(reach, row.agency) || (row.agency === null && open.includes(row.documentId)) || isWeighed(row);
  }
}
