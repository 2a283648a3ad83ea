import { AGENCY_UID, APPOINTMENT_UID } from '../../content-types/uids';
import { DutyError } from '../../errors';
import { asRow, inTransaction, type Row, type Strapi } from '../../strapi-boundary';
import type { AgencyOwnedType } from './ability-filter';
import type { AppointmentWriter } from '../appointments/appointment-writer';
import type { DocumentFilter, DocumentRow } from './document-filter';
import { includes, type AgencyScope } from './agency-scope';
import type { AgencyScopes } from './agency-scopes';
import type { LinkedEntries } from './linked-entries';

/** A call of Strapi's document service. */
export interface WriteCall {
  readonly uid: string;
  readonly action: string;
  readonly params: Row;
}

/** Actions that save drafts. Publishing and taking down are acts, and the acts' own rules say who may. */
const SAVES = new Set(['create', 'update', 'clone', 'delete', 'discardDraft']);

/**
 * Keeps what a person of the office saves within their agencies: before, the draft must be theirs to change, and
 * after, it must still be. Strapi checks neither what an entry becomes, nor a new locale, nor what is cloned.
 */
export class WriteGuard {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): AgencyOwnedType | undefined },
    private readonly scopes: AgencyScopes,
    private readonly documents: DocumentFilter,
    private readonly appointing: AppointmentWriter,
    private readonly linked: LinkedEntries,
  ) {}

  /** @throws DutyError where the write reaches beyond the person's agencies; nothing is then written */
  async write(call: WriteCall, next: () => Promise<unknown>): Promise<unknown> {
    const type = this.types.get(call.uid);
    if (!SAVES.has(call.action) || !(type || call.uid === AGENCY_UID || call.uid === APPOINTMENT_UID))
      return next();
    const scope = await this.scopes.current();
    if (!scope || scope.isSuperAdmin) return next();
    return inTransaction(this.strapi, () => {
      if (type) return this.entry(scope, type, call, next);
      return call.uid === AGENCY_UID
        ? this.appointing.agency(scope, call, next)
        : this.appointing.appointment(scope, call, next);
    });
  }

  private async entry(
    scope: AgencyScope,
    type: AgencyOwnedType,
    call: WriteCall,
    next: () => Promise<unknown>,
  ): Promise<unknown> {
    const { action, params } = call;
    const given =
      action !== 'create' && typeof params['documentId'] === 'string' ? params['documentId'] : null;
    const before = given === null ? [] : await this.drafts(type, given);
    const reach = action === 'clone' ? scope.reads : scope.writes;
    const isMine = await this.documents.judge(scope, type, reach);
    if (!meant(before, params['locale']).every(isMine))
      throw new DutyError([{ code: 'scope.entry_elsewhere', requirement: 'ORG-04' }]);
    await this.linked.check(scope, call.uid, params['data']);
    const result = await next();
    const saved = asRow(result)['documentId'];
    if (typeof saved === 'string' && action !== 'delete') {
      const after = meant(await this.drafts(type, saved), action === 'clone' ? '*' : params['locale']);
      const known = action === 'clone' ? [] : before;
      if (!after.every((row) => mayBecome(scope, row, known))) {
        throw new DutyError([
          { code: 'scope.agency_elsewhere', field: type.agencyAttribute, requirement: 'ORG-04' },
        ]);
      }
      tellAgency(result, type, after);
    }
    return result;
  }

  private async drafts(type: AgencyOwnedType, documentId: string): Promise<DocumentRow[]> {
    return (await this.documents.rows(type, { documentId })).filter(({ isDraft }) => isDraft);
  }
}

/** @returns the drafts a call is about: of its locale where there is one of it, or else all of the document's. */
function meant(drafts: readonly DocumentRow[], locale: unknown): readonly DocumentRow[] {
  const ofLocale = drafts.filter((row) => row.locale !== null && row.locale === locale);
  return ofLocale.length > 0 ? ofLocale : drafts;
}

/**
 * Strapi's panel gets back what was saved, as far as the person may read it, and that is judged by the loaded agency,
 * which Strapi counts here but does not load: all fields would be left out of the answer.
 */
function tellAgency(result: unknown, type: AgencyOwnedType, rows: readonly DocumentRow[]): void {
  const saved = result as Record<string, unknown>;
  const row = rows.find(({ id }) => id === saved['id']);
  if (row?.agency && asRow(saved[type.agencyAttribute])['id'] === undefined)
    saved[type.agencyAttribute] = { id: row.agency };
}

/** An entry may stay without an agency until its author knows it; once it has one, nobody makes it vanish from there. */
function mayBecome(scope: AgencyScope, row: DocumentRow, before: readonly DocumentRow[]): boolean {
  if (row.agency !== null) return includes(scope.writes, row.agency);
  const was = before.find(({ id }) => id === row.id);
  return was === undefined || was.agency === null;
}
