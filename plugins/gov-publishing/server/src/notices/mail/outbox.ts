import { randomUUID } from 'node:crypto';
import { addMinutes, addSeconds } from 'date-fns';
import { noticeKind } from '../../domain/notices/registry';
import { inTransaction, type Strapi, type Transaction } from '../../strapi-boundary';
import type { NoticeRow } from '../notice-row';
import { NOTICE_TABLES } from '../tables';
import type { MailRow } from './mail-row';
import type { MailSettings } from './mail-settings';

/** Notices that become mails in one transaction. */
const GATHERED = 50;
/** A server that has not sent a mail by then is taken for dead, and another one sends it: the message id is the same. */
const HELD_SECONDS = 180;
/** Minutes to wait before the next attempt, after the first failed one, the second …; after the last it is given up. */
const PATIENCE = [1, 5, 15, 60, 180, 360, 720, 1_440, 1_440] as const;
const FAILURE_LENGTH = 480;
/** Others may be sending the first ones. */
const CANDIDATES = 10;

/** A mail that is to be made, once. */
interface NewMail {
  readonly kind: MailRow['kind'];
  readonly personId: string;
  readonly once: string;
  readonly notices: readonly number[];
  readonly isUrgent: boolean;
}

/**
 * The mails that are to be sent, each with what became of it. What is taken to be sent is held for a while by one server:
 * it is sent at least once, and where a server dies between sending and noting it, twice under one message id.
 */
export class Outbox {
  constructor(
    private readonly strapi: Strapi,
    private readonly settings: MailSettings,
    private readonly now: () => Date,
  ) {}

  /** Makes a mail of every notice that is to be mailed at once. */
  async gather(): Promise<void> {
    for (;;) {
      const rows = (await this.strapi.db
        .connection(NOTICE_TABLES.notices)
        .where({ mailing: 'at_once' })
        .whereNull('mail_id')
        .orderBy('id')
        .limit(GATHERED)) as NoticeRow[];
      if (rows.length === 0) return;
      await inTransaction(this.strapi, async ({ trx }) => {
        for (const { id, person_id: personId, kind } of rows) {
          const isUrgent = noticeKind(kind)?.urgency === 'urgent';
          await this.put(trx, { kind: 'notice', personId, once: `notice ${id}`, notices: [id], isUrgent });
        }
      });
    }
  }

  /** Makes one mail of several notices, or of none. Made once for the day, by whichever server comes first. */
  async digest(personId: string, day: string, notices: readonly number[]): Promise<void> {
    await inTransaction(this.strapi, ({ trx }) =>
      this.put(trx, {
        kind: 'digest',
        personId,
        once: `digest ${personId} ${day}`,
        notices,
        isUrgent: false,
      }),
    );
  }

  /** @returns the next mail that is due, held by this server now and by no other; null where there is none */
  async take(): Promise<MailRow | null> {
    const at = this.now();
    const nowISO = at.toISOString();
    const free = (rows: ReturnType<Transaction>): ReturnType<Transaction> =>
      rows
        .where({ state: 'waiting' })
        .andWhere('next_at', '<=', nowISO)
        .andWhere((either) => void either.whereNull('held_until').orWhere('held_until', '<', nowISO));
    const due = (await free(this.mails())
      .orderBy('urgent', 'desc')
      .orderBy('id')
      .limit(CANDIDATES)) as MailRow[];
    for (const mail of due) {
      const held_until = addSeconds(at, HELD_SECONDS).toISOString();
      // One statement: of two servers that found it free, the second changes nothing.
      if ((await free(this.mails().where({ id: mail.id })).update({ held_until })) === 1) return mail;
    }
    return null;
  }

  async sent({ id, attempts }: MailRow): Promise<void> {
    await this.end(id, 'sent', attempts + 1, null);
  }

  /** Somebody who may not be told any more, or cannot be: nothing is sent, and nothing is wrong with the mail. */
  async dropped({ id, attempts }: MailRow, why: string): Promise<void> {
    await this.end(id, 'dropped', attempts, why);
  }

  /** @param isFinal whether another attempt would be refused as well */
  async refused({ id, attempts }: MailRow, why: string, isFinal: boolean): Promise<void> {
    const wait = PATIENCE[attempts];
    if (isFinal || wait === undefined) return this.end(id, 'failed', attempts + 1, why);
    await this.mails()
      .where({ id })
      .update({
        attempts: attempts + 1,
        next_at: addMinutes(this.now(), wait).toISOString(),
        held_until: null,
        failure: why.slice(0, FAILURE_LENGTH),
      });
  }

  /** What became of mails is kept for a while, for who looks why one did not arrive. */
  async forget(before: Date): Promise<void> {
    await this.mails().whereNot({ state: 'waiting' }).andWhere('made_at', '<', before.toISOString()).delete();
  }

  /** Tries a mail again that was given up. @returns false where there is none such */
  async again(id: number): Promise<boolean> {
    const changed = await this.mails()
      .where({ id, state: 'failed' })
      .update({ state: 'waiting', attempts: 0, next_at: this.now().toISOString(), held_until: null });
    return changed === 1;
  }

  private async put(trx: Transaction, { kind, personId, once, notices, isUrgent }: NewMail): Promise<void> {
    const at = this.now().toISOString();
    const messageId = `<${randomUUID()}@${this.settings.domain()}>`;
    await trx(NOTICE_TABLES.mails)
      .insert({
        person_id: personId,
        kind,
        urgent: isUrgent,
        once,
        message_id: messageId,
        state: 'waiting',
        attempts: 0,
        next_at: at,
        made_at: at,
      })
      .onConflict(['once'])
      .ignore();
    const mail = (await trx(NOTICE_TABLES.mails).where({ once }).first('id', 'message_id')) as Pick<
      MailRow,
      'id' | 'message_id'
    >;
    // Another server's digest of the day may be on its way already: what comes after it is in the next one.
    if (kind === 'digest' && mail.message_id !== messageId) return;
    await trx(NOTICE_TABLES.notices)
      .whereIn('id', [...notices])
      .whereNull('mail_id')
      .update({ mail_id: mail.id });
  }

  private async end(
    id: number,
    state: MailRow['state'],
    attempts: number,
    failure: string | null,
  ): Promise<void> {
    await this.mails()
      .where({ id })
      .update({
        state,
        attempts,
        held_until: null,
        ended_at: this.now().toISOString(),
        failure: failure && failure.slice(0, FAILURE_LENGTH),
      });
  }

  private mails(): ReturnType<Transaction> {
    return this.strapi.db.connection(NOTICE_TABLES.mails) as ReturnType<Transaction>;
  }
}
