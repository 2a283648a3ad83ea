import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as inNode from '@gov-publishing/transparency-log';

const ROOT = join(__dirname, '../../..');
const read = (name: string) =>
  JSON.parse(readFileSync(join(ROOT, `packages/transparency-log/testdata/${name}.json`), 'utf8'));
const rfc6962 = read('rfc6962');
const checkpoints = read('checkpoints');
const cosignatures = read('cosignatures');
const tiles = read('tiles');

type Log = typeof inNode;
/** A key as the vectors have it, with the part of the log that it counts for. */
interface GivenKey {
  readonly key: string;
  readonly validFrom?: number;
  readonly validBefore?: number;
}

/** The page's own code: written a second time, and tied to the package by the vectors alone. */
let page: {
  leafHash(bytes: Uint8Array | string): Promise<Uint8Array>;
  isIncluded(
    index: number,
    size: number,
    hash: Uint8Array,
    path: string[],
    root: Uint8Array,
  ): Promise<boolean>;
  parseCheckpoint(note: string): { origin: string; size: number; root: Uint8Array };
  parseKey(text: string): Promise<object>;
  isSignedBy(checkpoint: object, key: object): Promise<boolean>;
  hex(bytes: Uint8Array): string;
  fromHex(text: string): Uint8Array;
};
let inBrowser: Log;

beforeAll(async () => {
  const site = join(ROOT, 'public/site/verify');
  page = Object.assign(
    {},
    ...(await Promise.all(['merkle', 'note', 'bytes'].map((name) => import(join(site, `${name}.js`))))),
  );
  inBrowser = await import(join(ROOT, 'packages/transparency-log/dist/browser.mjs'));
});

const packages: readonly (readonly [string, () => Log])[] = [
  ['the package in Node', () => inNode],
  ['the package as browsers have it', () => inBrowser],
];

describe.each(packages)('%s', (_name, log) => {
  test('leaf hashes, nodes and roots', () => {
    const hasher = new (log().TreeHasher)();
    const nodes: string[][] = [[], [], [], []];
    expect(log().EMPTY_ROOT).toBe(rfc6962.roots[0]);
    rfc6962.leaves.forEach((hex: string, at: number) => {
      const hash = log().hashLeaf(Uint8Array.from(Buffer.from(hex, 'hex')));
      expect(hash).toBe(rfc6962.leafHashes[at]);
      for (const node of hasher.push(hash)) nodes[node.level]!.push(node.hash);
      expect(hasher.root()).toBe(rfc6962.roots[at + 1]);
    });
    expect(nodes).toEqual(rfc6962.nodes);
  });

  test('inclusion and consistency: what holds and what does not', () => {
    for (const { what, index, size, leafHash, proof, root, holds } of rfc6962.inclusion)
      expect([what, log().verifyInclusion(index, size, leafHash, proof, root)]).toEqual([what, holds]);
    for (const { what, from, to, fromRoot, toRoot, proof, holds } of rfc6962.consistency)
      expect([what, log().verifyConsistency(from, to, fromRoot, toRoot, proof)]).toEqual([what, holds]);
  });

  test('proofs are made as the vectors have them', () => {
    const get = log().readerOf(
      rfc6962.nodes.flatMap((row: inNode.NodeHash[], level: number) =>
        row.map((hash, index) => ({ level, index, hash })),
      ),
    );
    for (const { index, size, proof, holds } of rfc6962.inclusion)
      if (holds) expect(log().inclusionProof(index, size, get)).toEqual(proof);
    for (const { from, to, proof, holds } of rfc6962.consistency)
      if (holds) expect(log().consistencyProof(from, to, get)).toEqual(proof);
  });

  test('a note of another program, and the one form of a signed checkpoint', () => {
    const key = log().parseVerifierKey(checkpoints.note.key);
    expect(log().verifyNote(log().parseNote(checkpoints.note.note), [key])).toEqual([key]);
    const { signing } = checkpoints;
    expect(log().signCheckpoint(signing.head, log().parseSigningKey(signing.key))).toBe(signing.note);
    for (const { key: text } of checkpoints.malformedKeys)
      expect(() => log().parseVerifierKey(text)).toThrow(log().KeyMalformed);
  });

  test('checkpoints, each key within its interval', () => {
    for (const { what, note, keys, head, error } of checkpoints.cases) {
      const known = keys.map(({ key, ...interval }: GivenKey) => ({
        ...log().parseVerifierKey(key),
        ...interval,
      }));
      let found: unknown;
      try {
        const { origin, size, root } = log().verifyCheckpoint(note, known).checkpoint;
        found = { origin, size, root };
      } catch (cause) {
        found = cause instanceof log().CheckpointNotSigned ? 'not-signed' : cause;
        if (cause instanceof log().CheckpointMalformed) found = 'malformed';
      }
      expect([what, found]).toEqual([what, head ?? error]);
    }
  });

  test('cosignatures of witnesses', () => {
    for (const { what, note, witnesses, cosigned, error } of cosignatures.cases) {
      const known = witnesses.map((text: string) => log().parseWitnessKey(text));
      const check = () =>
        log()
          .verifyCosignatures(note, known)
          .map(({ witness, timestamp }) => ({ witness: witness.name, timestamp }));
      if (error) expect(check).toThrow(log().CheckpointNotSigned);
      else expect([what, check()]).toEqual([what, cosigned]);
    }
  });

  test('tiles', () => {
    for (const { level, rest, tile } of tiles.names)
      expect([level, rest, log().parseTileName(level, rest)]).toEqual([level, rest, tile]);
    for (const { level, index, size, width } of tiles.widths)
      expect([level, index, size, log().widthInTree({ level, index }, size)]).toEqual([
        level,
        index,
        size,
        width,
      ]);
  });

  test('fresh keys sign and verify', () => {
    const { signingKey, verifierKey } = log().generateKey('log.example.org/ledger');
    const head = { origin: 'log.example.org/ledger', size: 1, root: rfc6962.roots[1] };
    const note = log().signCheckpoint(head, log().parseSigningKey(signingKey));
    expect(log().verifyCheckpoint(note, [log().parseVerifierKey(verifierKey)]).checkpoint).toMatchObject(
      head,
    );
    // Where somebody prints a key by mistake, the log must not have it.
    expect(JSON.stringify(log().parseSigningKey(signingKey))).not.toContain(signingKey.slice(-44));
  });
});

describe('the page of the public site', () => {
  test('inclusion: what holds and what does not', async () => {
    for (const { what, index, size, leafHash, proof, root, holds } of rfc6962.inclusion) {
      const found = await Promise.resolve()
        .then(() => page.isIncluded(index, size, page.fromHex(leafHash), proof, page.fromHex(root)))
        // A proof that is no list of hashes is refused with the bundle that holds it.
        .catch(() => false);
      // The form of the hashes is checked before, by the form of the bundle.
      if (!/half|capitals/.test(what)) expect([what, found]).toEqual([what, holds]);
    }
  });

  test('checkpoints and keys', async () => {
    const single = checkpoints.cases.filter(({ keys }: { keys: GivenKey[] }) => keys.length === 1);
    for (const { what, note, keys, head } of single) {
      let found: unknown = null;
      try {
        const { origin, size, root, ...rest } = page.parseCheckpoint(note);
        const isGood = await page.isSignedBy(
          { origin, size, root, ...rest },
          await page.parseKey(keys[0].key),
        );
        if (isGood) found = { origin, size, root: page.hex(root) };
      } catch {
        found = null;
      }
      expect([what, found]).toEqual([what, head ?? null]);
    }
    expect(single.length).toBeGreaterThan(15);
    for (const { key } of checkpoints.malformedKeys) await expect(page.parseKey(key)).rejects.toThrow();
  });
});
