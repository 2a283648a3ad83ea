import { setTimeout as wait } from 'node:timers/promises';
import { as, PASSWORD, TICKS, type EntryRef, type Person } from '../harness/people';
import type { SiteProcess } from '../harness/second-process';
import { DATABASES } from '../harness/site';
import { lastPublication, makeMortalSite, type MortalSite } from './mortal-site';

/** Kills on each database. */
const KILLS = Number(process.env['KILLS'] ?? 6);
/** Laws that are being published when the server dies. */
const AT_ONCE = 3;

type Answer = { status: number } | null;

/** Sends an act; null where the server died before it could answer. */
function send(server: SiteProcess, person: Person, act: string, entry: EntryRef, digest: string): Promise<Answer> {
  return server.http
    .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts`)
    .query({ locale: entry.locale })
    .set(as(person))
    .send({ act, digest, password: PASSWORD, checklist: TICKS[act] ?? [], ...(act === 'unpublish' && { note: 'เหตุผล' }) })
    .then(
      ({ status, body }) => {
        if (status >= 500) throw new Error(JSON.stringify(body));
        return { status };
      },
      () => null,
    );
}

async function must(server: SiteProcess, person: Person, act: string, entry: EntryRef): Promise<void> {
  const answer = await send(server, person, act, entry, await digestFor(server, person, act, entry));
  if (answer?.status !== 200) throw new Error(`${act}: ${String(answer?.status)}`);
}

async function digestFor(server: SiteProcess, person: Person, act: string, entry: EntryRef): Promise<string> {
  const { body } = await server.http
    .get(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}`)
    .query({ locale: entry.locale })
    .set(as(person));
  return body.data.open.find((each: { act: string }) => each.act === act).digest ?? body.data.digest;
}

/** Brings an entry, wherever a kill left it, to where only the publisher's signature is missing. */
async function makeReady(server: SiteProcess, { office }: MortalSite, entry: EntryRef): Promise<void> {
  const { body } = await server.http
    .get(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}`)
    .query({ locale: entry.locale })
    .set(as(office.publisher));
  const { state } = body.data;
  if (state === 'approved') return;
  if (state === 'published') await must(server, office.approver, 'unpublish', entry);
  if (state !== 'submitted') await must(server, office.reporter, 'submit', entry);
  await must(server, office.approver, 'approve', entry);
}

/** The leaf, Strapi's row, the signed store and the public API all say the same of every entry. */
async function expectNoHalves(site: MortalSite, server: SiteProcess): Promise<void> {
  const ledger = await site.audit();
  for (const entry of site.entries) {
    const last = lastPublication(ledger, entry);
    const isPublic = last?.act === 'publish';
    const { rows, store } = await site.published(entry);
    const answer = await server.http.get(`/api/gov/laws/${entry.documentId}`).query({ locale: entry.locale });
    expect({ rows, store, status: answer.status, leaf: answer.body.data?.publication.ledgerIndex }).toEqual({
      rows: isPublic ? 1 : 0,
      store: isPublic ? { digest: last.digest, leaf: last.index } : null,
      status: isPublic ? 200 : 404,
      leaf: isPublic ? last.index : undefined,
    });
  }
  expect((await server.drift()).findings).toEqual([]);
}

describe.each(DATABASES)('a server killed while it publishes, on %s', (client) => {
  test(
    `[AUD-01] ${KILLS} kills: never an entry without its leaf, nor a leaf without its entry`,
    async () => {
      const site = await makeMortalSite(client, AT_ONCE + 1);
      const tally = { answered: 0, done: 0, undone: 0 };
      let server = await site.start();
      try {
        const [yardstick, ...others] = site.entries;
        let begun = Date.now();
        await must(server, site.office.publisher, 'publish', yardstick!);
        const usual = Date.now() - begun;
        for (let kill = 0; kill < KILLS; kill += 1) {
          const act = kill % 4 === 3 ? 'unpublish' : 'publish';
          const signer = act === 'publish' ? site.office.publisher : site.office.approver;
          const digests = new Map<EntryRef, string>();
          for (const entry of others) {
            await makeReady(server, site, entry);
            if (act === 'unpublish') await must(server, site.office.publisher, 'publish', entry);
            digests.set(entry, await digestFor(server, signer, act, entry));
          }
          begun = Date.now();
          const sent = others.map((entry) => send(server, signer, act, entry, digests.get(entry)!));
          // Nothing is written while the password is checked; three acts take longer than one.
          await wait(usual * (0.2 + Math.random() * AT_ONCE * 0.6));
          await server.kill();
          const answers = await Promise.all(sent);
          const ledger = await site.audit();
          others.forEach((entry, at) => {
            const recorded = lastPublication(ledger, entry)?.act === act;
            if (answers[at]) {
              // What was answered was done, and a crash takes none of it back.
              expect({ status: answers[at].status, recorded }).toEqual({ status: 200, recorded: true });
              tally.answered += 1;
            } else if (recorded) tally.done += 1;
            else tally.undone += 1;
          });
          server = await site.start();
          await expectNoHalves(site, server);
        }
        // The kills hit the act, and did not all come before it began or after it was over.
        if (KILLS >= 20) expect(Math.min(tally.undone, tally.answered + tally.done)).toBeGreaterThan(0);
        process.stdout.write(`${client}: ${KILLS} kills, ${JSON.stringify(tally)}\n`);
      } finally {
        await server.kill();
        await site.close();
      }
    },
    120_000 + KILLS * 30_000,
  );
});
