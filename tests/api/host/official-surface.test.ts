import { gov } from '../../harness/gov';
import { reachedFrom } from './object-graph';
import { draftLaw, makeOffice, type EntryRef, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';

const BUILT_IN = new Set([
  'Object',
  'Array',
  'Map',
  'Set',
  'WeakMap',
  'WeakSet',
  'Date',
  'RegExp',
  'Promise',
]);

describe('what the plugin offers to other code of the process', () => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  let service: any;
  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
    law = await draftLaw(site, office, { affectsProvinceImage: false });
    await publishInCode(site, office, law);
    service = site.strapi.plugin('gov-publishing').service('gov');
  });
  afterAll(() => site?.stop());

  /** Everything of ours that acts, writes, or holds something that does. */
  function ours(): Map<object, string> {
    const { strapi } = site;
    const isOurs = ({ constructor }: object): boolean =>
      typeof constructor === 'function' && !BUILT_IN.has(constructor.name);
    const parts = gov(strapi).wiring;
    const found = new Map<object, string>();
    const stops = new Set<unknown>([strapi, strapi.db, strapi.server]);
    for (const { value, path } of reachedFrom({ parts }, { stopsAt: (each) => stops.has(each) })) {
      if (stops.has(value) || typeof value === 'function' || path.includes('[prototype]')) continue;
      if (isOurs(value)) found.set(value, path);
    }
    return found;
  }

  test('lists its methods, and none of them signs, publishes, permits or changes anything', () => {
    expect(Reflect.ownKeys(service).sort()).toEqual([
      'addresses',
      'checkpoint',
      'dossier',
      'policy',
      'provenance',
      'verify',
    ]);
    expect(Object.isFrozen(service)).toBe(true);
  });

  test('says where an entry stands, in copies, without names and notes', async () => {
    const { uid, documentId, locale } = law;
    const stands = await service.dossier({ uid, documentId, locale });
    expect(stands).toMatchObject({
      state: 'published',
      agency: 'SKN-01',
      importance: 'normal',
      waitingFor: [],
    });
    expect(stands.published.digest).toBe(stands.digest);
    expect(stands.acts.map(({ act }: any) => act)).toEqual(['submit', 'approve', 'publish']);
    expect(JSON.stringify(stands)).not.toContain(office.reporter.name);
    stands.acts.pop();
    expect((await service.dossier({ uid, documentId, locale })).acts).toHaveLength(3);
    expect(await service.dossier({ uid, documentId: 'nowhere', locale })).toBeNull();
    expect(await service.dossier({ uid: 'admin::user', documentId })).toBeNull();
  });

  test('names the policy, and the addresses by which an entry is found', async () => {
    const { policy, governed } = service.policy();
    expect(policy).toMatch(/^[a-z-]+@\d+$/);
    expect(governed).toContainEqual({ uid: law.uid, plural: 'laws', localized: true });
    const { uid, documentId, locale } = law;
    const { item, page, provenance } = service.addresses({ uid, documentId, locale });
    for (const address of [item, page, provenance]) {
      const { pathname, search } = new URL(address);
      expect([address, (await site.http.get(`${pathname}${search}`)).status]).toEqual([address, 200]);
    }
    expect(service.addresses({ uid: 'admin::user', documentId: 'x' })).toBeNull();
  });

  test('gives the bundle that anybody checks, and checks one with the server’s own key', async () => {
    const { uid, documentId, locale } = law;
    const bundle = await service.provenance({ uid, documentId, locale });
    expect(service.verify(bundle)).toMatchObject({ verdict: 'holds', key: { trusted: true } });
    const changed = { ...bundle, snapshot: bundle.snapshot.replace(documentId, 'somebodyelses') };
    expect(service.verify(changed)).toMatchObject({ verdict: 'fails' });
    const { origin, size, note, verifierKey } = await service.checkpoint();
    expect(note.startsWith(`${origin}\n${size}\n`)).toBe(true);
    expect(service.verify(bundle).key.text).toBe(verifierKey);
    const draft = await draftLaw(site, office);
    expect(await service.provenance(draft)).toBeNull();
  });

  test('a part that was hung on a service would be found', () => {
    const inside = ours();
    const open = {
      service: { gov: { tools: new Map([['acts', gov(site.strapi).wiring.signoffServices.acts]]) } },
    };
    expect([...reachedFrom(open)].some(({ value }) => inside.has(value))).toBe(true);
  });

  test('no service, controller, route or member of Strapi leads to a part that acts without proof', async () => {
    const { strapi } = site;
    const inside = ours();
    expect([...inside.values()]).toEqual(expect.arrayContaining([expect.stringContaining('acts')]));
    const plugin = strapi.plugin('gov-publishing');
    const key = { uid: law.uid, documentId: law.documentId, locale: law.locale };
    const answers = {
      policy: service.policy(),
      dossier: await service.dossier(key),
      addresses: service.addresses(key),
      provenance: await service.provenance(key),
      verify: service.verify(await service.provenance(key)),
      checkpoint: await service.checkpoint(),
    };
    const asks = new Set<object>([strapi, Object.getPrototypeOf(strapi), plugin]);
    const roots = {
      strapi,
      plugin,
      service,
      answers,
      listeners: strapi.server.httpServer.listeners('request'),
    };
    const reached: string[] = [];
    let count = 0;
    for (const { value, path } of reachedFrom(roots, { asks })) {
      count += 1;
      if (inside.has(value)) reached.push(`${path} is ${inside.get(value)}`);
    }
    expect(reached).toEqual([]);
    // It looked at Strapi itself and not at an empty corner of it.
    expect(count).toBeGreaterThan(10_000);
  });

  test.each(['provenance', 'checkpoint'])(
    '%s is refused inside a transaction, at once and in words',
    async (method) => {
      const asked = site.strapi.db.transaction(() => service[method](law));
      await expect(asked).rejects.toThrow(/before or after the transaction/);
      expect(await service[method](law)).not.toBeNull();
    },
  );
});
