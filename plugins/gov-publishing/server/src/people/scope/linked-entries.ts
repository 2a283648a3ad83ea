import { DutyError } from '../../errors';
import { scalarsIn, valueFields } from '../../domain/schema/value-fields';
import { asRow, modelOf, type Strapi } from '../../strapi-boundary';
import type { AgencyOwnedType } from './ability-filter';
import type { DocumentFilter } from './document-filter';
import type { AgencyScope } from './agency-scope';

/** A governed entry that a save names, by the id of a row or of the document. */
interface EntryLink {
  readonly uid: string;
  readonly field: string;
  readonly id: string;
}

/**
 * Lets nobody relate an entry to a draft that is not open to them: its title would be read by anyone who links it, by an id
 * that anybody can count up, in the findings of the sign-off and wherever else a relation is called by its name. What is
 * public anyway may be related to by everybody.
 */
export class LinkedEntries {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): AgencyOwnedType | undefined },
    private readonly documents: DocumentFilter,
  ) {}

  /** @throws DutyError where a save links an unpublished entry of another agency; nothing is written then */
  async check(scope: AgencyScope, uid: string, data: unknown): Promise<void> {
    if (scope.reads === 'everywhere') return;
    const links = this.linksIn(uid, data);
    for (const target of new Set(links.map((link) => link.uid))) {
      const type = this.types.get(target);
      if (type)
        await this.insist(
          scope,
          type,
          links.filter((link) => link.uid === target),
        );
    }
  }

  private async insist(
    scope: AgencyScope,
    type: AgencyOwnedType,
    links: readonly EntryLink[],
  ): Promise<void> {
    const isMine = await this.documents.judge(scope, type, scope.reads);
    const ids = links.map(({ id }) => id);
    const named = await this.documents.rows(type, {
      $or: [{ id: { $in: ids.filter(isRowId).map(Number) } }, { documentId: { $in: ids } }],
    });
    const documents = [...new Set(named.map(({ documentId }) => documentId))];
    const rows = await this.documents.rows(type, { documentId: { $in: documents } });
    const open = new Set(
      rows.filter((row) => !row.isDraft || isMine(row)).map(({ documentId }) => documentId),
    );
    const closed = named.filter(({ documentId }) => !open.has(documentId));
    const link = links.find(({ id }) =>
      closed.some((row) => row.documentId === id || (isRowId(id) && row.id === Number(id))),
    );
    if (link)
      throw new DutyError([{ code: 'scope.entry_elsewhere', field: link.field, requirement: 'ORG-04' }]);
  }

  private linksIn(uid: string, data: unknown): EntryLink[] {
    const schema = modelOf(this.strapi, uid);
    if (!schema) return [];
    const fields = valueFields({ schemaOf: (part) => modelOf(this.strapi, part) }, schema, asRow(data));
    return [...scalarsIn(fields)].flatMap(({ attribute: { type, target }, path, value }): EntryLink[] => {
      if (type !== 'relation' || target === undefined || !this.types.get(target)) return [];
      return idsIn(value).map((id) => ({ uid: target, field: withoutIndexes(path), id }));
    });
  }
}

/** The refusal names the field, for the panel marks fields and not rows. */
function withoutIndexes(path: string): string {
  return path.replace(/\.\d+(?=\.)/g, '');
}

/** In every form that Strapi takes; what is disconnected is not linked. */
function idsIn(value: unknown): string[] {
  if (typeof value === 'number' || typeof value === 'string') return [String(value)];
  if (Array.isArray(value)) return value.flatMap(idsIn);
  const { id, documentId, set, connect } = asRow(value);
  return [id, documentId, set, connect].flatMap((part) => (part === undefined ? [] : idsIn(part)));
}

/** PostgreSQL fails on an id that is no number, or too large a one. */
function isRowId(id: string): boolean {
  return /^\d{1,9}$/.test(id);
}
