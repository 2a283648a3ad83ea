import { DutyError } from '../../errors';
import { asRow, type Strapi } from '../../strapi-boundary';
import type { ScopedType } from './ability-scope';
import type { EntryScope } from './entry-scope';
import type { Scope } from './scope';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

/** A governed entry that a save names, by the id of a row or of the document. */
interface Tie {
  readonly uid: string;
  readonly field: string;
  readonly id: string;
}

/**
 * Lets nobody relate an entry to a draft that is not open to them: its title would be read by whoever ties it, by an id
 * that anybody can count up, in the findings of the sign-off and wherever else a relation is called by its name. What is
 * public anyway may be related to by everybody.
 */
export class TiedEntries {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): ScopedType | undefined },
    private readonly entries: EntryScope,
  ) {}

  /** @throws DutyError where a save ties an unpublished entry of another agency; nothing is written then */
  async check(scope: Scope, uid: string, data: unknown): Promise<void> {
    if (scope.reads === 'everywhere') return;
    const ties = this.tiesIn(uid, data);
    for (const target of new Set(ties.map((tie) => tie.uid))) {
      const type = this.types.get(target);
      if (type)
        await this.insist(
          scope,
          type,
          ties.filter((tie) => tie.uid === target),
        );
    }
  }

  private async insist(scope: Scope, type: ScopedType, ties: readonly Tie[]): Promise<void> {
    const isMine = await this.entries.judge(scope, type, scope.reads);
    const ids = ties.map(({ id }) => id);
    const named = await this.entries.rows(type, {
      $or: [{ id: { $in: ids.filter(isRowId).map(Number) } }, { documentId: { $in: ids } }],
    });
    const documents = [...new Set(named.map(({ documentId }) => documentId))];
    const rows = await this.entries.rows(type, { documentId: { $in: documents } });
    const open = new Set(
      rows.filter((row) => !row.isDraft || isMine(row)).map(({ documentId }) => documentId),
    );
    const closed = named.filter(({ documentId }) => !open.has(documentId));
    const tie = ties.find(({ id }) =>
      closed.some((row) => row.documentId === id || (isRowId(id) && row.id === Number(id))),
    );
    if (tie)
      throw new DutyError([{ code: 'scope.entry_elsewhere', field: tie.field, requirement: 'ORG-04' }]);
  }

  private tiesIn(uid: string, data: unknown, path = ''): Tie[] {
    const model = asRow(this.strapi.getModel(uid as never));
    const attributes = asRow(model['attributes']) as Record<string, Attribute>;
    return Object.entries(asRow(data)).flatMap(([name, value]): Tie[] => {
      const { type, target, component } = attributes[name] ?? { type: '' };
      const field = `${path}${name}`;
      const parts = [value].flat();
      if (type === 'relation' && target !== undefined && this.types.get(target))
        return idsIn(value).map((id) => ({ uid: target, field, id }));
      if (type === 'component' && component)
        return parts.flatMap((part) => this.tiesIn(component, part, `${field}.`));
      if (type !== 'dynamiczone') return [];
      return parts.flatMap((part) => this.tiesIn(String(asRow(part)['__component']), part, `${field}.`));
    });
  }
}

/** In every form that Strapi takes; what is disconnected is not tied. */
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
