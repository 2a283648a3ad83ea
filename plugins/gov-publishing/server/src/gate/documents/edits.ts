import type { EntryKey, PersonId } from '../../domain/brands';
import { keyColumns } from '../../delivery/store/signed-store';
import { GATE_TABLES } from './tables';
import { LEDGER_TABLES } from '../../ledger/tables';
import { isKnownHand } from '../../people/authors/hands';
import { currentConnection, type Connection, type Strapi } from '../../strapi-boundary';

/** Whose words a draft is, since its last published version. */
export interface Authorship {
  /** Everyone whose write changed or saved the words: none of them may approve them (design rule 2). */
  readonly authors: readonly PersonId[];
  /** False where the words came by a way that nobody guarded, or by a hand that may be anybody's. */
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
   *
   * @returns all notes since the draft's last publication, those that were just made among them
   */
  async record(key: EntryKey, hands: readonly PersonId[], digest: string, at: Date): Promise<Round> {
    const round = await this.roundOf(key);
    await round.add(hands, digest, at);
    return round;
  }

  /** @returns whose words the draft is, where it says what `digest` says */
  async authorship(key: EntryKey, digest: string): Promise<Authorship> {
    return (await this.roundOf(key)).authorship(digest);
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

  private async roundOf(key: EntryKey): Promise<Round> {
    const connection = await currentConnection(this.strapi);
    const published = await lastPublication(connection, key);
    const notes = (await connection(GATE_TABLES.edits)
      .where(keyColumns(key))
      .andWhere('after_leaf', '>=', published.idx)
      .orderBy('id')
      .select('person_id', 'digest', 'at')) as Note[];
    return new Round(connection, key, published, notes);
  }
}

/** What was noted of a draft since its last publication, oldest first. */
class Round {
  constructor(
    private readonly connection: Connection,
    private readonly key: EntryKey,
    private readonly published: LastPublication,
    private notes: readonly Note[],
  ) {}

  /** As `Edits.record`. */
  async add(hands: readonly PersonId[], digest: string, at: Date): Promise<void> {
    const newest = this.notes.at(-1);
    const fresh = hands.filter((hand) => newest?.digest !== digest || newest.person_id !== hand);
    if (fresh.length === 0) return;
    const notes = fresh.map((hand) => ({ person_id: hand, digest, at: at.toISOString() }));
    const place = { ...keyColumns(this.key), after_leaf: this.published.idx };
    await this.connection(GATE_TABLES.edits).insert(notes.map((note) => ({ ...place, ...note })));
    this.notes = [...this.notes, ...notes];
  }

  /** @returns whose words the draft is, where it says what `digest` says */
  authorship(digest: string): Authorship {
    const { notes } = this;
    const newest = notes.at(-1);
    // Of words that were published nobody need be known: their signatures are in the ledger.
    const isAccounted = newest
      ? newest.digest === digest && isKnownHand(newest.person_id)
      : this.published.digest === digest;
    const before = notes.findLastIndex((note) => note.digest !== digest);
    return {
      authors: [...new Set(notes.map((note) => note.person_id as PersonId))],
      isAccounted,
      since: notes[before + 1]?.at ?? null,
    };
  }
}

/** The leaf of the last publication; -1 where there was none. */
interface LastPublication {
  readonly idx: number;
  readonly digest: string | null;
}

async function lastPublication(connection: Connection, key: EntryKey): Promise<LastPublication> {
  const row = (await connection(LEDGER_TABLES.leaves)
    .where({ ...keyColumns(key), kind: 'entry-act', act: 'publish' })
    .orderBy('idx', 'desc')
    .first('idx', 'body')) as { idx: number | string; body: string } | undefined;
  if (!row) return { idx: -1, digest: null };
  const { digest } = JSON.parse(row.body) as { digest?: string };
  return { idx: Number(row.idx), digest: digest ?? null };
}
