import { Pacer } from '../../../../pacer';
import type { Connection } from '../../../../strapi-boundary';
import { STORE_TABLES } from '../../tables';
import { editDistance } from './edit-distance';
import { wordRuns } from './word-runs';

/** Newest entries whose words are known. */
const MAX_ENTRIES = 3_000;
/** Of each, so many letters: its title and how it begins. */
const MAX_LETTERS = 400;
/** Different words, the most frequent of which stay. */
const MAX_WORDS = 60_000;
/** How long the words are kept: what was published since is found by its right spelling all the same. */
const KEPT_MS = 120_000;
const SHORTEST = 3;
/** A word this long may have two slips in it. */
const LONG = 8;

/** The words of what is public, folded, by which a search that found nothing is helped. */
export class Vocabulary {
  private words: ReadonlyMap<string, number> = new Map();
  private readAt = -Infinity;
  private pendingRead: Promise<void> | null = null;

  constructor(private readonly connection: () => Connection) {}

  /**
   * @param word folded, without blanks
   * @param most so many at the most
   * @returns words that are nearly spelt so, the nearest first, and of equally near ones the more frequent first
   */
  async near(word: string, most: number): Promise<string[]> {
    const letters = [...word];
    if (letters.length < SHORTEST) return [];
    await this.fresh();
    const slips = letters.length >= LONG ? 2 : 1;
    const pacer = new Pacer();
    const found: { word: string; distance: number; isAsLong: boolean; count: number }[] = [];
    let looked = 0;
    for (const [known, count] of this.words) {
      if (Math.abs(known.length - word.length) <= slips && known !== word) {
        const distance = editDistance(letters, [...known], slips);
        if (distance <= slips)
          found.push({ word: known, distance, isAsLong: known.length === word.length, count });
      }
      looked += 1;
      if (looked % 2_000 === 0) await pacer.pause();
    }
    return found
      .sort((a, b) => a.distance - b.distance || Number(b.isAsLong) - Number(a.isAsLong) || b.count - a.count)
      .slice(0, most)
      .map((each) => each.word);
  }

  /** @returns whether a folded word stands so in what is public */
  async has(word: string): Promise<boolean> {
    await this.fresh();
    return this.words.has(word);
  }

  /** Many who search for what is not there wait for one reading. */
  private async fresh(): Promise<void> {
    if (performance.now() - this.readAt < KEPT_MS) return;
    this.pendingRead ??= this.read().finally(() => {
      this.pendingRead = null;
    });
    await this.pendingRead;
  }

  private async read(): Promise<void> {
    const readAt = performance.now();
    const connection = this.connection();
    const rows = (await connection(STORE_TABLES.search)
      .orderBy('id', 'desc')
      .limit(MAX_ENTRIES)
      .select(connection.raw('substr(words, 1, ?) as words', [MAX_LETTERS]))) as { words: string }[];
    const pacer = new Pacer();
    const counts = new Map<string, number>();
    for (const { words } of rows) {
      for (const run of wordRuns(words))
        if (counts.has(run) || counts.size < MAX_WORDS) counts.set(run, (counts.get(run) ?? 0) + 1);
      await pacer.pause();
    }
    this.words = counts;
    this.readAt = readAt;
  }
}
