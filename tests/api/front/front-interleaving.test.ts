import { gov } from '../../harness/gov';
import fc from 'fast-check';
import { asPerson, signInCode } from '../../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { approveInCode, publishInCode } from '../entries';

/** Steps in all, on a real Strapi; the state machine alone takes many more (tests/unit/front). */
const STEPS = Number(process.env['FRONT_SITE_STEPS'] ?? 400);
const LAWS = 4;

type Step = { readonly kind: 'act' | 'list' | 'page' | 'question' | 'pause'; readonly which: number };

describe('acts and reads at the same time, over HTTP', () => {
  let site: Site;
  let office: Office;
  const laws: EntryRef[] = [];
  /** What was answered 200 of each law: its edition, or null while it is taken down. */
  const answered: { edition: number; isPublic: boolean }[] = [];
  const busy = new Map<number, Promise<void>>();
  let edition = 0;
  let reads = 0;

  beforeAll(async () => {
    site = await startSite({ env: { GOV_CACHE_MEGABYTES: '16' } });
    office = await makeOffice(site);
    for (let each = 0; each < LAWS; each += 1) {
      const law = await draftLaw(site, office, { title: 'ฉบับ 0' });
      await publishInCode(site, office, law);
      laws.push(law);
      answered.push({ edition: 0, isPublic: true });
    }
  });
  afterAll(() => site?.stop());

  const editionIn = (title: unknown): number => Number(/^ฉบับ (\d+)$/.exec(String(title))?.[1] ?? NaN);

  /** Publishes a new edition, or takes the law down; only one act on a law at a time. */
  async function act(which: number): Promise<void> {
    const law = laws[which] as EntryRef;
    edition += 1;
    const mine = edition;
    const takesDown = mine % 5 === 0 && answered[which]?.isPublic === true;
    if (takesDown) {
      const row = await site.strapi.db
        .connection('gov_publications')
        .where({ document_id: law.documentId })
        .first();
      await signInCode(site.strapi, office.approver.id, 'unpublish', law, row.digest);
      answered[which] = { edition: mine, isPublic: false };
      return;
    }
    await asPerson(site.strapi, office.reporter.id, () =>
      site.strapi
        .documents(law.uid)
        .update({ documentId: law.documentId, locale: 'th', data: { title: `ฉบับ ${mine}` } }),
    );
    await approveInCode(site, office, law);
    await signInCode(site.strapi, office.publisher.id, 'publish', law);
    answered[which] = { edition: mine, isPublic: true };
  }

  async function read({ kind, which }: Step): Promise<void> {
    const before = answered.map((each) => ({ ...each }));
    const idle = laws.map((_, each) => !busy.has(each));
    reads += 1;
    if (kind === 'page') {
      const answer = await site.http.get(`/api/gov/laws/${laws[which]?.documentId}`);
      const then = before[which];
      if (answer.status === 200)
        expect(editionIn(answer.body.data.title)).toBeGreaterThanOrEqual(then?.edition ?? 0);
      else expect([which, answer.status]).toEqual([which, 410]);
      const staysAsItWas = idle[which] && !busy.has(which) && answered[which]?.edition === then?.edition;
      if (staysAsItWas) expect(answer.status === 200).toBe(then?.isPublic);
      return;
    }
    const query = kind === 'question' ? `?sort=title:desc&pagination[pageSize]=${10 + which}` : '';
    const answer = await site.http.get(`/api/gov/laws${query}`);
    expect(answer.status).toBe(200);
    const { data, meta } = answer.body;
    // Whole: the number of laws is that of the very laws that are shown.
    expect(meta.pagination.total).toBe(data.length);
    for (const { documentId, title } of data) {
      const place = laws.findIndex((law) => law.documentId === documentId);
      expect(editionIn(title)).toBeGreaterThanOrEqual(before[place]?.edition ?? 0);
    }
    for (const [place, then] of before.entries()) {
      const stays = idle[place] && !busy.has(place) && answered[place]?.edition === then.edition;
      const isShown = data.some(
        (item: { documentId: string }) => item.documentId === laws[place]?.documentId,
      );
      if (stays) expect([place, isShown]).toEqual([place, then.isPublic]);
    }
  }

  const steps = fc.array(
    fc.record({
      kind: fc.constantFrom<Step['kind']>(
        'act',
        'list',
        'list',
        'page',
        'page',
        'question',
        'pause',
        'list',
        'page',
      ),
      which: fc.nat(LAWS - 1),
    }),
    { minLength: STEPS, maxLength: STEPS },
  );

  test(`${STEPS} steps: nothing stale, nothing torn`, async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const open: Promise<void>[] = [];
        for (const step of all) {
          if (step.kind === 'pause') await new Promise((resolve) => setTimeout(resolve, 20));
          else if (step.kind !== 'act') open.push(read(step));
          else if (!busy.has(step.which)) {
            const running = act(step.which).finally(() => busy.delete(step.which));
            busy.set(step.which, running);
            open.push(running);
          }
          if (open.length > 12) await Promise.all(open.splice(0, 8));
        }
        await Promise.all(open);
      }),
      { numRuns: 1, endOnFailure: true },
    );
    const { hits, misses } = gov(site.strapi).front.figures;
    expect(reads).toBeGreaterThan(STEPS / 2);
    expect(Math.min(hits, misses)).toBeGreaterThan(STEPS / 20);
  });
});
