import { setTimeout as wait } from 'node:timers/promises';
import { as, PASSWORD } from '../harness/people';
import { DATABASES } from '../harness/site';
import { startMailServer } from '../harness/smtp/mail-server';
import { until } from '../harness/until';
import { makeMortalSite } from './mortal-site';

/** Kills in all, shared between the two databases. */
const KILLS = Number(process.env['KILLS'] ?? 20);
const EACH = Math.max(1, Math.ceil(KILLS / DATABASES.length));
/** Longer than a round of notices, so that some kills come before the mail is made, some while it is sent, some after. */
const SPREAD_MS = 1_800;

describe.each(DATABASES)('a server killed between an act and the mail of it, on %s', (client) => {
  test(
    `${EACH} kills: every mail is sent, and what is sent twice has one message id`,
    async () => {
      const mail = await startMailServer();
      const site = await makeMortalSite(client, EACH, {
        SMTP_PORT: String(mail.port),
        GOV_NOTICES_SECONDS: '1',
      });
      let server = await site.start();
      const ofLaw = (documentId: string) =>
        mail.mails.filter(({ subject, text }) => subject?.startsWith('ส่งคืน') && text?.includes(documentId));
      try {
        for (const { entry, digest } of site.laws) {
          const answer = await server.http
            .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts`)
            .query({ locale: entry.locale })
            .set(as(site.office.publisher))
            .send({ act: 'return', digest, password: PASSWORD, checklist: [], note: 'ขอให้แก้ไข' });
          expect(answer.status).toBe(200);
          await wait(Math.random() * SPREAD_MS);
          await server.kill();
          await site.forgetAttempts();
          server = await site.start();
        }
        // What the dead server held is given back after its time, which the next one has to wait for.
        await site.giveBackMails();
        for (const { entry } of site.laws)
          await until(`the mail of ${entry.documentId}`, () => ofLaw(entry.documentId).length > 0);
        await until('nothing is left to be sent', async () => (await site.waitingMails()) === 0);
        const copies = site.laws.map(({ entry }) => ofLaw(entry.documentId));
        for (const each of copies) {
          expect(new Set(each.map(({ messageId }) => messageId)).size).toBe(1);
          expect(each[0]?.recipients).toEqual([site.office.reporter.email]);
        }
        const twice = copies.filter(({ length }) => length > 1).length;
        process.stdout.write(
          `${client}: ${EACH} kills, ${copies.length} mails, ${twice} of them sent again\n`,
        );
      } finally {
        await server.kill();
        await site.close();
        await mail.stop();
      }
    },
    900_000 + EACH * 120_000,
  );
});
