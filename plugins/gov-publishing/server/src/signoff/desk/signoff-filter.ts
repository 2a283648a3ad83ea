import { APPOINTMENT_UID } from '../../content-types/uids';
import type { EntryKey, PersonId } from '../../domain/brands';
import { appointment } from '@gov-publishing/provenance';
import { keyColumns } from '../../delivery/store/signed-store';
import { DOSSIER_TABLES } from '../dossier/tables';
import { LEDGER_TABLES } from '../../ledger/tables';
import { codesIn, idsIn, type AgencyScope } from '../../people/scope/agency-scope';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import { queryOf, type Connection, type Strapi } from '../../strapi-boundary';
import type { DossierRow } from '../dossier/dossier-row';

type Builder = ReturnType<Connection>;

/** Narrows what the sign-off API shows to the agencies of the caller (ORG-04). */
export class SignoffFilter {
  constructor(
    private readonly strapi: Strapi,
    private readonly scopes: AgencyScopes,
  ) {}

  /** @returns those of the lines that the person may read */
  async lines(personId: PersonId, rows: readonly DossierRow[]): Promise<DossierRow[]> {
    const scope = await this.scopes.of(personId);
    if (scope.reads === 'everywhere') return [...rows];
    const codes = codesIn(scope.reads);
    const open = await this.scopes.unassigned(scope, scope.reads);
    return rows.filter(({ agency, uid, document_id, weighing }) => {
      if (scope.weighs && Boolean(weighing)) return true;
      return agency === null ? open.get(uid)?.includes(document_id) : codes.includes(agency);
    });
  }

  /**
   * @returns what narrows a query of the ledger's leaves to the entries of the person's agencies, as they stand now,
   *   and to the appointments there. A leaf whose entry was deleted belongs to nobody's agency any more: auditors see it.
   */
  async leaves(personId: PersonId): Promise<(leaves: Builder) => void> {
    const scope = await this.scopes.of(personId);
    if (scope.reads === 'everywhere') return () => undefined;
    const codes = codesIn(scope.reads);
    const appointed = await this.appointments(scope);
    return (leaves) => {
      const line = this.strapi.db
        .connection({ line: DOSSIER_TABLES.dossiers })
        .select('line.agency')
        .where(
          (open: Builder) =>
            void open
              .whereIn('line.agency', codes)
              .modify((either: Builder) => void (scope.weighs && either.orWhere('line.weighing', true))),
        );
      for (const column of ['uid', 'document_id', 'locale']) {
        line.whereRaw('?? = ??', [`line.${column}`, `${LEDGER_TABLES.leaves}.${column}`]);
      }
      leaves.where((some: Builder) => {
        some.whereExists(line);
        some.orWhere(
          (one: Builder) => void one.where({ kind: appointment.kind }).whereIn('document_id', appointed),
        );
      });
    };
  }

  /** @returns those of the findings that are about the ledger itself or about an entry the person may read */
  async findings<F extends { readonly entry: EntryKey | null }>(
    personId: PersonId,
    findings: readonly F[],
  ): Promise<F[]> {
    const scope = await this.scopes.of(personId);
    if (scope.reads === 'everywhere') return [...findings];
    const codes = codesIn(scope.reads);
    const open: F[] = [];
    for (const finding of findings) {
      const line = finding.entry && (await this.agencyOf(finding.entry));
      if (finding.entry === null || (line && codes.includes(line))) open.push(finding);
    }
    return open;
  }

  private async agencyOf(key: EntryKey): Promise<string | null> {
    const row = (await this.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .where(keyColumns(key))
      .first('agency')) as { agency: string | null } | undefined;
    return row?.agency ?? null;
  }

  private async appointments({ reads }: AgencyScope): Promise<string[]> {
    if (reads === 'everywhere') return [];
    const where = { agency: { id: { $in: idsIn(reads) } } };
    const rows = await queryOf(this.strapi, APPOINTMENT_UID).findMany({ where, select: ['documentId'] });
    return rows.map((row) => String(row['documentId']));
  }
}
