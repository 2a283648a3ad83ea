import { gov } from '../../harness/gov';
import { signInCode } from '../../harness/in-code';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { approveInCode } from '../entries';

describe('how long others may answer without asking', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let now: Date;
  const inside = (): ReturnType<typeof gov> => gov(site.strapi);
  const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1_000));
  const promised = async (path = 'laws', headers: Record<string, string> = {}): Promise<string> =>
    (await site.http.get(`/api/gov/${path}`).set(headers)).headers['cache-control'] ?? '';
  const schedule = async (inSeconds: number): Promise<EntryRef> => {
    const entry = await draftLaw(site, office);
    await approveInCode(site, office, entry);
    const publishAt = new Date(now.getTime() + inSeconds * 1_000).toISOString();
    await signInCode(site.strapi, office.publisher.id, 'schedule', entry, undefined, { publishAt });
    return entry;
  };

  beforeAll(async () => {
    site = await startSite({ env: { GOV_CACHE_MEGABYTES: '16', GOV_MAX_AGE_SECONDS: '60' } });
    office = await makeOffice(site);
    now = new Date();
    gov(site.strapi).clock.set(() => now);
    law = await draftLaw(site, office);
    await approveInCode(site, office, law);
    await signInCode(site.strapi, office.publisher.id, 'publish', law);
  });
  afterAll(() => site?.stop());

  test('as long as configured where nothing is scheduled: hit, miss, 304 and HEAD say the same', async () => {
    const whole = 'public, max-age=60, must-revalidate';
    expect([await promised(), await promised()]).toEqual([whole, whole]);
    expect(await promised('laws', { 'If-None-Match': '*' })).toBe(whole);
    expect((await site.http.head('/api/gov/laws')).headers['cache-control']).toBe(whole);
  });

  test('never beyond the next scheduled change, and not at all while one is overdue', async () => {
    const seconds = async (): Promise<number> => Number(/max-age=(\d+)/.exec(await promised())?.[1] ?? 0);
    await promised();
    const entry = await schedule(3_600);
    // A change an hour away shortens nothing.
    await promised();
    expect(await seconds()).toBe(60);
    later(3_560);
    expect(await seconds()).toBe(40);
    later(30);
    expect(await seconds()).toBe(10);
    later(10);
    expect(await promised()).toBe('no-cache');
    later(100);
    expect(await promised()).toBe('no-cache');
    expect(JSON.stringify((await site.http.get('/api/gov/laws')).body)).not.toContain(entry.documentId);
    await inside().schedules.run();
    expect(JSON.stringify((await site.http.get('/api/gov/laws')).body)).toContain(entry.documentId);
    await promised();
    expect(await seconds()).toBe(60);
  });

  test('a schedule that was just signed counts from the next answer on', async () => {
    await promised();
    await schedule(20);
    await promised();
    expect(await promised()).toMatch(/^public, max-age=(19|20), must-revalidate$/);
    expect(await promised('faqs')).toMatch(/^public, max-age=(19|20), must-revalidate$/);
  });
});
