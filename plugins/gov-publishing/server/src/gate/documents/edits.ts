import type { EntryKey, PersonId } from '../../domain/brands';
import { keyColumns } from '../../delivery/store/signed-store';
import { GATE_TABLES } from './tables';
import { LEDGER_TABLES } from '../../ledger/tables';
import { isKnownHand } from '../../people/authors/hands';
import { currentConnection, type Strapi } from '../../strapi-boundary';

/** Whose words a draft is, since its last published version. */
export interface Authorship {
  /** Everyone whose write changed or saved the words: none of them may approve them (design rule 2). */
  readonly authors: readonly PersonId[];
  /** False where the words came by a way that nobody watched, or by a hand that may be anybody's. */
  readonly isAccounted: boolean;
  /** Since when the draft says what it says, ISO 8601; null where that is not known. */
  readonly since: string | null;
}

interface Note {
  readonly person_id: string;
  readonly digest: string;
  readonly at: string;
}

/** Remembers by whose hands drafts came to say what they say. */
export class Edits {
  constructor(private readonly strapi: Strapi) {}

  /**
   * Notes whose hands a draft went through, and what it says since. The same hand on the same words twice in a row is
   * one note.
   */
  async record(key: EntryKey, hands: readonly PersonId[], digest: string, at: Date): Promise<void> {
    const connection = await currentConnection(this.strapi);
    const round = await this.lastPublication(key);
    const newest = (await this.notes(key, round.idx)).at(-1);
    const fresh = hands.filter((hand) => newest?.digest !== digest || newest.person_id !== hand);
    const note = { ...keyColumns(key), after_leaf: round.idx, digest, at: at.toISOString() };
    if (fresh.length > 0)
      await connection(GATE_TABLES.edits).insert(fresh.map((hand) => ({ ...note, person_id: hand })));
  }

  /** @returns whose words the draft is, where it says what `digest` says */
  async authorship(key: EntryKey, digest: string): Promise<Authorship> {
    const round = await this.lastPublication(key);
    const notes = await this.notes(key, round.idx);
    const newest = notes.at(-1);
    // Of words that were published nobody need be known: their signatures are in the ledger.
    const isAccounted = newest
      ? newest.digest === digest && isKnownHand(newest.person_id)
      : round.digest === digest;
    const before = notes.findLastIndex((note) => note.digest !== digest);
    return {
      authors: [...new Set(notes.map((note) => note.person_id as PersonId))],
      isAccounted,
      since: notes[before + 1]?.at ?? null,
    };
  }

  /** @returns who changed or saved the draft last, or null where nobody is noted */
  async lastHand(key: EntryKey): Promise<PersonId | null> {
    const connection = await currentConnection(this.strapi);
    const row = (await connection(GATE_TABLES.edits)
      .where(keyColumns(key))
      .orderBy('id', 'desc')
      .first('person_id')) as { person_id: string } | undefined;
    return row ? (row.person_id as PersonId) : null;
  }

  private async notes(key: EntryKey, round: number): Promise<Note[]> {
    const connection = await currentConnection(this.strapi);
    return (await connection(GATE_TABLES.edits)
      .where(keyColumns(key))
      .andWhere('after_leaf', '>=', round)
      .orderBy('id')
      .select('person_id', 'digest', 'at')) as Note[];
  }

  /** The leaf of the last publication; -1 where there was none. */
  private async lastPublication(key: EntryKey): Promise<{ idx: number; digest: string | null }> {
    const connection = await currentConnection(this.strapi);
    const row = (await connection(LEDGER_TABLES.leaves)
      .where({ ...keyColumns(key), kind: 'entry-act', act: 'publish' })
      .orderBy('idx', 'desc')
      .first('idx', 'body')) as { idx: number | string; body: string } | undefined;
    if (!row) return { idx: -1, digest: null };
    const { digest } = JSON.parse(row.body) as { digest?: string };
    return { idx: Number(row.idx), digest: digest ?? null };
  }
}
