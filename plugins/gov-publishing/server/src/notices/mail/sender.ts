import { addSeconds } from 'date-fns';
import { faultText } from '../../faults';
import { asRow, type Strapi } from '../../strapi-boundary';
import type { AddressedLetter, LetterWriter } from './letter-writer';
import type { MailRow } from './mail-row';
import type { Outbox } from './outbox';

/** As much of Strapi's email plugin as is used. */
interface EmailService {
  send(options: object): Promise<unknown>;
}

/** Longer than any server takes that answers at all; shorter than a mail is held. */
const PATIENCE_MS = 90_000;
const NO_ANSWER = 'the mail server did not answer in time';
/** A mail server in trouble is asked again after that, and not once for every mail that waits. */
const REST_SECONDS = 60;
/** Answers to a recipient that another attempt gets as well: no such mailbox (RFC 5321, RFC 3463). */
const NO_MAILBOX = [550, 551, 553];

/** Sends what is in the outbox, what is urgent first, one mail after the other. */
export class Sender {
  private restsUntil: Date | null = null;
  private isStopping = false;

  constructor(
    private readonly strapi: Strapi,
    private readonly outbox: Outbox,
    private readonly letters: LetterWriter,
    private readonly now: () => Date,
  ) {}

  /** Ends where nothing is due, where the mail server itself is in trouble, and where the site stops. */
  async run(): Promise<void> {
    while (!this.isStopping && !this.rests()) {
      const mail = await this.outbox.take();
      if (!mail) return;
      await this.deliver(mail);
    }
  }

  /** The mail that is being sent is sent; the next one is not begun. */
  stop(): void {
    this.isStopping = true;
  }

  private rests(): boolean {
    return this.restsUntil !== null && this.now() < this.restsUntil;
  }

  private async deliver(mail: MailRow): Promise<void> {
    const letter = await this.letters.write(mail);
    if ('nothing' in letter) return this.outbox.dropped(mail, letter.nothing);
    try {
      await this.send(letter, mail);
    } catch (error) {
      if (!isOfThisMail(error)) this.restsUntil = addSeconds(this.now(), REST_SECONDS);
      return this.outbox.refused(mail, faultText(error), isFinal(error));
    }
    await this.outbox.sent(mail);
  }

  /** A server that answers nothing would hold up everybody else's mail. */
  private async send(letter: AddressedLetter, { message_id }: MailRow): Promise<void> {
    const email = this.strapi.plugin('email').service('email') as EmailService;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(NO_ANSWER)), PATIENCE_MS);
    });
    try {
      await Promise.race([email.send({ ...letter, messageId: message_id }), late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Whether the server spoke of the recipient or of what the mail says; else it is away, or will not have us. */
function isOfThisMail(error: unknown): boolean {
  const { code, command } = asRow(error);
  return code === 'EMESSAGE' || command === 'RCPT TO';
}

function isFinal(error: unknown): boolean {
  const { command, responseCode } = asRow(error);
  return command === 'RCPT TO' && NO_MAILBOX.includes(Number(responseCode));
}
