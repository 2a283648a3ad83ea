import { createHash } from 'node:crypto';
import type { AgencyCode, EntryKey, PersonId } from '../../domain/brands';
import { scheduleFailed } from '../../domain/notices/kinds/progress';
import { mentioned } from '../../domain/notices/kinds/talk';
import { driftFound, invited } from '../../domain/notices/kinds/upkeep';
import type { Reason } from '../../domain/signoff/model';
import { bangkokToday } from '../../domain/thai/dates/bangkok-day';
import { LedgerDamagedError } from '../../errors';
import type { MentionEvent } from '../../signoff/remarks/remarks';
import type { DutyHolders } from '../../people/roster/duty-holders';
import type { Strapi } from '../../strapi-boundary';
import type { NoticeWriter } from '../notice-writer';
import { lineOf } from './entry-at-hand';
import { superAdmins } from './super-admins';

/** What neither the ledger nor the clock tells: what the server itself came upon. */
export class RareEvents {
  constructor(
    private readonly strapi: Strapi,
    private readonly holders: DutyHolders,
    private readonly writer: NoticeWriter,
    private readonly now: () => Date,
  ) {}

  /**
   * A schedule fell due and could not be carried out. In the transaction that takes it off the list.
   *
   * @param persons who scheduled it, and whose entry it is
   */
  async scheduleFailed(
    key: EntryKey,
    publishAt: string,
    persons: readonly PersonId[],
    [first]: readonly Reason[],
  ): Promise<void> {
    const line = await lineOf(this.strapi, key);
    if (!line) return;
    await this.writer.tell([
      {
        kind: scheduleFailed,
        persons,
        matter: { key, agency: line.agency as AgencyCode | null },
        values: {
          ...Object.fromEntries(
            Object.entries(first?.params ?? {}).map(([name, value]) => [name, String(value)]),
          ),
          ...(first && { why: `reason.${first.code}` }),
          title: line.title,
          publishAt,
        },
        once: publishAt,
      },
    ]);
  }

  /** Somebody was mentioned in a remark. In the transaction that keeps the remark: told with it, or not at all. */
  async mentioned({ key, remarkId, persons, author }: MentionEvent): Promise<void> {
    const line = await lineOf(this.strapi, key);
    if (!line) return;
    await this.writer.tell([
      {
        kind: mentioned,
        persons,
        matter: { key, agency: line.agency as AgencyCode | null },
        values: {
          title: line.title,
          name: author.position === null ? author.name : `${author.name} (${author.position})`,
          at: this.now().toISOString(),
        },
        once: String(remarkId),
      },
    ]);
  }

  /** Accounts were made for persons. In the transaction that makes them. */
  async invited(persons: readonly PersonId[]): Promise<void> {
    await this.writer.tell([
      { kind: invited, persons, matter: { key: null, agency: null }, values: {}, once: 'account' },
    ]);
  }

  private async inspectors(): Promise<PersonId[]> {
    try {
      const found = await this.holders.holding({ duty: { $in: ['auditor', 'webmaster'] } });
      return found.map(({ personId }) => personId);
    } catch (error) {
      // Who holds which duty stands in the ledger, which may be what was found damaged.
      if (error instanceof LedgerDamagedError) return [];
      throw error;
    }
  }

  /** For auditors, and the officers responsible for the site; for the administrator where there are none. */
  async driftFound(findings: readonly string[]): Promise<void> {
    if (findings.length === 0) return;
    const found = await this.inspectors();
    const persons = found.length > 0 ? found : await superAdmins(this.strapi);
    const what = createHash('sha256')
      .update([...findings].sort().join('\n'))
      .digest('hex');
    await this.writer.tell([
      {
        kind: driftFound,
        persons,
        matter: { key: null, agency: null },
        values: { count: String(findings.length) },
        // The same differences are told once a day: nobody reads a mail of every six hours.
        once: `${bangkokToday(this.now())} ${what.slice(0, 32)}`,
      },
    ]);
  }
}
