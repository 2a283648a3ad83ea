import type { DocumentId } from '../domain/brands';
import type { Reason } from '../domain/signoff/model';
import type { GovernedTypes } from '../entries/governed-types';
import { localeOf } from '../entries/entry-reader';
import { GateError } from '../errors';
import { inTransaction, queryOf, type Strapi } from '../strapi-boundary';
import type { DocumentCall } from './document-gate';

/** A relation by which a governed type names a neighbour. */
interface Link {
  readonly uid: string;
  /** Steps from the entry to the relation, e.g. `['source', 'publisher']`. */
  readonly path: readonly string[];
}

interface RelationAttribute {
  readonly type: string;
  readonly target?: string;
  readonly mappedBy?: string;
  readonly component?: string;
  readonly pluginOptions?: unknown;
}

const MAX_DEPTH = 6;

/**
 * The types that governed entries are related to. Their writes rewrite the join rows of published entries, from the
 * other side of a relation or by being published and unpublished, and no lifecycle of the entry fires.
 */
export class NeighbourGate {
  private readonly links = new Map<string, Link[]>();

  constructor(
    private readonly strapi: Strapi,
    types: GovernedTypes
  ) {
    for (const { uid } of types.all()) this.collect(uid, uid, [], 0);
  }

  has(uid: string): boolean {
    return this.links.has(uid);
  }

  /** Runs a neighbour's write and refuses it where a published entry is tied to it, or untied, by it. */
  async write(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
    const documentId = call.params['documentId'] as DocumentId | undefined;
    return inTransaction(this.strapi, async () => {
      const before = documentId ? await this.naming(call.uid, documentId) : new Set<string>();
      const result = await next();
      const id = documentId ?? ((result as { documentId?: DocumentId } | null)?.documentId as DocumentId | undefined);
      const after = id ? await this.naming(call.uid, id) : new Set<string>();
      const reasons = this.reasons(call, before, after);
      if (reasons.length > 0) throw new GateError(reasons);
      return result;
    });
  }

  private reasons(call: DocumentCall, before: ReadonlySet<string>, after: ReadonlySet<string>): Reason[] {
    const tied = [...after].filter((entry) => !before.has(entry));
    // What Strapi unties when a neighbour is unpublished is not read from Strapi by the public: the signed words
    // stay. A neighbour without drafts that is deleted or rewritten takes part of the signed content away.
    const mayUntie = this.hasDrafts(call.uid) && ['unpublish', 'publish', 'delete'].includes(call.action);
    const untied = mayUntie ? [] : [...before].filter((entry) => !after.has(entry));
    return [
      ...tied.map((entry) => reason('gate.neighbour_ties', entry)),
      ...untied.map((entry) => reason('gate.neighbour_unties', entry)),
    ].slice(0, 20);
  }

  /** @returns published entries that name the neighbour, as `uid documentId locale` */
  private async naming(neighbourUid: string, documentId: DocumentId): Promise<Set<string>> {
    const found = new Set<string>();
    for (const { uid, path } of this.links.get(neighbourUid) ?? []) {
      const where = path.reduceRight<object>((inner, step) => ({ [step]: inner }), { documentId });
      const rows = await queryOf(this.strapi, uid).findMany({
        where: { ...where, publishedAt: { $notNull: true } },
        select: ['id', 'documentId', 'locale'],
      });
      for (const row of rows) found.add(`${uid} ${String(row['documentId'])} ${localeOf(row)} ${path.join('.')}`);
    }
    return found;
  }

  private hasDrafts(uid: string): boolean {
    const model = this.strapi.getModel(uid as never) as { options?: { draftAndPublish?: boolean } } | undefined;
    return model?.options?.draftAndPublish === true;
  }

  private collect(owner: string, model: string, path: readonly string[], depth: number): void {
    if (depth > MAX_DEPTH) return;
    const schema = this.strapi.getModel(model as never) as { attributes?: Record<string, RelationAttribute> } | undefined;
    for (const [name, attribute] of Object.entries(schema?.attributes ?? {})) {
      // createdBy, updatedBy and localizations are Strapi's own; nobody signs them.
      if (['createdBy', 'updatedBy', 'localizations'].includes(name)) continue;
      if (attribute.type === 'relation' && attribute.target && !attribute.mappedBy) {
        const links = this.links.get(attribute.target) ?? [];
        links.push({ uid: owner, path: [...path, name] });
        this.links.set(attribute.target, links);
      }
      if (attribute.type === 'component' && attribute.component) {
        this.collect(owner, attribute.component, [...path, name], depth + 1);
      }
    }
  }
}

function reason(code: string, entry: string): Reason {
  const [, documentId = '', locale = ''] = entry.split(' ');
  return { code, params: { documentId, locale } };
}
