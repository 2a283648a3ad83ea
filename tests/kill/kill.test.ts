import { setTimeout as wait } from 'node:timers/promises';
import { as, PASSWORD, TICKS, type EntryRef } from '../harness/people';
import type { SiteProcess } from '../harness/process/second-process';
import { DATABASES } from '../harness/site';
import { lastPublication, makeMortalSite, type MortalSite, type SignedLaw } from './mortal-site';

/** Kills in all, shared between the two databases. */
const KILLS = Number(process.env['KILLS'] ?? 10);
const EACH = Math.max(1, Math.ceil(KILLS / DATABASES.length));
/** Laws that are being published when the server dies. */
const AT_ONCE = 3;

type Answer = { readonly status: number } | null;

/** Publishes or takes down; null where the server died before it could answer. */
function send(
  server: SiteProcess,
  { office }: MortalSite,
  act: string,
  { entry, digest }: SignedLaw,
): Promise<Answer> {
  return server.http
    .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts`)
    .query({ locale: entry.locale })
    .set(as(office.publisher))
    .send({
      act,
      digest,
      password: PASSWORD,
      checklist: TICKS[act] ?? [],
      ...(act === 'unpublish' && { note: 'เหตุผล' }),
    })
    .then(
      ({ status }) => ({ status }),
      () => null,
    );
}

/** The leaf, Strapi's row, the signed store and the public API all say the same of these entries. */
async function expectNoHalves(
  site: MortalSite,
  server: SiteProcess,
  entries: readonly EntryRef[],
): Promise<void> {
  const ledger = await site.audit();
  for (const entry of entries) {
    const last = lastPublication(ledger, entry);
    const isPublic = last?.act === 'publish';
    const { rows, store } = await site.published(entry);
    const answer = await server.http.get(`/api/gov/laws/${entry.documentId}`).query({ locale: entry.locale });
    expect({ rows, store, status: answer.status, leaf: answer.body.data?.publication.ledgerIndex }).toEqual({
      rows: isPublic ? 1 : 0,
      store: isPublic ? { digest: last.digest, leaf: last.index } : null,
      status: isPublic ? 200 : last ? 410 : 404,
      leaf: isPublic ? last.index : undefined,
    });
  }
  // And of every other: nothing that stood before the crash has changed.
  expect((await server.drift()).findings).toEqual([]);
}

/** When to kill: a moment around the end of the acts, found by where the kills before came down. */
class Aim {
  constructor(private usualMs: number) {}

  moment(): number {
    return this.usualMs * (0.3 + Math.random());
  }

  cameDown(answered: number, of: number): void {
    if (answered === of) this.usualMs *= 0.8;
    if (answered === 0) this.usualMs *= 1.15;
  }
}

interface Tally {
  answered: number;
  done: number;
  undone: number;
}

/** Kills the server while it does an act on some laws, and compares what was answered with what stands. */
async function killDuring(
  server: SiteProcess,
  site: MortalSite,
  act: string,
  laws: readonly SignedLaw[],
  aim: Aim,
  tally: Tally,
): Promise<void> {
  const sent = laws.map((law) => send(server, site, act, law));
  await wait(aim.moment());
  await server.kill();
  const answers = await Promise.all(sent);
  aim.cameDown(answers.filter(Boolean).length, answers.length);
  await site.forgetAttempts();
  const ledger = await site.audit();
  laws.forEach(({ entry }, at) => {
    const recorded = lastPublication(ledger, entry)?.act === act;
    const answer = answers[at];
    // What was answered was done, and a crash takes none of it back.
    if (answer) expect({ status: answer.status, recorded }).toEqual({ status: 200, recorded: true });
    tally[answer ? 'answered' : recorded ? 'done' : 'undone'] += 1;
  });
}

describe.each(DATABASES)('a server killed while it publishes, on %s', (client) => {
  test(
    `${EACH} kills: never an entry without its leaf, nor a leaf without its entry`,
    async () => {
      const site = await makeMortalSite(client, EACH * AT_ONCE + 1);
      const tally: Tally = { answered: 0, done: 0, undone: 0 };
      let server = await site.start();
      try {
        const [yardstick, ...laws] = site.laws;
        const begun = Date.now();
        expect(await send(server, site, 'publish', yardstick!)).toEqual({ status: 200 });
        const aim = new Aim(Date.now() - begun);
        for (let kill = 0; kill < EACH; kill += 1) {
          const ledger = await site.audit();
          const isPublic = ({ entry }: SignedLaw): boolean =>
            lastPublication(ledger, entry)?.act === 'publish';
          // Every fourth time they are taken down: leaving the public is an act as well.
          const act = kill % 4 === 3 && laws.some(isPublic) ? 'unpublish' : 'publish';
          const fit = laws.filter((law) =>
            act === 'publish' ? !lastPublication(ledger, law.entry) : isPublic(law),
          );
          const chosen = fit.slice(0, AT_ONCE);
          await killDuring(server, site, act, chosen, aim, tally);
          server = await site.start();
          await expectNoHalves(
            site,
            server,
            chosen.map(({ entry }) => entry),
          );
        }
        process.stdout.write(`${client}: ${EACH} kills, acts ${JSON.stringify(tally)}\n`);
        // The kills did not all come before the act began, or after it was over.
        if (EACH >= 10) expect(Math.min(tally.undone, tally.answered + tally.done)).toBeGreaterThan(0);
      } finally {
        await server.kill();
        await site.close();
      }
    },
    900_000 + EACH * 120_000,
  );
});
