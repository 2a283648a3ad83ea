import { GateError } from '../../errors';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import type { LifecycleEvent } from '../rows/lifecycle-event';
import { NEW_RELATED, relatedReasons } from './related-type-gate';
import type { RelatedLinks } from './related-links';
import type { OwnerRow, Owners } from '../rows/owners';
import { isGuarded } from '../documents/permit';
import type { RelatedDrafts } from './related-drafts';
import { idsIn, takesAway } from './relation-input';

/** Line 2 for the types that governed entries are related to: writes of their rows past the document service. */
export class RelatedRows {
  constructor(
    private readonly strapi: Strapi,
    private readonly links: RelatedLinks,
    private readonly owners: Owners,
    private readonly related: RelatedDrafts,
  ) {}

  has(uid: string): boolean {
    return this.links.has(uid);
  }

  /** @throws GateError where a published entry would be linked to the rows, or unlinked from them, unguarded by line 1 */
  async announce(event: LifecycleEvent): Promise<void> {
    await this.judgeWrite(event);
    event.state.draftsDone = await this.watch(event);
  }

  /** Looks at the drafts that show the rows. @returns what notes whose hand changed them, when the write is done */
  async watch({ action, model: { uid }, params }: LifecycleEvent): Promise<() => Promise<void>> {
    const makes = action.startsWith('beforeCreate');
    const ids = makes ? [] : await this.open(uid, params);
    const data = [params['data']].flat().map(asRow);
    const isOpen = makes ? data.some((row) => !isNew(uid, row)) : ids.length > 0;
    if (!isOpen) return () => Promise.resolve();
    return this.related.begin({
      uid,
      action: makes ? 'create' : action.startsWith('beforeDelete') ? 'delete' : 'update',
      where: makes ? null : { id: { $in: ids } },
      data,
      publishes: false,
    });
  }

  private async judgeWrite({ action, model: { uid }, params }: LifecycleEvent): Promise<void> {
    if (action.startsWith('beforeDelete')) {
      const ids = await this.open(uid, params);
      const named = ids.length > 0 ? await this.links.naming(uid, { id: { $in: ids } }) : [];
      return refuse('gate.neighbour_unties', [...named]);
    }
    const data = [params['data']].flat().map(asRow);
    for (const attribute of this.links.inverseAttributes(uid)) {
      const values = data.filter((row) => !isNew(uid, row)).map((row) => row[attribute]);
      if (values.every((value) => value === undefined)) continue;
      const ids = action.startsWith('beforeCreate') ? [] : await this.open(uid, params);
      if (!action.startsWith('beforeCreate') && ids.length === 0) continue;
      await this.judge(uid, attribute, ids, values);
    }
  }

  private async judge(
    uid: string,
    attribute: string,
    ids: readonly unknown[],
    values: readonly unknown[],
  ): Promise<void> {
    const linked = ids.length > 0 ? await this.links.naming(uid, { id: { $in: ids } }) : new Set<string>();
    const target = this.links.targetOf(uid, attribute);
    const named = await this.published(
      target,
      values.flatMap((value) => idsIn(value)),
    );
    refuse(
      'gate.neighbour_ties',
      named.filter((entry) => ![...linked].some((each) => each.startsWith(`${entry} `))),
    );
    if (values.some((value) => value !== undefined && takesAway(value)))
      refuse('gate.neighbour_unties', [...linked]);
  }

  /** @returns ids of the rows that line 1 does not guard */
  private async open(uid: string, params: Row): Promise<unknown[]> {
    const rows = await queryOf(this.strapi, uid).findMany({
      where: params['where'] ?? {},
      select: ['id', 'documentId'],
    });
    return rows.filter((row) => !isGuarded(uid, String(row['documentId']))).map((row) => row['id']);
  }

  private async published(uid: string, ids: readonly unknown[]): Promise<string[]> {
    if (ids.length === 0) return [];
    const rows: OwnerRow[] = await this.owners.rows(uid, ids);
    return rows.filter((row) => row.published).map((row) => `${row.uid} ${row.documentId} ${row.locale}`);
  }
}

/** While line 1 makes a related document, its rows are made under a document id that nobody could name before. */
function isNew(uid: string, row: Row): boolean {
  return isGuarded(uid, NEW_RELATED) || isGuarded(uid, String(row['documentId']));
}

function refuse(code: string, entries: readonly string[]): void {
  const reasons = relatedReasons(code, entries);
  if (reasons.length > 0) throw new GateError(reasons);
}
