import {
  canonicalText,
  commit,
  type Leaf,
  LeafMalformed,
  newSalt,
  opensCommitment,
  parseLeaf,
  sealLeaf,
  textDigest,
} from '@gov-publishing/provenance';
import { hashLeaf, LogError } from '@gov-publishing/transparency-log';
import { entryLeaf, merkleLeaf, PEOPLE } from './sample-ledger';

describe('leaf', () => {
  test('is sealed as RFC 8785 text and its RFC 6962 hash, and reads back as it was', () => {
    const leaf = entryLeaf({ on: [1, 20, 300], actingFor: undefined });
    const { text, hash } = sealLeaf(leaf);
    expect(text.startsWith('{"act":"submit","agency":"SBR-01","checklist":["accurate",')).toBe(true);
    expect(text).not.toContain('actingFor');
    expect(hash).toBe(merkleLeaf(Buffer.from(text, 'utf8')));
    expect(hash).toBe(hashLeaf(text));
    expect(parseLeaf(text)).toEqual(JSON.parse(text));
  });

  test('the order of keys in memory changes nothing', () => {
    const leaf = entryLeaf();
    const turned = Object.fromEntries(Object.entries(leaf).reverse()) as unknown as Leaf;
    expect(sealLeaf(turned)).toEqual(sealLeaf(leaf));
  });

  test('a leaf on people is a leaf too', () => {
    const people = {
      v: 1,
      kind: 'password-change',
      act: 'reset_password',
      time: '2018-05-28T02:00:00.000Z',
      proof: { method: 'session' },
      signer: commit(PEOPLE.approver),
      subject: commit(PEOPLE.reporter),
    } as Leaf;
    expect(parseLeaf(sealLeaf(people).text)).toEqual(people);
  });

  test.each<[string, Record<string, unknown>]>([
    ['a duty nobody knows', { duty: 'superadmin' }],
    ['a digest in capitals', { digest: 'A'.repeat(64) }],
    ['a short digest', { digest: 'ab' }],
    ['a time without milliseconds', { time: '2018-05-28T02:00:00Z' }],
    ['a time of another zone', { time: '2018-05-28T09:00:00.000+07:00' }],
    ['a day that is not', { time: '2018-02-30T02:00:00.000Z' }],
    ['null for no value', { note: null }],
    ['a key it does not know', { extra: 1 }],
    ['no policy', { policy: undefined }],
    ['a policy without a version', { policy: 'kanchanaburi' }],
    ['a policy of version nought', { policy: 'kanchanaburi@0' }],
    ['a reason that is not on the list', { reasonCode: 'because' }],
    ['an essay for the public', { publicReason: 'ก'.repeat(301) }],
    ['an unsorted checklist', { checklist: ['b', 'a'] }],
    ['indexes not ascending', { on: [4, 3] }],
    ['a negative index', { on: [-1] }],
    ['a broken index', { scheduledBy: 1.5 }],
    ['an empty statement', { statement: '' }],
    ['a lone surrogate', { position: 'x\ud800' }],
  ])('is refused with %s, when sealed and when read', (_what, change) => {
    const leaf = { ...entryLeaf(), ...change } as unknown as Leaf;
    expect(() => sealLeaf(leaf)).toThrow(LeafMalformed);
    const sorted = Object.fromEntries(Object.entries(leaf).sort(([a], [b]) => (a < b ? -1 : 1)));
    expect(() => parseLeaf(JSON.stringify(sorted))).toThrow(LeafMalformed);
  });

  const LATER: [string, Record<string, unknown>, string, number][] = [
    [
      'a kind that was added later',
      { kind: 'monthly-report', act: undefined, extra: [1] },
      'monthly-report',
      1,
    ],
    ['a later version of a kind', { v: 2, extra: { any: 'thing' } }, 'entry-act', 2],
    ['an act that was added to a kind', { act: 'co-sign', extra: 1 }, 'entry-act', 1],
  ];

  test.each(LATER)('%s is read as a leaf, and not interpreted', (_what, change, kind, v) => {
    const { time } = entryLeaf() as { time: string };
    const text = canonicalText({ ...entryLeaf(), ...change });
    expect(parseLeaf(text)).toEqual({ kind: null, declared: { kind, v }, time });
  });

  test.each(LATER)('%s is never written by a program that cannot judge it', (_what, change) => {
    expect(() => sealLeaf({ ...entryLeaf(), ...change } as unknown as Leaf)).toThrow(LeafMalformed);
  });

  test.each([
    ['no time', { time: undefined }],
    ['a version of nought', { v: 0 }],
    ['a version that is no number', { v: '2' }],
    ['a kind that is no name', { kind: 'Monthly Report' }],
    ['an act that is no name', { act: 'co sign' }],
  ])('what is no leaf of any year is refused: a later kind with %s', (_what, change) => {
    const text = canonicalText({ ...entryLeaf(), kind: 'monthly-report', ...change });
    expect(() => parseLeaf(text)).toThrow(LeafMalformed);
  });

  test('a proof by a method that was added later is read, and never written', () => {
    const leaf = { ...entryLeaf(), proof: { method: 'passkey', credential: 'abc' } } as unknown as Leaf;
    expect(parseLeaf(canonicalText(leaf))).toEqual(leaf);
    expect(() => sealLeaf(leaf)).toThrow(LeafMalformed);
    const known = canonicalText({ ...entryLeaf(), proof: { method: 'password', extra: 1 } });
    expect(() => parseLeaf(known)).toThrow(LeafMalformed);
  });

  test.each<[string, (text: string) => string]>([
    ['a space', (text) => text.replace(':', ': ')],
    ['a newline at the end', (text) => `${text}\n`],
    ['a repeated key', (text) => text.replace('"v":1', '"v":1,"v":1')],
    ['a key of the prototype', (text) => text.replace('{"act"', '{"__proto__":{"x":1},"act"')],
    ['an escape for a plain letter', (text) => text.replace('submit', 'subm\\u0069t')],
    ['a number written otherwise', (text) => text.replace('"v":1', '"v":1.0')],
    ['its end cut off', (text) => text.slice(0, -1)],
    ['nothing', () => ''],
    ['a JSON array', () => '[]'],
    ['null', () => 'null'],
    ['100 KB', () => `"${'x'.repeat(100_000)}"`],
    ['a very deep array', () => '['.repeat(60_000)],
  ])('a text that is not its own canonical form is refused: %s', (_what, spoil) => {
    const { text } = sealLeaf(entryLeaf());
    expect(spoil(text)).not.toBe(text);
    expect(() => parseLeaf(spoil(text))).toThrow(LeafMalformed);
  });
});

describe('canonical text and commitments', () => {
  test('the sample of RFC 8785 section 3.2.3', () => {
    const sample = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
    };
    expect(Object.keys(JSON.parse(canonicalText(sample)) as object).sort()).toEqual(
      Object.keys(sample).sort(),
    );
    expect(canonicalText({ b: 1e21, a: [1 / 3, 4.5, 2e-3, -0], c: undefined })).toBe(
      '{"a":[0.3333333333333333,4.5,0.002,0],"b":1e+21}',
    );
    expect(canonicalText(sample)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u20ac":"Euro Sign","\ud83d\ude00":"Emoji"}',
    );
  });

  test.each([[Number.NaN], ['\udc00'], [{ '\ud800': 1 }], [undefined], [{ a: 1n }]])(
    '%p has none',
    (value) => {
      expect(() => canonicalText(value)).toThrow(LogError);
    },
  );

  test('a backslash before ud800 is plain text', () => {
    expect(canonicalText('C:\\ud800')).toBe('"C:\\\\ud800"');
  });

  test('a commitment opens for the same name, person and salt only', () => {
    const opening = { ...PEOPLE.reporter, salt: newSalt() };
    const commitment = commit(opening);
    expect(commitment).toBe(
      textDigest(`{"name":"${opening.name}","personId":"11","salt":"${opening.salt}"}`),
    );
    expect(opensCommitment(commitment, opening)).toBe(true);
    for (const change of [{ name: 'อื่น' }, { personId: '12' }, { salt: newSalt() }]) {
      expect(opensCommitment(commitment, { ...opening, ...change })).toBe(false);
    }
    expect(opensCommitment('', opening)).toBe(false);
    expect(opensCommitment(commitment, { ...opening, name: '\ud800' })).toBe(false);
  });

  test('salts do not repeat', () => {
    expect(new Set(Array.from({ length: 100 }, newSalt)).size).toBe(100);
    expect(newSalt()).toMatch(/^[0-9a-f]{32}$/);
  });
});
