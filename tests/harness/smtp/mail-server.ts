import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A mail as it arrived, read by a library that is not the one that wrote it. */
export interface Arrived extends Email {
  readonly recipients: readonly string[];
}

/** A mail server of one's own. */
export interface MailServer {
  readonly port: number;
  /** What arrived and was accepted, in that order. */
  readonly mails: Arrived[];
  /** The answer to a recipient or, under `MAIL`, to every sender, under `*`, to every mail; none: accepted. */
  readonly answers: Map<string, { code: number; text: string }>;
  /** How often a recipient was named. */
  readonly asked: string[];
  stop(): Promise<void>;
}

/** @param port where a server that went away comes back; any free one where absent */
export async function startMailServer(port = 0): Promise<MailServer> {
  const mails: Arrived[] = [];
  const asked: string[] = [];
  const answers: MailServer['answers'] = new Map();
  const refusal = (address: string): Error | null => {
    const answer = answers.get(address);
    return answer ? Object.assign(new Error(answer.text), { responseCode: answer.code }) : null;
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onMailFrom: (_address, _session, done) => done(refusal('MAIL')),
    onRcptTo: ({ address }, _session, done) => {
      asked.push(address);
      done(refusal(address));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const refused = refusal('*');
        if (refused) return done(refused);
        void PostalMime.parse(Buffer.concat(parts)).then((mail) => {
          mails.push({ ...mail, recipients: session.envelope.rcptTo.map(({ address }) => address) });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.server.address() as AddressInfo).port,
    mails,
    answers,
    asked,
    stop: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}
