import type { Reason } from '../../domain/signoff/model';
import { publishedAndUnguarded } from './published-owners';
import type { LifecycleEvent } from './lifecycle-event';
import type { GovernedTypes } from '../../entries/governed-types';
import { localeOf } from '../../entries/entry-reader';
import { GateError } from '../../errors';
import { asRow, queryOf, type Row, type Strapi } from '../../strapi-boundary';
import type { FileGate } from '../file-gate';
import type { RelatedRows } from '../related/related-rows';
import { ownerRow, type Owners } from './owners';
import { isGuarded } from '../documents/permit';
import type { DraftsChangedOutside } from '../documents/drafts-changed-outside';

const WRITES = new Set([
  'beforeCreate',
  'beforeCreateMany',
  'beforeUpdate',
  'beforeUpdateMany',
  'beforeDelete',
  'beforeDeleteMany',
]);

const DONE = new Set([
  'afterCreate',
  'afterCreateMany',
  'afterUpdate',
  'afterUpdateMany',
  'afterDelete',
  'afterDeleteMany',
]);

/** More rows than this in one call are not looked at one by one: the call is refused. */
const MAX_ROWS = 1_000;

/**
 * Line 2 of the gate: writes that go past the document service. A published row of a governed type, or a component
 * row inside one, is written only while line 1 watches its document.
 */
export class LifecycleGate {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly owners: Owners,
    private readonly files: FileGate,
    private readonly relatedRows: RelatedRows,
    private readonly drafts: DraftsChangedOutside,
  ) {}

  async announce(event: LifecycleEvent): Promise<void> {
    if (DONE.has(event.action)) return event.state.draftsDone?.();
    if (!WRITES.has(event.action)) return;
    const { uid } = event.model;
    if (this.types.has(uid)) await this.entryRows(uid, event);
    else if (uid === 'plugin::upload.file') await this.files.announce(event);
    else if (uid in this.strapi.components) await this.componentRows(uid, event);
    else if (this.relatedRows.has(uid)) await this.relatedRows.announce(event);
  }

  private async entryRows(uid: string, event: LifecycleEvent): Promise<void> {
    const { action, params, state } = event;
    const rows = dataOf(params);
    const makesPublic = rows.filter((row) => row['publishedAt'] !== null && row['publishedAt'] !== undefined);
    if (action.startsWith('beforeCreate')) {
      refuse(
        makesPublic.filter((row) => !isGuarded(uid, String(row['documentId']))).map(localeOf),
        'gate.row_created',
      );
      if (this.relatedRows.has(uid)) state.draftsDone = await this.relatedRows.watch(event);
      return;
    }
    const touched = await this.matching(uid, params);
    const open = touched.filter((row) => !isGuarded(uid, String(row['documentId'])));
    const published = open.filter((row) => row['publishedAt'] !== null && row['publishedAt'] !== undefined);
    // A draft row that is given a publication date becomes public by that alone.
    const affected = makesPublic.length > 0 ? open : published;
    refuse(
      affected.map(localeOf),
      action.startsWith('beforeDelete') ? 'gate.row_deleted' : 'gate.row_changed',
    );
    // Entries that are related to this one show its name, and may be linked to it from here.
    const others = this.relatedRows.has(uid) ? await this.relatedRows.watch(event) : undefined;
    const own = await this.drafts.begin(open.map((row) => ownerRow(uid, row)));
    state.draftsDone = async () => {
      await own();
      await others?.();
    };
  }

  private async componentRows(uid: string, { action, params, state }: LifecycleEvent): Promise<void> {
    // A component row is made before it belongs to anything; what it is then linked to is guarded or raw SQL.
    if (action.startsWith('beforeCreate')) return;
    const rows = await queryOf(this.strapi, uid).findMany({
      where: params['where'] ?? {},
      select: ['id'],
      limit: MAX_ROWS + 1,
    });
    if (rows.length > MAX_ROWS)
      throw new GateError([{ code: 'gate.too_many_rows', params: { max: MAX_ROWS } }]);
    const owners = await this.owners.ofComponents(
      uid,
      rows.map((row) => row['id']),
    );
    refuse(
      publishedAndUnguarded(owners).map((owner) => owner.locale),
      'gate.component_changed',
    );
    state.draftsDone = await this.drafts.begin(owners);
  }

  private async matching(uid: string, params: Row): Promise<Row[]> {
    const rows = await queryOf(this.strapi, uid).findMany({
      where: params['where'] ?? {},
      select: ['id', 'documentId', 'locale', 'publishedAt'],
      limit: MAX_ROWS + 1,
    });
    if (rows.length > MAX_ROWS)
      throw new GateError([{ code: 'gate.too_many_rows', params: { max: MAX_ROWS } }]);
    return rows;
  }
}

function dataOf(params: Row): Row[] {
  const data = params['data'];
  return (Array.isArray(data) ? data : [data]).map(asRow);
}

function refuse(locales: readonly string[], code: string): void {
  if (locales.length === 0) return;
  const reasons: Reason[] = [...new Set(locales)].map((locale) => ({ code, params: { locale } }));
  throw new GateError(reasons);
}
