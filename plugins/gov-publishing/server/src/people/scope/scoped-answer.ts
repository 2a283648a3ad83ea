import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import { asRow, type Row, type Strapi } from '../../strapi-boundary';
import type { ScopedType } from './ability-scope';
import type { EntryScope } from './entry-scope';
import { codesIn, type Scope } from './scope';

interface Attribute {
  readonly type: string;
  readonly target?: string;
  readonly component?: string;
}

/** A governed row that an answer shows as a relation of another one. */
interface Related {
  readonly holder: Record<string, unknown>;
  readonly name: string;
  readonly uid: string;
  readonly row: Row;
}

/**
 * Takes out of the Content Manager's answers what is shown, through a relation, of entries elsewhere: Strapi judges
 * the entry itself, never the ones it is related to. They keep their ids, as in Strapi's own list of relations.
 */
export class ScopedAnswer {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): ScopedType | undefined },
    private readonly entries: EntryScope,
  ) {}

  /** @param model the type the route is about */
  async within(scope: Scope, model: string, body: unknown): Promise<unknown> {
    if (typeof body !== 'object' || body === null) return body;
    const { results, data } = body as { results?: unknown; data?: unknown };
    const related: Related[] = [];
    for (const row of [results, data].flat()) this.collect(model, row, related);
    for (const uid of new Set(related.map((each) => each.uid))) {
      const type = this.types.get(uid);
      if (type)
        await this.takeOut(
          scope,
          type,
          related.filter((each) => each.uid === uid),
        );
    }
    return body;
  }

  /**
   * Strapi's home page counts every row of the types a role may read. Whoever is narrowed gets the governed entries
   * of their agencies instead, from the lines beside the ledger.
   */
  async counts({ reads }: Scope): Promise<Record<'draft' | 'published' | 'modified', number>> {
    const counts = { draft: 0, published: 0, modified: 0 };
    if (reads === 'everywhere') return counts;
    const rows = (await this.strapi.db
      .connection(DOSSIER_TABLES.dossiers)
      .whereIn('agency', codesIn(reads))
      .groupBy('state', 'is_public')
      .count({ total: '*' })
      .select('state', 'is_public')) as { state: string; is_public: unknown; total: number | string }[];
    for (const { state, is_public, total } of rows) {
      const isPublic = is_public === true || is_public === 1;
      counts[state === 'published' ? 'published' : isPublic ? 'modified' : 'draft'] += Number(total);
    }
    return counts;
  }

  private async takeOut(scope: Scope, type: ScopedType, related: readonly Related[]): Promise<void> {
    const isMine = await this.entries.judge(scope, type, scope.reads);
    const rows = await this.entries.rows(type, {
      id: { $in: [...new Set(related.map(({ row }) => Number(row['id'])))] },
    });
    const open = new Set(rows.filter(isMine).map(({ id }) => id));
    for (const { holder, name, row } of related) {
      if (open.has(Number(row['id']))) continue;
      const bare = bareOf(row);
      const value = holder[name];
      holder[name] = Array.isArray(value) ? value.map((each: unknown) => (each === row ? bare : each)) : bare;
    }
  }

  private collect(uid: string, value: unknown, related: Related[]): void {
    if (typeof value !== 'object' || value === null) return;
    const holder = value as Record<string, unknown>;
    const model = asRow(this.strapi.getModel(uid as never));
    for (const [name, attribute] of Object.entries(asRow(model['attributes']) as Record<string, Attribute>)) {
      if (name === 'localizations') continue;
      for (const item of [holder[name]].flat()) this.step(attribute, holder, name, item, related);
    }
  }

  private step(
    attribute: Attribute,
    holder: Record<string, unknown>,
    name: string,
    item: unknown,
    related: Related[],
  ): void {
    if (typeof item !== 'object' || item === null) return;
    const row = item as Row;
    // A polymorphic relation says of each row which type it is.
    const named =
      attribute.type === 'dynamiczone'
        ? row['__component']
        : (attribute.component ?? attribute.target ?? row['__type']);
    if (typeof named !== 'string') return;
    // What another language is filled from comes as a form would send it: as what is to be connected.
    if (attribute.type === 'relation' && Array.isArray(row['connect'])) {
      const form = item as Record<string, unknown>;
      for (const each of row['connect']) this.step(attribute, form, 'connect', each, related);
      return;
    }
    if (attribute.type === 'relation' && this.types.get(named) && row['documentId'] !== undefined) {
      related.push({ holder, name, uid: named, row });
    }
    this.collect(named, row, related);
  }
}

/** @returns a related entry by its ids; in a form also with its place, without which the panel cannot list it */
function bareOf({ id, documentId, locale, __temp_key__: place }: Row): Row {
  const label = String(documentId);
  return { id, documentId, ...(place !== undefined && { locale, label, __temp_key__: place }) };
}
