import { join } from 'node:path';
import fc from 'fast-check';
import {
  checkBundle,
  commit,
  generateKey,
  parseSigningKey,
  signCheckpoint,
  parseCheckpoint,
  verifyBundle,
  type ProvenanceBundle,
} from '../../../plugins/gov-publishing/server/src/domain/ledger';
import { ALL_SIGNERS, FIRST, PEOPLE, sampleBundle, SIGNING_KEY, type Changes } from '../ledger/sample-ledger';

const KEY = SIGNING_KEY.verifier.text;
const OTHER = parseSigningKey(generateKey('elsewhere.example/ledger').signingKey);

interface Claim {
  readonly claim: string;
  readonly holds: boolean | 'not-proven';
}

/** The verifier of the public site, as a reader's browser loads it: written a second time, without this project's code. */
let page: {
  checkClaims(bundle: unknown, key?: string): Promise<Claim[]>;
  parseBundle(text: string): unknown;
};

beforeAll(async () => {
  const file = join(__dirname, '../../../public/site/verify/claims.js');
  page = await import(file);
});

const inPage = async (bundle: unknown, key = KEY): Promise<string[]> =>
  (await page.checkClaims(bundle, key)).map(({ claim, holds }) => `${claim}: ${holds}`);
const inDomain = (bundle: ProvenanceBundle, trusted = SIGNING_KEY): string[] =>
  verifyBundle(bundle, { trustedKeys: [trusted.verifier] }).claims.map(
    ({ claim, holds }) => `${claim}: ${holds}`,
  );

const people = { signers: ALL_SIGNERS };
const clear = {
  act: 'clear',
  duty: 'governor',
  assessmentDigest: 'a'.repeat(64),
  time: '2018-05-28T03:30:00.000Z',
};
const again = { ...PEOPLE.reporter, salt: '9'.repeat(32) };
/** The reporter, a second time, as approver. */
const oneOffice: Changes = {
  approve: { signer: commit(again) },
  signers: [ALL_SIGNERS[0]!, { index: FIRST + 1, ...again }, ALL_SIGNERS[2]!],
};
const namesake = { ...PEOPLE.approver, name: `${PEOPLE.reporter.name} ` };
const namesakes: Changes = {
  approve: { signer: commit(namesake) },
  signers: [ALL_SIGNERS[0]!, { index: FIRST + 1, ...namesake }, ALL_SIGNERS[2]!],
};
/** Bundles of honest and of crooked logs: everything in them is signed and in the tree. */
const SIGNED: readonly (readonly [string, Changes])[] = [
  ['good', people],
  ['good, without names', {}],
  ['one name missing', { signers: ALL_SIGNERS.slice(1) }],
  ['a name without the person', { signers: ALL_SIGNERS.map(({ personId: _, ...rest }) => rest) }],
  ['another name', { signers: [{ ...ALL_SIGNERS[0]!, name: 'นายปลอม' }, ...ALL_SIGNERS.slice(1)] }],
  ['another salt', { signers: [{ ...ALL_SIGNERS[0]!, salt: 'f'.repeat(32) }, ...ALL_SIGNERS.slice(1)] }],
  ['a signer of no leaf', { signers: [...ALL_SIGNERS, { ...ALL_SIGNERS[0]!, index: 7 }] }],
  ['other content', { ...people, snapshot: '{"v":1}' }],
  ['content that is not canonical', { ...people, snapshot: '{ "v": 1 }' }],
  ['content that is no JSON', { ...people, snapshot: 'ประกาศ' }],
  ['the digest of something else', { ...people, publish: { digest: 'b'.repeat(64) } }],
  ['approved something else', { ...people, approve: { digest: 'b'.repeat(64) } }],
  ['another entry', { ...people, submit: { documentId: 'law2' } }],
  ['another language', { ...people, approve: { locale: 'en' } }],
  ['approved by the publisher', { ...people, approve: { duty: 'publisher' } }],
  ['published by the reporter', { ...people, publish: { duty: 'reporter' } }],
  ['a program approved', { ...people, approve: { proof: 'schedule' } }],
  ['approved before it was submitted', { ...people, approve: { time: '2018-05-28T01:00:00.000Z' } }],
  ['published before it was approved', { ...people, publish: { time: '2018-05-28T02:30:00.000Z' } }],
  ['stands on no approval', { ...people, publish: { on: [FIRST] } }],
  ['stands on nothing', { ...people, publish: { on: undefined } }],
  ['stands on a leaf that is not there', { ...people, publish: { on: [FIRST, FIRST + 1, FIRST + 4] } }],
  ['stands on itself', { ...people, publish: { on: [FIRST, FIRST + 1, FIRST + 2] } }],
  ['returned, not approved', { ...people, approve: { act: 'return' } }],
  ['taken down since', { ...people, after: [{ act: 'unpublish', duty: 'publisher' }] }],
  ['published twice', { ...people, after: [{ act: 'publish', duty: 'publisher', on: [FIRST, FIRST + 1] }] }],
  ['acknowledged since', { ...people, after: [{ act: 'acknowledge', duty: 'governor' }] }],
  ['cleared but not built on', { ...people, after: [clear] }],
  ['scheduled by a leaf that is not there', { ...people, publish: { scheduledBy: 1, proof: 'schedule' } }],
  ['one person reported and approved', { ...people, approve: { signer: commit(PEOPLE.reporter) } }],
  ['one person, another salt', oneOffice],
  ['two people of one name', namesakes],
];

/** Bundles that somebody changed after they were made. */
const CHANGED: readonly (readonly [string, (bundle: ProvenanceBundle) => unknown])[] = [
  ['a letter of the content', (b) => ({ ...b, snapshot: b.snapshot.replace('จังหวัด', 'จังหวัต') })],
  [
    'a letter of a leaf',
    (b) => leaf(b, 1, ({ text, ...rest }) => ({ ...rest, text: text.replace('12/2561', '13/2561') })),
  ],
  [
    'a hash of a proof',
    (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: ['0'.repeat(64), ...l.inclusionProof.slice(1)] })),
  ],
  ['a hash less', (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: l.inclusionProof.slice(1) }))],
  [
    'a hash more',
    (b) => leaf(b, 0, (l) => ({ ...l, inclusionProof: [...l.inclusionProof, 'a'.repeat(64)] })),
  ],
  ['another place', (b) => leaf(b, 2, (l) => ({ ...l, index: 6 }))],
  ['a place beyond the tree', (b) => leaf(b, 2, (l) => ({ ...l, index: 99 }))],
  ['the approval is left out', (b) => ({ ...b, leaves: b.leaves.filter((_, at) => at !== 1) })],
  ['the size of the checkpoint', (b) => ({ ...b, checkpoint: b.checkpoint.replace('\n8\n', '\n9\n') })],
  [
    'the root of the checkpoint',
    (b) => ({ ...b, checkpoint: b.checkpoint.replace(/\n[A-Za-z0-9+/]{43}=\n/, `\n${'A'.repeat(43)}=\n`) }),
  ],
  ['no signature', (b) => ({ ...b, checkpoint: b.checkpoint.slice(0, b.checkpoint.indexOf('— ')) })],
  [
    'signed by another key',
    (b) => ({
      ...b,
      checkpoint: signCheckpoint({ ...parseCheckpoint(b.checkpoint), origin: OTHER.name }, OTHER),
    }),
  ],
  ['brings another key', (b) => ({ ...b, verifierKey: OTHER.verifier.text })],
  [
    'a key that does not fit its id',
    (b) => ({ ...b, verifierKey: b.verifierKey.replace(/\+[0-9a-f]{8}\+/, '+00000000+') }),
  ],
];

function leaf(
  bundle: ProvenanceBundle,
  place: number,
  change: (leaf: ProvenanceBundle['leaves'][number]) => object,
): unknown {
  return { ...bundle, leaves: bundle.leaves.map((each, at) => (at === place ? change(each) : each)) };
}

describe('the verifier of the public site says what the verifier of the plugin says', () => {
  test.each(SIGNED)('%s', async (_, changes) => {
    const bundle = sampleBundle(changes);
    expect(await inPage(bundle)).toEqual(inDomain(bundle));
  });

  test.each(CHANGED)('changed afterwards: %s', async (_, change) => {
    const bundle = change(sampleBundle(people)) as ProvenanceBundle;
    const found = await inPage(bundle);
    expect(found).toEqual(inDomain(bundle));
    expect(found.some((claim) => claim.endsWith('false'))).toBe(true);
  });

  test('a key that the reader does not have, or that is another one', async () => {
    const bundle = sampleBundle(people);
    expect(await inPage(bundle, OTHER.verifier.text)).toEqual(inDomain(bundle, OTHER));
    expect(await inPage(bundle, 'not a key')).toContain('trusted-key: false');
    expect(await inPage(bundle, '')).toContain('trusted-key: not-proven');
  });

  test('whatever one changes in a bundle, both come to the same end', async () => {
    const whole = JSON.stringify(sampleBundle(people));
    const verdicts = new Set<string>();
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 1),
        fc.constantFrom('0', '1', 'a', 'ก', '+', '"', ','),
        async (at, sign) => {
          const text = whole.slice(0, at) + sign + whole.slice(at + 1);
          const bundle = readable(text);
          if (bundle === null) return;
          const [mine, theirs] = [await inPage(bundle), inDomain(bundle)];
          expect([at, mine]).toEqual([at, theirs]);
          verdicts.add(mine.some((claim) => claim.endsWith('false')) ? 'broken' : 'whole');
        },
      ),
      { numRuns: 1_000 },
    );
    expect(verdicts).toContain('broken');
  });

  test('what is no bundle is none to either', () => {
    for (const text of ['', '{}', '[]', 'null', '{"v":1}', '{"v":2,"leaves":[]}', whole().slice(0, -40)]) {
      expect(() => page.parseBundle(text)).toThrow();
      expect(readable(text)).toBeNull();
    }
  });
});

const whole = (): string => JSON.stringify(sampleBundle(people));

/** @returns the bundle, or null where the plugin's own parser takes it for none */
function readable(text: string): ProvenanceBundle | null {
  try {
    return checkBundle(JSON.parse(text));
  } catch {
    return null;
  }
}
