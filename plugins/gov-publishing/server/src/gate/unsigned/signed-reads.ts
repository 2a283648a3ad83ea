import { AsyncLocalStorage } from 'node:async_hooks';
import type { SchemaOf } from '../../domain/schema/attribute';
import type { GovernedTypes } from '../../entries/governed-types';
import { currentActor, readsAsPublic } from '../../people/actor';
import { modelOf, type Row, type Strapi } from '../../strapi-boundary';
import type { DocumentCall } from '../documents/document-call';
import { isWriting } from '../documents/permit';
import { filtered, relatedIn } from './governed-in-answer';
import type { UnsignedRows } from './unsigned-rows';

/** A query of the database on its way to it. */
interface QueryEvent {
  readonly action: string;
  readonly model: { readonly uid: string };
  readonly params: Record<string, unknown>;
}

const NARROWED = new Set(['beforeFindMany', 'beforeFindOne', 'beforeCount']);

/**
 * Keeps published rows that nobody signed out of Strapi's own content API: a type that comes under the gate may have
 * hundreds of them, and they would stay public beside it. Types whose configuration says `restServesUnsigned` are left
 * as they were.
 */
export class SignedReads {
  private readonly publicRead = new AsyncLocalStorage<true>();

  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly unsigned: UnsignedRows,
  ) {}

  /** Runs a read of the document service; what it answers to the content API is signed. */
  async during(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
    if (isWriting() || !readsAsPublic(currentActor(this.strapi))) return next();
    const answer = await this.publicRead.run(true, next);
    return this.withoutUnsigned(call.uid, answer);
  }

  /** Narrows the queries of such a read, so that pages and counts are right. Call it before every query. */
  narrow({ action, model, params }: QueryEvent): void {
    if (!this.publicRead.getStore() || !NARROWED.has(action)) return;
    const type = this.types.get(model.uid);
    if (!type || type.restServesUnsigned) return;
    const signed = { id: { $in: this.unsigned.signedIds(type) } };
    params['where'] = params['where'] === undefined ? signed : { $and: [params['where'], signed] };
  }

  /** Populated entries are read past every lifecycle: they are looked for in the answer. */
  private async withoutUnsigned(uid: string, answer: unknown): Promise<unknown> {
    const related = relatedIn(uid, answer, this.schemaOf).filter(([target]) => this.keeps(target));
    if (related.length === 0) return answer;
    const signed = await this.signedAmong(related);
    return filtered(
      uid,
      answer,
      this.schemaOf,
      (target, entry) => !this.keeps(target) || signed.has(idOf(target, entry)),
    );
  }

  private keeps(uid: string): boolean {
    const type = this.types.get(uid);
    return type !== undefined && !type.restServesUnsigned;
  }

  /** By the ids of rows: an answer may leave out the locale. */
  private async signedAmong(entries: readonly [uid: string, entry: Row][]): Promise<Set<string>> {
    const signed = new Set<string>();
    for (const uid of new Set(entries.map(([each]) => each))) {
      const type = this.types.get(uid);
      const ids = entries.filter(([each]) => each === uid).map(([, entry]) => Number(entry['id']));
      if (!type) continue;
      for (const id of await this.unsigned.signedAmong(type, [...new Set(ids)])) signed.add(`${uid} ${id}`);
    }
    return signed;
  }

  private readonly schemaOf: SchemaOf = (uid) => modelOf(this.strapi, uid);
}

function idOf(uid: string, entry: Row): string {
  return `${uid} ${Number(entry['id'])}`;
}
