import type { DocumentId, TypeUid } from '../../domain/brands';
import type { Reason } from '../../domain/signoff/model';
import type { GovernedTypes } from '../../entries/governed-types';
import { GateError } from '../../errors';
import { asRow, hasDrafts, inTransaction, type Strapi } from '../../strapi-boundary';
import type { DocumentCall } from '../documents/document-call';
import type { RelatedLinks } from './related-links';
import { whileGuarded } from '../documents/permit';
import type { PublishedGuard } from '../documents/published-guard';
import type { RelatedDrafts } from './related-drafts';

/** What is guarded where a related document is made: its document has no name yet. */
export const NEW_RELATED = 'new';

/**
 * Line 1 for the types that governed entries are related to. Their writes rewrite the join rows of published entries,
 * from the other side of a relation or by being published and unpublished, and no lifecycle of the entry fires.
 */
export class RelatedTypeGate {
  constructor(
    private readonly strapi: Strapi,
    private readonly types: GovernedTypes,
    private readonly links: RelatedLinks,
    private readonly guard: PublishedGuard,
    private readonly related: RelatedDrafts,
  ) {}

  has(uid: string): boolean {
    return this.links.has(uid);
  }

  /** Runs a related type's write and refuses it where a published entry is linked to it, or unlinked, by it. */
  async write(call: DocumentCall, next: () => Promise<unknown>): Promise<unknown> {
    const given = call.params['documentId'];
    const documentId = typeof given === 'string' ? given : undefined;
    return inTransaction(this.strapi, async () => {
      const before = documentId ? await this.links.naming(call.uid, { documentId }) : new Set<string>();
      const noteAuthors = await this.related.begin({
        uid: call.uid,
        action: call.action,
        where: documentId ? { documentId } : null,
        data: [asRow(call.params['data'])],
        publishes: call.params['status'] === 'published',
      });
      // A related document that is governed itself is guarded by its own gate, once that has found nothing against the call.
      const result = await (this.types.has(call.uid)
        ? next()
        : whileGuarded(call.uid, documentId ?? NEW_RELATED, next));
      const id = documentId ?? (result as { documentId?: DocumentId } | null)?.documentId;
      const after = id ? await this.links.naming(call.uid, { documentId: id }) : new Set<string>();
      const reasons = await this.reasons(call, before, after);
      if (reasons.length > 0) throw new GateError(reasons);
      await noteAuthors(id);
      return result;
    });
  }

  private async reasons(
    call: DocumentCall,
    before: ReadonlySet<string>,
    after: ReadonlySet<string>,
  ): Promise<Reason[]> {
    const linked = await this.unsigned([...after].filter((entry) => !before.has(entry)));
    // What Strapi unlinks when a related document is unpublished is not read from Strapi by the public: the signed words
    // stay. A related document without drafts that is deleted or rewritten takes part of the signed content away.
    const mayUnlink =
      hasDrafts(this.strapi, call.uid) && ['unpublish', 'publish', 'delete'].includes(call.action);
    const unlinked = mayUnlink ? [] : [...before].filter((entry) => !after.has(entry));
    return [
      ...relatedReasons('gate.neighbour_ties', linked),
      ...relatedReasons('gate.neighbour_unties', unlinked),
    ];
  }

  /** A tie that was signed before the related document was public comes with the document's publication: it is no change. */
  private async unsigned(linked: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    for (const entry of linked) {
      const [uid = '', documentId = '', locale = ''] = entry.split(' ');
      const differences = await this.guard.differences(uid as TypeUid, documentId as DocumentId);
      if (differences.some((difference) => difference.locale === locale)) found.push(entry);
    }
    return found;
  }
}

/** More entries than this are not named in one refusal. */
const NAMED = 20;

/** @returns one reason for each of the entries, which are given as `uid documentId locale …` */
export function relatedReasons(code: string, entries: readonly string[]): Reason[] {
  return entries.slice(0, NAMED).map((entry) => {
    const [, documentId = '', locale = ''] = entry.split(' ');
    return { code, params: { documentId, locale } };
  });
}
