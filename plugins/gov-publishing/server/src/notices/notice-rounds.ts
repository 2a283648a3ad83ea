import { subDays } from 'date-fns';
import { faultText } from '../faults';
import { bangkokToday } from '../domain/thai/dates/bangkok-day';
import type { Strapi } from '../strapi-boundary';
import type { ClockEvents } from './events/clock-events';
import type { ConfirmationEvents } from './events/confirmation-events';
import type { LedgerEvents } from './events/ledger-events';
import type { Digests } from './mail/digests';
import type { MailSettings } from './mail/mail-settings';
import type { Outbox } from './mail/outbox';
import type { Sender } from './mail/sender';
import type { NoticeWriter } from './notice-writer';

const DAYS_OF_NOTICES = 366;
const DAYS_OF_MAILS = 90;

/** What the rounds run. */
interface Stages {
  readonly ledger: LedgerEvents;
  readonly clock: ClockEvents;
  readonly confirmations: ConfirmationEvents;
  readonly writer: NoticeWriter;
  readonly settings: MailSettings;
  readonly outbox: Outbox;
  readonly digests: Digests;
  readonly sender: Sender;
}

/**
 * What is done again and again: look for what is to be told, tell it, mail it. Telling waits for no mail server; each stage that fails says so
 * in the log, and keeps no other from its work.
 */
export class NoticeRounds {
  private telling: Promise<void> | null = null;
  private mailing: Promise<void> | null = null;
  private lookedOn = '';

  constructor(
    private readonly strapi: Strapi,
    private readonly stages: Stages,
    private readonly now: () => Date,
  ) {}

  /** At the start, before anything new is signed. */
  begin(): Promise<void> {
    return this.stages.ledger.begin();
  }

  /** @returns why no mail is sent, for the log; null where it is */
  whyNoMail(): string | null {
    return this.stages.settings.whyOff();
  }

  /** Never throws. What came after the telling began is told by the next round; mails that are being sent are waited for. */
  async run(): Promise<void> {
    this.telling ??= this.tell().finally(() => {
      this.telling = null;
    });
    await this.telling;
    if (!this.stages.settings.isOn()) return;
    this.mailing ??= this.stage('mails were not sent', () => this.stages.sender.run()).finally(() => {
      this.mailing = null;
    });
    await this.mailing;
  }

  /** Looks once a day for what time brings about, and forgets what is old; the next round mails it. */
  async lookAtClock(): Promise<void> {
    const { clock, outbox, writer } = this.stages;
    const today = bangkokToday(this.now());
    if (this.lookedOn === today) return;
    await writer.tell(await clock.daily());
    await writer.forget(subDays(this.now(), DAYS_OF_NOTICES));
    await outbox.forget(subDays(this.now(), DAYS_OF_MAILS));
    this.lookedOn = today;
  }

  /** Ends after the mail that is being sent: what a server leaves in the middle is sent twice. */
  async stop(): Promise<void> {
    this.stages.sender.stop();
    await this.telling;
    await this.mailing;
  }

  private async tell(): Promise<void> {
    const { ledger, clock, confirmations, writer, settings, outbox, digests } = this.stages;
    await this.stage('what was signed was not told', () => ledger.run());
    await this.stage('what is overdue was not told', async () => {
      const overdue = await clock.overdue();
      await writer.tell(overdue);
      clock.wereTold(overdue);
    });
    await this.stage('who waits for a confirmation was not told', async () => {
      await writer.tell(await confirmations.waiting());
      confirmations.wereTold();
    });
    if (!settings.isOn()) return;
    await this.stage('no mails were made', () => outbox.gather());
    await this.stage('no digests were made', () => digests.run());
  }

  private async stage(failing: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.strapi.log.error(`gov-publishing: ${failing}: ${faultText(error)}`);
    }
  }
}
