import { gov } from '../../harness/gov';
import { growLedger } from '../../harness/in-code';
import { appoint, as, draftLaw, makeOffice, makePerson } from '../../harness/people';
import type { EntryRef, Office, Person } from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { expectWords } from '../refusals';

const LAWS = 8;
const LEAVES = 120;

describe.each(DATABASES)('verifying everything, on %s', (client) => {
  let site: Site;
  let office: Office;
  let reporter: Person;
  let auditor: Person;
  let law: EntryRef;
  let drift: { report(progress?: unknown): Promise<unknown> };
  const ask = (path: string, person: Person): any => site.http.get(`/gov-publishing/${path}`).set(as(person));

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    const laws: EntryRef[] = [];
    for (let each = 0; each < LAWS; each += 1)
      laws.push(await draftLaw(site, office, { affectsProvinceImage: false }));
    await publishInCode(site, office, ...laws);
    law = laws[0]!;
    drift = gov(site.strapi).drift.live;
    await growLedger(site.strapi, LEAVES);
    reporter = await makePerson(site, 'Plain', 'gov-reporter');
    await appoint(site, reporter, 'reporter', office.agency);
    auditor = await makePerson(site, 'Auditor', 'gov-auditor');
    await appoint(site, auditor, 'auditor', office.province);
    await gov(site.strapi).drift.atBoot();
  });
  afterAll(() => site?.stop());

  test('eight who ask at once get one walk between them', async () => {
    const walked = jest.spyOn(drift, 'report');
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => ask('drift', at % 2 === 0 ? auditor : office.superAdmin)),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect(new Set(answers.map(({ body }) => body.data.at)).size).toBe(1);
    expect(walked).toHaveBeenCalledTimes(1);
    walked.mockRestore();
  });

  test('others begin none; they are told how far the one that runs is, and what the last one found', async () => {
    const refused = await ask('drift', reporter);
    expect(refused.status).toBe(403);
    expectWords(refused);
    let go: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (go = resolve));
    const report = drift.report.bind(drift);
    jest.spyOn(drift, 'report').mockImplementation(async (progress: any) => {
      progress.begins('ledger', 120);
      await held;
      return report(progress);
    });
    const walking = ask('drift', auditor).then((answer: any) => answer);
    let told: any = null;
    while (!told?.data) told = (await ask('drift/progress', reporter)).body;
    expect(told.data).toEqual({ phase: 'ledger', done: 0, of: 120 });
    expect(told.meta.mayStart).toBe(false);
    expect((await ask('drift/progress', auditor)).body.meta.mayStart).toBe(true);
    go();
    const { body } = await walking;
    jest.restoreAllMocks();
    const after = (await ask('drift/progress', reporter)).body;
    expect([after.data, after.meta.last.at]).toEqual([null, body.data.at]);
  });

  test('while it walks, the public is answered', async () => {
    let walking = true;
    const walk = ask('drift', auditor).then((answer: any) => {
      walking = false;
      return answer;
    });
    let answered = 0;
    let longest = 0;
    // Of what no memory holds: each of these reads the database that the walk reads.
    while (walking) {
      const begun = performance.now();
      const { status } = await site.http.get(
        `/api/gov/laws?filters[title][$contains]=${answered}${Date.now()}`,
      );
      expect(status).toBe(200);
      longest = Math.max(longest, performance.now() - begun);
      answered += 1;
    }
    expect((await walk).body.data.leaves).toBeGreaterThanOrEqual(LEAVES);
    expect(law.documentId).toBeTruthy();
    if (process.env['SHOW_WALK'])
      process.stderr.write(`${client}: ${answered} answers, ${longest.toFixed()} ms\n`);
    expect(answered).toBeGreaterThan(5);
  });
});
