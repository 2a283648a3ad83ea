import { draftLaw, makeOffice, PASSWORD, as, type EntryRef, type Office } from '../harness/people';
import { startProcess, type SiteProcess } from '../harness/second-process';
import { DATABASES, startSite, type Site } from '../harness/site';

/** Kills in all, shared between the two databases. */
const KILLS = Number(process.env['KILLS'] ?? 10);
const EACH = Math.max(1, Math.ceil(KILLS / DATABASES.length));
const TICKS = {
  submit: ['accurate', 'complete', 'whole', 'no_overthrow', 'no_harm_to_state_security', 'no_harm_to_public_order'],
  approve: ['details_checked', 'changes_seen', 'no_overthrow', 'no_harm_to_state_security', 'no_harm_to_public_order'],
} as const;

interface Ready extends EntryRef {
  readonly digest: string;
}

describe.each(DATABASES)('a server killed in the middle of a publish act, on %s', (client) => {
  let office: Office;
  let ready: Ready[];
  let env: Site['env'];
  let running: SiteProcess | undefined;

  beforeAll(async () => {
    const site = await startSite({ client });
    env = site.env;
    office = await makeOffice(site);
    ready = await approved(site, office, EACH + 1);
    await site.strapi.destroy();
  });
  afterAll(() => running?.kill());

  test(`leaves neither a page without its leaf nor a leaf without its page, ${EACH} times`, async () => {
    running = await startProcess(env);
    const whole = await timed(() => publish(running!, ready[0]!));
    expect(whole.answer?.status).toBe(200);
    const outcomes = { published: 0, undone: 0 };
    for (const entry of ready.slice(1)) {
      const answer = publish(running, entry).catch(() => null);
      // Somewhere between the password's check and the moment after the answer.
      await new Promise((resolve) => setTimeout(resolve, whole.milliseconds * (0.1 + 0.9 * Math.random())));
      await running.kill();
      const heard = await answer;
      running = await startProcess(env);
      const isPublic = await isWhole(running, entry);
      // What the publisher was told has happened has happened.
      if (heard?.status === 200) expect(isPublic).toBe(true);
      outcomes[isPublic ? 'published' : 'undone'] += 1;
    }
    expect(outcomes.published + outcomes.undone).toBe(EACH);
    process.stdout.write(`kills on ${client}: ${JSON.stringify(outcomes)}\n`);
  });

  /** @returns whether the entry is public; fails where ledger, signed store and Strapi do not agree */
  async function isWhole(site: SiteProcess, entry: Ready): Promise<boolean> {
    const { findings } = await site.drift();
    expect(findings).toEqual([]);
    const dossier = await site.http.get(dossierPath(entry)).query({ locale: 'th' }).set(as(office.publisher));
    expect(dossier.status).toBe(200);
    const { acts, published, state } = dossier.body.data;
    const recorded = acts.some((each: { act: string }) => each.act === 'publish');
    const served = await site.http.get(`/api/gov/laws/${entry.documentId}`);
    const inStrapi = await site.http
      .get(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`)
      .query({ locale: 'th', status: 'published' })
      .set(as(office.publisher));
    expect([served.status === 200, published !== null, state === 'published', inStrapi.status === 200]).toEqual(
      Array(4).fill(recorded),
    );
    return recorded;
  }

  const publish = async (site: SiteProcess, entry: Ready) =>
    site.http
      .post(`${dossierPath(entry)}/acts`)
      .query({ locale: 'th' })
      .set(as(office.publisher))
      .send({ act: 'publish', digest: entry.digest, password: PASSWORD, checklist: ['reread'] });
});

const dossierPath = ({ uid, documentId }: EntryRef): string => `/gov-publishing/dossiers/${uid}/${documentId}`;

/** Entries that want nothing but the publisher's signature, signed in bulk with one password each. */
async function approved(site: Site, office: Office, count: number): Promise<Ready[]> {
  const drafts: Ready[] = [];
  for (let made = 0; made < count; made += 1) {
    const entry = await draftLaw(site, office);
    const answer = await site.http.get(dossierPath(entry)).query({ locale: 'th' }).set(as(office.reporter));
    drafts.push({ ...entry, digest: answer.body.data.digest });
  }
  for (const [act, person] of [['submit', office.reporter], ['approve', office.approver]] as const) {
    const answer = await site.http
      .post('/gov-publishing/acts')
      .set(as(person))
      .send({ act, password: PASSWORD, checklist: TICKS[act], entries: drafts });
    if (answer.status !== 200) throw new Error(`${act}: ${answer.status} ${JSON.stringify(answer.body)}`);
  }
  return drafts;
}

async function timed<T>(run: () => Promise<T>): Promise<{ milliseconds: number; answer: T }> {
  const start = Date.now();
  const answer = await run();
  return { milliseconds: Date.now() - start, answer };
}
