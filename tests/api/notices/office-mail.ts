import { gov } from '../../harness/gov';
import type { Mailing } from '#server/notices/contract';
import { appoint, as, makeOffice, makePerson, type Office, type Person } from '../../harness/people';
import { OFFICER_ROLE } from '../../harness/officers';
import { startSite, type DatabaseClient, type Site } from '../../harness/site';
import { startMailServer, type Arrived, type MailServer } from '../../harness/smtp/mail-server';

const AGENCY = 'plugin::gov-publishing.agency';

/** An office with a mail server, another agency beside it, and a vice-governor in charge of neither. */
export interface MailedOffice {
  readonly site: Site;
  readonly office: Office;
  readonly server: MailServer;
  /** Head and reporter of another agency: nothing of this one is theirs to know. */
  readonly others: readonly Person[];
  readonly otherAgency: { readonly documentId: string };
  /** Tells and mails what is due, and gives what arrived since the last call. */
  round(): Promise<readonly Arrived[]>;
  stop(): Promise<void>;
}

export async function startMailedOffice(
  client: DatabaseClient,
  env: Readonly<Record<string, string>> = {},
): Promise<MailedOffice> {
  const server = await startMailServer();
  const site = await startSite({ client, env: { SMTP_PORT: String(server.port), ...env } });
  // What suites share is the environment of their process.
  delete process.env['SMTP_PORT'];
  const office = await makeOffice(site);
  const otherAgency = await site.strapi.documents(AGENCY).create({
    data: {
      code: 'SKN-02',
      nameTh: 'สำนักงานอื่น',
      nameEn: 'Another Office',
      order: 2,
      parent: { documentId: office.province.documentId },
    },
  });
  const others = [
    await makePerson(site, 'Otherhead', OFFICER_ROLE),
    await makePerson(site, 'Otherreporter', OFFICER_ROLE),
  ];
  await appoint(site, others[0] as Person, 'approver', otherAgency);
  await appoint(site, others[1] as Person, 'reporter', otherAgency);
  await gov(site.strapi).notices.run();
  let seen = server.mails.length;
  return {
    site,
    office,
    server,
    others,
    otherAgency,
    round: async () => {
      await gov(site.strapi).notices.run();
      const since = server.mails.slice(seen);
      seen = server.mails.length;
      return since;
    },
    stop: async () => {
      await site.stop();
      await server.stop();
    },
  };
}

/** Chooses for a person how they are mailed, as they do in the panel. */
export async function chooseMail(
  { site }: Pick<MailedOffice, 'site'>,
  person: Person,
  work: Mailing,
  news: Mailing,
): Promise<void> {
  const answer = await site.http.put('/gov-publishing/notices/choices').set(as(person)).send({ work, news });
  expect([answer.status, answer.body.data]).toEqual([200, { work, news }]);
}

/** @returns who got which kind of mail: `address subject`, sorted */
export function sentTo(mails: readonly Arrived[]): string[] {
  return mails.map(({ recipients, subject }) => `${recipients.join(',')} ${String(subject)}`).sort();
}

/** @returns the header of a mail as it arrived, or undefined */
export function header(mail: Arrived | undefined, name: string): string | undefined {
  return mail?.headers.find(({ key }) => key === name.toLowerCase())?.value;
}
