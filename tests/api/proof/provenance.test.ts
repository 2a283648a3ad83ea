import { checkBundle, verifyBundle, verifyBundleText } from '@gov-publishing/provenance';
import { parseCheckpoint } from '@gov-publishing/transparency-log';
import { draftLaw, makeOffice } from '../../harness/people';
import type { EntryRef, Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { edit, leaves, publishInCode } from '../entries';

describe.each(oneDatabase(__filename))('the provenance bundle of the public API, on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  const get = (path: string): any => site.http.get(`/api/gov/${path}`);

  beforeAll(async () => {
    site = await startSite({ client, env: { GOV_PROFILE: 'singburi' } });
    office = await makeOffice(site);
    law = await draftLaw(site, office, { importance: 'normal' });
    await publishInCode(site, office, law);
  });
  afterAll(() => site?.stop());

  test('it holds by itself, and says the same as the page', async () => {
    const page = (await get(`laws/${law.documentId}`)).body.data;
    const { body, headers } = await get(`provenance/${law.documentId}`);
    expect(headers['cache-control']).toBe('no-cache');
    const report = verifyBundle(body);
    expect(report).toMatchObject({
      verdict: 'holds',
      entry: { uid: law.uid, documentId: law.documentId, locale: 'th' },
    });
    expect(report.claims.filter(({ holds }) => holds === false)).toEqual([]);
    expect(report.acts.map(({ act, duty, position, time }) => ({ act, duty, position, at: time }))).toEqual(
      page.publication.signatures.map(({ act, duty, position, at }: any) => ({ act, duty, position, at })),
    );
    expect(report.acts.map(({ name }) => name)).toEqual([
      office.reporter.name,
      office.approver.name,
      office.publisher.name,
    ]);
    expect(JSON.parse(body.snapshot).content.title).toBe(page.title);
  });

  test('the checkpoint stands under the newest tree, as text that anybody can keep', async () => {
    const answer = await get('ledger/checkpoint');
    expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8');
    const { size, origin } = parseCheckpoint(answer.text);
    expect([size, origin]).toEqual([await leaves(site), 'test.example/ledger']);
    expect((await get(`provenance/${law.documentId}`)).body.checkpoint).toBe(answer.text);
  });

  test('by language; and, where none is named, in the site’s own', async () => {
    const english = { ...law, locale: 'en' };
    await edit(site, office.reporter, english, {
      title: 'Official Information Act',
      agency: { connect: [{ documentId: office.agency.documentId }] },
      responsibleOfficer: { connect: [{ documentId: office.officer.documentId }] },
      source: { name: 'Royal Gazette', citation: 'Vol. 114' },
    });
    await publishInCode(site, office, english);
    const locale = async (query: string): Promise<unknown> =>
      verifyBundle((await get(`provenance/${law.documentId}${query}`)).body).entry?.locale;
    expect([await locale(''), await locale('?locale=th'), await locale('?locale=en')]).toEqual([
      'th',
      'th',
      'en',
    ]);
  });

  test('every single byte of it counts: no change of one goes unnoticed', async () => {
    const { text } = await get(`provenance/${law.documentId}`);
    expect(verifyBundleText(text).verdict).toBe('holds');
    const original = checkBundle(JSON.parse(text));
    const unnoticed: string[] = [];
    for (let at = 0; at < text.length; at += 1) {
      const character = text[at] ?? '';
      const other =
        character === 'a' ? 'b' : /[0-9]/.test(character) ? String((Number(character) + 1) % 10) : 'a';
      const tampered = text.slice(0, at) + other + text.slice(at + 1);
      if (verifyBundleText(tampered).verdict !== 'holds') continue;
      // White space or an escape between the same values is no change of the bundle.
      if (JSON.stringify(checkBundle(JSON.parse(tampered))) === JSON.stringify(original)) continue;
      unnoticed.push(
        `${at}: ${text.slice(Math.max(0, at - 30), at)}[${character}→${other}]${text.slice(at + 1, at + 20)}`,
      );
    }
    expect(unnoticed).toEqual([]);
  });
});
