import type { PersonId } from '../../domain/brands';
import { GATE_TABLES } from '../documents/tables';
import { LEDGER_HAND, type Hands } from '../../people/authors/hands';
import { currentConnection, type Strapi } from '../../strapi-boundary';
import type { RelatedWrite } from './related-write';

/** Stands in place of an entry's locale: a related type's notes are about the document as a whole. */
const WHOLE = '*';
/** Actions that write a draft. */
const SAVES = new Set(['create', 'update', 'clone', 'discardDraft']);

/**
 * Who wrote the draft of a related type that has drafts and no gate. Its name comes into the entries that show it when
 * it is published, by the person who publishes it: the words are those of its writers all the same.
 */
export class RelatedAuthors {
  constructor(
    private readonly strapi: Strapi,
    private readonly hands: Hands,
    private readonly now: () => Date,
  ) {}

  /** @returns who wrote what a publication brings to light: everybody who saved it since the one before */
  async published({ uid, action, where, publishes }: RelatedWrite): Promise<PersonId[]> {
    const documentId = where?.['documentId'];
    if (typeof documentId !== 'string' || !(publishes || action === 'publish')) return [];
    const connection = await currentConnection(this.strapi);
    const notes = (await connection(GATE_TABLES.edits)
      .where({ uid, document_id: documentId, locale: WHOLE })
      .orderBy('id')
      .select('person_id')) as { person_id: string }[];
    const since = notes.findLastIndex((note) => note.person_id === LEDGER_HAND) + 1;
    return [...new Set(notes.slice(since).map((note) => note.person_id as PersonId))];
  }

  /** Notes who saved it, or that it was published. */
  async note({ uid, action, publishes }: RelatedWrite, documentId: string): Promise<void> {
    const isPublished = publishes || action === 'publish';
    if (!isPublished && !SAVES.has(action)) return;
    const hands = isPublished ? [LEDGER_HAND] : await this.hands.current();
    const connection = await currentConnection(this.strapi);
    await connection(GATE_TABLES.edits).insert(
      hands.map((hand) => ({
        uid,
        document_id: documentId,
        locale: WHOLE,
        person_id: hand,
        after_leaf: -1,
        digest: '',
        at: this.now().toISOString(),
      })),
    );
  }
}
