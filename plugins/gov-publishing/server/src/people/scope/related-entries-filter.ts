import { DOSSIER_TABLES } from '../../signoff/dossier/tables';
import type { SchemaAttribute } from '../../domain/schema/attribute';
import { isRow, rowsIn, valueFields, type ValueField } from '../../domain/schema/value-fields';
import { modelOf, type Row, type Strapi } from '../../strapi-boundary';
import type { AgencyOwnedType } from './ability-filter';
import type { DocumentFilter } from './document-filter';
import { codesIn, type AgencyScope } from './agency-scope';

/** A governed row that an answer shows as a relation of another one. */
interface Related {
  readonly holder: Row;
  readonly name: string;
  readonly uid: string;
  readonly row: Row;
}

/**
 * Takes out of the Content Manager's answers what is shown, through a relation, of entries elsewhere: Strapi judges
 * the entry itself, never the ones it is related to. They keep their ids, as in Strapi's own list of relations.
 */
export class RelatedEntriesFilter {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: { get(uid: string): AgencyOwnedType | undefined },
    private readonly documents: DocumentFilter,
  ) {}

  /** @param model the type the route is about */
  async within(scope: AgencyScope, model: string, body: unknown): Promise<unknown> {
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
   * Strapi's home page counts every row of the types a role may read. Anyone who is narrowed gets the governed entries
   * of their agencies instead, from the lines beside the ledger.
   */
  async counts({ reads }: AgencyScope): Promise<Record<'draft' | 'published' | 'modified', number>> {
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

  private async takeOut(
    scope: AgencyScope,
    type: AgencyOwnedType,
    related: readonly Related[],
  ): Promise<void> {
    const isMine = await this.documents.judge(scope, type, scope.reads);
    const rows = await this.documents.rows(type, {
      id: { $in: [...new Set(related.map(({ row }) => Number(row['id'])))] },
    });
    const open = new Set(rows.filter(isMine).map(({ id }) => id));
    for (const { holder, name, row } of related) {
      if (open.has(Number(row['id']))) continue;
      const bare = bareOf(row);
      const value = holder[name];
      (holder as Record<string, unknown>)[name] = Array.isArray(value)
        ? value.map((each: unknown) => (each === row ? bare : each))
        : bare;
    }
  }

  private collect(uid: string, value: unknown, related: Related[]): void {
    const schema = modelOf(this.strapi, uid);
    if (!schema || typeof value !== 'object' || value === null) return;
    const walk = { schemaOf: (of: string | undefined) => modelOf(this.strapi, of), relations: true } as const;
    this.collectFrom(valueFields(walk, schema, value as Row), related);
  }

  private collectFrom(fields: Iterable<ValueField>, related: Related[]): void {
    for (const { name, attribute, holder, rows } of fields) {
      if (name === 'localizations') continue;
      for (const { value, uid, fields: own } of rows) {
        if (!isRow(value)) continue;
        const inForm = attribute.type === 'relation' && Array.isArray(value['connect']);
        if (inForm) this.collectConnected(attribute, value, related);
        else {
          if (attribute.type === 'relation') this.keep(holder, name, uid, value, related);
          this.collectFrom(own, related);
        }
      }
    }
  }

  /** What another language is filled from comes as a form would send it: as what is to be connected. */
  private collectConnected(attribute: SchemaAttribute, form: Row, related: Related[]): void {
    for (const { value, uid } of rowsIn(attribute, form['connect'], '')) {
      if (!isRow(value) || uid === undefined) continue;
      this.keep(form, 'connect', uid, value, related);
      this.collect(uid, value, related);
    }
  }

  private keep(holder: Row, name: string, uid: string | undefined, row: Row, related: Related[]): void {
    if (uid !== undefined && this.types.get(uid) && row['documentId'] !== undefined)
      related.push({ holder, name, uid, row });
  }
}

/** @returns a related entry by its ids; in a form also with its place, without which the panel cannot list it */
function bareOf({ id, documentId, locale, __temp_key__: place }: Row): Row {
  const label = String(documentId);
  return { id, documentId, ...(place !== undefined && { locale, label, __temp_key__: place }) };
}
