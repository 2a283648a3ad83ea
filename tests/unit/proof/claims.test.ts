import { join } from 'node:path';
import fc from 'fast-check';
import { verifyBundle, verifyBundleText } from '@gov-publishing/provenance';
import { FIRST, sampleBundle, SIGNING_KEY, SNAPSHOT } from '../ledger/sample-ledger';
import { CHANGED, MALFORMED, OTHER, people, SIGNED, signing } from './bundles';
import { goodTexts, LACKING, LATER, logOf, LOGS } from './crooked-logs';
import { KEYS, VALUES } from './leaf-values';

const KEY = SIGNING_KEY.verifier.text;
const NONE = ['no bundle'];

interface Claim {
  readonly claim: string;
  readonly holds: boolean | 'not-proven';
}

/** The verifier of the public site, as a reader's browser loads it: written a second time, without this project's code. */
let page: {
  checkClaims(bundle: unknown, key?: string): Promise<Claim[]>;
  parseBundle(text: string): unknown;
  isGenuine(claims: readonly Claim[]): boolean;
  isJudged(claims: readonly Claim[]): boolean;
};

beforeAll(async () => {
  const file = join(__dirname, '../../../public/site/verify/claims.js');
  page = await import(file);
});

async function pageOnText(text: string, key = KEY): Promise<string[]> {
  let bundle: unknown;
  try {
    bundle = page.parseBundle(text);
  } catch {
    return NONE;
  }
  // Outside of the try: on what it took for a bundle, the page has to come to an end.
  return (await page.checkClaims(bundle, key)).map(({ claim, holds }) => `${claim}: ${holds}`);
}

function domainOnText(text: string, trusted = SIGNING_KEY): string[] {
  const { verdict, claims } = verifyBundleText(text, { trustedKeys: [trusted.verifier] });
  return verdict === 'malformed' ? NONE : claims.map(({ claim, holds }) => `${claim}: ${holds}`);
}

const inPage = (bundle: unknown, key = KEY): Promise<string[]> => pageOnText(JSON.stringify(bundle), key);
const inDomain = (bundle: unknown, trusted = SIGNING_KEY): string[] =>
  domainOnText(JSON.stringify(bundle), trusted);
const isGood = (claims: readonly string[]): boolean =>
  claims !== NONE && !claims.some((claim) => claim.endsWith('false'));
const whole = (): string => JSON.stringify(sampleBundle(people));

describe('the verifier of the public site says what the verifier of the plugin says', () => {
  test.each(SIGNED)('%s', async (_, changes) => {
    const bundle = sampleBundle(changes);
    expect(await inPage(bundle)).toEqual(inDomain(bundle));
  });

  test.each(LOGS)('a log of its own: %s', async (_, make) => {
    const bundle = make();
    expect(await inPage(bundle)).toEqual(inDomain(bundle));
  });

  test.each(LATER)(
    'made by a later program, so the chain is not proven, and not broken: %s',
    async (_, make) => {
      const found = await inPage(make());
      expect(found).toEqual(inDomain(make()));
      expect(found).toContain('chain: not-proven');
      expect(isGood(found)).toBe(true);
      // Nothing fails: that nobody has judged it has to be said, by the command and by the page.
      const { summary } = verifyBundle(make(), { trustedKeys: [SIGNING_KEY.verifier] });
      expect(summary.en).toContain('could NOT be judged');
      expect(summary.th).toContain('ยังตัดสินไม่ได้');
      const judged = (bundle: unknown) => page.checkClaims(page.parseBundle(JSON.stringify(bundle)), KEY);
      expect(page.isJudged(await judged(make()))).toBe(false);
      expect(page.isJudged(await judged(sampleBundle(people)))).toBe(true);
    },
  );

  test.each(LACKING)('a later record makes up for nothing that is missing: %s', async (_, make) => {
    const found = await inPage(make());
    expect(found).toEqual(inDomain(make()));
    expect(found).toContain('chain: false');
  });

  test('a key of the prototype is read by neither, wherever it stands', async () => {
    const proto = '"__proto__":{"x":1},';
    const bundle = `{${proto}${whole().slice(1)}`;
    expect([await pageOnText(bundle), domainOnText(bundle)]).toEqual([NONE, NONE]);
    const [submit, approve, publish] = goodTexts();
    const inLeaf = logOf([submit!, `{${proto}${approve!.slice(1)}`, publish!]);
    const inProof = logOf([submit!, approve!.replace('"proof":{', `"proof":{${proto}`), publish!]);
    for (const log of [inLeaf, inProof]) {
      expect(await inPage(log)).toEqual(inDomain(log));
      expect(await inPage(log)).toContain('chain: false');
    }
  });

  test.each(CHANGED)('changed afterwards: %s', async (_, change) => {
    const bundle = change(sampleBundle(people));
    const found = await inPage(bundle);
    expect(found).toEqual(inDomain(bundle));
    expect(found.some((claim) => claim.endsWith('false'))).toBe(true);
  });

  test('each hash of each proof: another one, left out, or one more before it', async () => {
    const bundle = sampleBundle(people);
    const places = bundle.leaves.flatMap(({ inclusionProof }, at) =>
      inclusionProof.map((hash, step) => ({ at, step, hash })),
    );
    expect(places.length).toBeGreaterThan(6);
    for (const { at, step, hash } of places) {
      const flipped = `${hash.slice(0, -1)}${hash.endsWith('0') ? '1' : '0'}`;
      for (const put of [[flipped], [], [flipped, hash]]) {
        const proofs = bundle.leaves.map(({ inclusionProof }) => [...inclusionProof] as string[]);
        proofs[at]!.splice(step, 1, ...put);
        const changed = {
          ...bundle,
          leaves: bundle.leaves.map((leaf, i) => ({ ...leaf, inclusionProof: proofs[i] })),
        };
        const found = await inPage(changed);
        expect([at, step, found]).toEqual([at, step, inDomain(changed)]);
        expect(found).toContain('inclusion: false');
      }
    }
  });

  test.each(MALFORMED)('no bundle to either: %s', async (_, spoil) => {
    const bundle = spoil(sampleBundle(people));
    expect([await inPage(bundle), inDomain(bundle)]).toEqual([NONE, NONE]);
  });

  test.each([
    ['nothing', ''],
    ['an empty object', '{}'],
    ['a list', '[]'],
    ['null', 'null'],
    ['a number', '1'],
    ['its beginning', '{"v":1}'],
    ['depth', '['.repeat(50_000)],
  ])('text that is no bundle: %s', async (_, text) =>
    expect([await pageOnText(text), domainOnText(text)]).toEqual([NONE, NONE]),
  );

  test('a bundle that was cut off, wherever', async () => {
    for (let length = 0; length < whole().length; length += 97) {
      const text = whole().slice(0, length);
      expect([await pageOnText(text), domainOnText(text)]).toEqual([NONE, NONE]);
    }
  });

  test('a key that the reader does not have, or that is another one', async () => {
    const bundle = sampleBundle(people);
    expect(await inPage(bundle, OTHER.verifier.text)).toEqual(inDomain(bundle, OTHER));
    expect(await inPage(bundle, 'not a key')).toContain('trusted-key: false');
    expect(await inPage(bundle, '')).toContain('trusted-key: not-proven');
  });

  test('the words of a bundle are shown as what was signed only where nothing of it fails', async () => {
    const shown = async (bundle: unknown, key = KEY): Promise<boolean> =>
      page.isGenuine(await page.checkClaims(page.parseBundle(JSON.stringify(bundle)), key));
    expect(await shown(sampleBundle(people))).toBe(true);
    expect(await shown(sampleBundle(), '')).toBe(true);
    expect(await shown(sampleBundle(people), OTHER.verifier.text)).toBe(false);
    expect(await shown(sampleBundle({ ...people, publish: { on: [FIRST] } }))).toBe(false);
    expect(await shown(sampleBundle({ ...people, snapshot: '{"v":1}' }))).toBe(false);
  });

  test('whichever byte one changes in a bundle, both come to the same end, and it is not a good one', async () => {
    const bytes = Buffer.from(whole(), 'utf8');
    const verdicts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = changed[at]! ^ change;
        const text = changed.toString('utf8');
        const mine = await pageOnText(text);
        expect([at, mine]).toEqual([at, domainOnText(text)]);
        expect([at, isGood(mine)]).toEqual([at, false]);
        verdicts.add(mine === NONE ? 'none' : 'broken');
      }),
      { numRuns: 1_000 },
    );
    expect([...verdicts].sort()).toEqual(['broken', 'none']);
  });

  test('whatever stands in an act that is signed and in the tree, both come to the same end', async () => {
    const texts = goodTexts();
    expect(isGood(await inPage(logOf(texts)))).toBe(true);
    const verdicts = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(2),
        fc.constantFrom(...KEYS),
        fc.constantFrom(...VALUES),
        async (at, key, value) => {
          const changed = { ...(JSON.parse(texts[at]!) as object), [key]: value };
          const bundle = logOf(texts.map((text, i) => (i === at ? sorted(changed) : text)));
          const mine = await inPage(bundle);
          expect([at, key, value, mine]).toEqual([at, key, value, inDomain(bundle)]);
          verdicts.add(isGood(mine));
        },
      ),
      { numRuns: 500 },
    );
    expect(verdicts).toContain(false);
  });

  test('whatever stands in content that is signed, both come to the same end', async () => {
    const verdicts = new Set<boolean>();
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...SNAPSHOT_KEYS),
        fc.constantFrom<unknown>(...VALUES, [{}], [{ address: '/uploads/x.pdf' }], [null], [[]], { a: 1 }),
        async (key, value) => {
          const changed = { ...(JSON.parse(SNAPSHOT) as object), [key]: value };
          const bundle = sampleBundle(signing(sorted(changed)));
          const mine = await inPage(bundle);
          expect([key, value, mine]).toEqual([key, value, inDomain(bundle)]);
          verdicts.add(isGood(mine));
        },
      ),
      { numRuns: 500 },
    );
    expect([...verdicts].sort()).toEqual([false, true]);
  });
});

/** Every key of a snapshot, and some that are none. */
const SNAPSHOT_KEYS = [
  ...['v', 'uid', 'documentId', 'locale', 'content', 'references', 'more', 'toString', '__proto__'],
];

/** RFC 8785 for a flat object; unlike the product's own it lets everything through. */
function sorted(value: object): string {
  const parts = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, each]) => `${JSON.stringify(key)}:${JSON.stringify(each)}`);
  return `{${parts.join(',')}}`;
}

describe('a citizen is told one sentence before the list, by the weakest of what was checked', () => {
  test.each([
    ['fails', { content: false, chain: 'not-proven' }, KEY],
    ['not_judged', { chain: 'not-proven', 'checkpoint-signature': 'not-proven' }, KEY],
    ['no_ed25519', { 'checkpoint-signature': 'not-proven', 'trusted-key': 'not-proven' }, KEY],
    ['holds', {}, KEY],
    ['by_own_key', {}, ''],
  ] as const)('%s', async (told, changed, key) => {
    const { verdictOf } = await import(join(__dirname, '../../../public/site/verify/verdict.js'));
    const claims = await page.checkClaims(page.parseBundle(whole()), key);
    const others = claims.map((each) => ({ ...each, holds: Object(changed)[each.claim] ?? each.holds }));
    expect(verdictOf(others)).toBe(told);
  });
});
