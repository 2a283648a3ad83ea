import { subDays } from 'date-fns';
import type { AgencyCode, DocumentId, EntryKey, PersonId, TypeUid } from '../../domain/brands';
import { noticesOfAct } from '../../domain/notices/of-act';
import type { Waiter } from '../../domain/signoff/model';
import { LedgerDamagedError } from '../../errors';
import type { LedgerReader, VerifiedLeaf } from '../../ledger/ledger-reader';
import { allAgencies, type Agency } from '../../people/agencies/agency-tree';
import type { DutyHolders } from '../../people/roster/duty-holders';
import type { ActRecords } from '../../signoff/acts/act-records';
import { inTransaction, type Strapi } from '../../strapi-boundary';
import type { Notice, NoticeWriter } from '../notice-writer';
import { NOTICE_TABLES } from '../tables';
import { holdersOf, lineOf } from './entry-at-hand';

/** Leaves that are told in one transaction: on SQLite nobody else writes meanwhile. */
const BATCH = 25;
const CURSOR = 1;
/** What was signed before that is old news. */
const MAX_DAYS = 14;

/**
 * Tells people what the ledger says. A leaf is committed with its act or not at all, so the ledger itself is what mails are
 * made from: nothing is told of an act that was rolled back, and nothing is forgotten of one that was not, whatever
 * happens to the server after the commit. The acts themselves wait for none of it.
 */
export class LedgerEvents {
  constructor(
    private readonly strapi: Strapi,
    private readonly ledger: LedgerReader,
    private readonly records: ActRecords,
    private readonly holders: DutyHolders,
    private readonly writer: NoticeWriter,
    private readonly now: () => Date,
  ) {}

  /** Begins after what was signed already: an upgrade does not send ten years of mail. */
  async begin(): Promise<void> {
    const size = await this.size();
    await this.strapi.db
      .connection(NOTICE_TABLES.cursor)
      .insert({ id: CURSOR, next_leaf: size })
      .onConflict(['id'])
      .ignore();
  }

  /** Tells what was signed since the last call, by whichever server. */
  async run(): Promise<void> {
    const size = await this.size();
    const begun = await this.next();
    for (let next = begun ?? size; next < size;) {
      const until = Math.min(size, next + BATCH);
      const indexes = Array.from({ length: until - next }, (_, offset) => next + offset);
      const { leaves } = await this.ledger.leavesAt(this.strapi.db.connection, indexes);
      const known = await allAgencies(this.strapi);
      const rows: object[] = [];
      for (const leaf of leaves.values())
        for (const notice of await this.told(leaf, known)) rows.push(...(await this.writer.rows(notice)));
      await inTransaction(this.strapi, async ({ trx }) => {
        await this.writer.write(rows);
        await trx(NOTICE_TABLES.cursor)
          .where({ id: CURSOR })
          .andWhere('next_leaf', '<', until)
          .update({ next_leaf: until });
      });
      next = until;
    }
  }

  private async told({ index, leaf }: VerifiedLeaf, known: readonly Agency[]): Promise<Notice[]> {
    if (leaf.kind !== 'entry-act' || leaf.time < this.oldest()) return [];
    const key: EntryKey = {
      uid: leaf.uid as TypeUid,
      documentId: leaf.documentId as DocumentId,
      locale: leaf.locale,
    };
    const line = await lineOf(this.strapi, key);
    const signed = await this.signed(key);
    const here = signed.findIndex(({ record }) => record.index === index);
    const own = signed[here];
    if (!line || !own) return [];
    const agency = line.agency as AgencyCode | null;
    const told = noticesOfAct({
      acts: signed.slice(0, here + 1).map(({ record }) => record),
      isNewest: here === signed.length - 1,
      waitingFor: line.waiting_for.split(',').filter(Boolean) as Waiter[],
      dueAt: line.due_at,
      authors: signed.slice(0, here + 1).findLast(({ authors }) => authors.length > 0)?.authors ?? [],
      reason: own.note ?? leaf.publicReason ?? null,
    });
    const notices: Notice[] = [];
    for (const { kind, to, values, once } of told) {
      const persons: readonly PersonId[] =
        'persons' in to ? to.persons : await holdersOf(this.holders, to.holders, agency, known);
      notices.push({
        kind,
        persons: persons.filter((personId) => personId !== own.record.personId),
        matter: { key, agency },
        values: { title: line.title, ...values },
        once,
      });
    }
    return notices;
  }

  /** A site on which nothing was told for long does not tell it all at once: the desk has what still waits. */
  private oldest(): string {
    return subDays(this.now(), MAX_DAYS).toISOString();
  }

  /** What is damaged is told by the drift report; a mail that cannot be made must not hold up all that follow. */
  private async signed(key: EntryKey): ReturnType<ActRecords['of']> {
    try {
      return await this.records.of(key);
    } catch (error) {
      if (error instanceof LedgerDamagedError) return [];
      throw error;
    }
  }

  /** @returns null before the start has said where to begin: nothing is told then, rather than all there is */
  private async next(): Promise<number | null> {
    const row = (await this.strapi.db.connection(NOTICE_TABLES.cursor).where({ id: CURSOR }).first()) as
      { next_leaf: number } | undefined;
    return row ? Number(row.next_leaf) : null;
  }

  private async size(): Promise<number> {
    return (await this.ledger.head(this.strapi.db.connection))?.size ?? 0;
  }
}
