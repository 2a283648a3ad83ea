import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as inNode from '@gov-publishing/provenance';
import { hashLeaf, parseVerifierKey } from '@gov-publishing/transparency-log';

const ROOT = join(__dirname, '../../..');
const read = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, `packages/provenance/testdata/${name}.json`), 'utf8'));
const bundles = read('bundles');
const records = read('records');
const canonical = read('canonical');

/** How a bundle is judged: an answer a claim, or that it is no bundle. */
type Answers = Readonly<Record<string, boolean | 'not-proven'>> | 'malformed';
type Package = typeof inNode & { parseVerifierKey: typeof parseVerifierKey; hashLeaf: typeof hashLeaf };

/** The page's own code, which shares none with the package. */
let page: {
  parseBundle(text: string): unknown;
  checkClaims(bundle: unknown, key: string): Promise<{ claim: string; holds: boolean | 'not-proven' }[]>;
  canonicalJson(value: unknown): string;
  parseJson(text: string): unknown;
  isEntryLeaf(value: unknown): boolean;
  isLaterLeaf(value: unknown): boolean;
  leafHash(text: string): Promise<Uint8Array>;
  sha256(bytes: Uint8Array): Promise<Uint8Array>;
  utf8(text: string): Uint8Array;
  hex(bytes: Uint8Array): string;
};
let inBrowser: Package;

beforeAll(async () => {
  const parts = ['claims', 'bytes', 'leaf-form', 'merkle'].map(
    (name) => import(join(ROOT, `public/site/verify/${name}.js`)),
  );
  page = Object.assign({}, ...(await Promise.all(parts)));
  inBrowser = await import(join(ROOT, 'packages/provenance/dist/browser.mjs'));
});

const packages: readonly (readonly [string, () => Package])[] = [
  ['the package in Node', () => ({ ...inNode, parseVerifierKey, hashLeaf })],
  ['the package as browsers have it', () => inBrowser],
];

test('the vectors have what holds, what fails, what cannot be proven, and what is no bundle', () => {
  const verdicts = bundles.cases.map(({ verdict }: { verdict: string }) => verdict);
  expect([...new Set(verdicts)].sort()).toEqual(['fails', 'holds', 'malformed']);
  const answers = bundles.cases.flatMap(({ claims = {} }) => Object.entries(claims));
  for (const claim of inNode.CLAIMS.slice(0, 7)) {
    const given = new Set(
      answers.filter(([name]: [string]) => name === claim).map(([, holds]: [string, unknown]) => holds),
    );
    // Inclusion and signature are arithmetic: there is always an answer.
    const isBytes = claim === 'inclusion' || claim === 'checkpoint-signature' || claim === 'trusted-key';
    expect([claim, given]).toEqual([claim, new Set(isBytes ? [true, false] : [true, false, 'not-proven'])]);
  }
});

describe.each(packages)('%s', (_name, provenance) => {
  test('bundles, claim by claim', () => {
    for (const { what, key, bundle, claims, verdict } of bundles.cases) {
      const report = provenance().verifyBundle(bundle, {
        trustedKeys: [provenance().parseVerifierKey(key)],
      });
      const found: Answers =
        report.verdict === 'malformed'
          ? 'malformed'
          : Object.fromEntries(report.claims.map(({ claim, holds }) => [claim, holds]));
      expect([what, report.verdict, found]).toEqual([what, verdict, claims ?? 'malformed']);
    }
  });

  test('records: what each text is, and its hash', () => {
    for (const { what, is, hash, text } of records.cases) {
      let found: string;
      try {
        found = provenance().parseLeaf(text).kind ?? 'later';
      } catch (error) {
        found = error instanceof provenance().LeafMalformed ? 'malformed' : String(error);
      }
      expect([what, found, provenance().hashLeaf(text)]).toEqual([what, is, hash]);
    }
  });

  test('canonical texts, and commitments that open', () => {
    for (const { what, value, text, sha256 } of canonical.values)
      expect([what, provenance().canonicalText(value), provenance().valueDigest(value)]).toEqual([
        what,
        text,
        sha256,
      ]);
    for (const { opening, commitment } of canonical.commitments) {
      expect(provenance().commit(opening)).toBe(commitment);
      expect(provenance().opensCommitment(commitment, opening)).toBe(true);
      expect(provenance().opensCommitment(commitment, { ...opening, name: 'ผู้อื่น' })).toBe(false);
    }
    for (const { value, salt, commitment } of canonical.sealedValues) {
      expect(provenance().opensValue(commitment, value, salt)).toBe(true);
      expect(provenance().opensValue(commitment, 'another', salt)).toBe(false);
    }
  });
});

describe('the page of the public site', () => {
  test('bundles, claim by claim', async () => {
    for (const { what, key, bundle, claims } of bundles.cases) {
      let found: Answers;
      try {
        const parsed = page.parseBundle(JSON.stringify(bundle));
        const answers = await page.checkClaims(parsed, key);
        found = Object.fromEntries(answers.map(({ claim, holds }) => [claim, holds]));
      } catch {
        found = 'malformed';
      }
      expect([what, found]).toEqual([what, claims ?? 'malformed']);
    }
  });

  test('records: acts on entries, what a later program made, and everything else', async () => {
    for (const { what, is, hash, text } of records.cases) {
      let found = 'else';
      try {
        const value = page.parseJson(text);
        const isOwn = page.canonicalJson(value) === text;
        if (isOwn && page.isEntryLeaf(value)) found = 'entry-act';
        else if (isOwn && page.isLaterLeaf(value)) found = 'later';
      } catch {
        found = 'else';
      }
      // Of people's records the page needs no more than that they are no acts on the entry.
      const wanted = is === 'entry-act' || is === 'later' ? is : 'else';
      expect([what, found, page.hex(await page.leafHash(text))]).toEqual([what, wanted, hash]);
    }
  });

  test('canonical texts and commitments', async () => {
    const digest = async (text: string) => page.hex(await page.sha256(page.utf8(text)));
    for (const { what, value, text, sha256 } of canonical.values)
      expect([what, page.canonicalJson(value), await digest(text)]).toEqual([what, text, sha256]);
    for (const { opening, commitment } of canonical.commitments)
      expect(await digest(page.canonicalJson(opening))).toBe(commitment);
  });
});
