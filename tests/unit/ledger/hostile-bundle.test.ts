import fc from 'fast-check';
import {
  BundleMalformed,
  parseBundle,
  printable,
  printableJson,
  reportText,
  verifyBundle,
  verifyBundleText,
  type ProvenanceBundle,
} from '@gov-publishing/provenance';
import { ALL_SIGNERS, sampleBundle, SIGNING_KEY } from './sample-ledger';

const trustedKeys = [SIGNING_KEY.verifier];
const good = sampleBundle({ signers: ALL_SIGNERS });
const json = JSON.stringify(good);

test('the untouched bundle holds', () => {
  expect(verifyBundleText(json, { trustedKeys }).verdict).toBe('holds');
  expect(parseBundle(json)).toEqual(good);
});

test('any changed byte breaks a claim, or the bundle', () => {
  const bytes = Buffer.from(json, 'utf8');
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const changed = Buffer.from(bytes);
      changed[at] = changed[at]! ^ change;
      const { verdict } = verifyBundleText(changed.toString('utf8'), { trustedKeys });
      expect(verdict).not.toBe('holds');
    }),
    { numRuns: 1_500 },
  );
});

test('a bundle with a byte less breaks too', () => {
  fc.assert(
    fc.property(fc.nat(json.length - 1), (at) => {
      expect(verifyBundleText(json.slice(0, at) + json.slice(at + 1), { trustedKeys }).verdict).not.toBe(
        'holds',
      );
    }),
    { numRuns: 500 },
  );
});

test('anything at all gets a report', () => {
  fc.assert(
    fc.property(fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true }), (value) => {
      expect(verifyBundle(value).verdict).toBe('malformed');
    }),
  );
  const trap = new Proxy(
    {},
    {
      get: () => {
        throw new Error('trap');
      },
      ownKeys: () => {
        throw new Error('trap');
      },
    },
  );
  expect(verifyBundle(trap).verdict).toBe('malformed');
});

test('a bundle whose parts are any text or number gets a report that does not hold', () => {
  const part = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '\n\n', '— a b\n', '{}', 'null'));
  const fields = fc.record({
    snapshot: part,
    checkpoint: part,
    verifierKey: part,
    text: part,
    index: fc.maxSafeNat(),
  });
  fc.assert(
    fc.property(fields, ({ text, index, ...change }) => {
      const leaves = [{ index, text, inclusionProof: [] }];
      const report = verifyBundle({ ...good, ...change, leaves }, { trustedKeys });
      expect(report.verdict).not.toBe('holds');
      expect(reportText(report, 'th')).toMatch(/[ก-๙]/);
    }),
  );
});

test.each<[string, (bundle: ProvenanceBundle) => unknown]>([
  ['another version', (b) => ({ ...b, v: 2 })],
  ['another format', (b) => ({ ...b, format: 'mine' })],
  ['a key it does not know', (b) => ({ ...b, extra: true })],
  ['no leaves', (b) => ({ ...b, leaves: [] })],
  ['leaves that are no list', (b) => ({ ...b, leaves: { length: 3 } })],
  [
    '300 leaves',
    (b) => ({ ...b, leaves: Array.from({ length: 300 }, (_, index) => ({ ...b.leaves[0], index })) }),
  ],
  ['a leaf twice', (b) => ({ ...b, leaves: [b.leaves[0], ...b.leaves] })],
  ['leaves out of order', (b) => ({ ...b, leaves: [...b.leaves].reverse() })],
  ['a negative index', (b) => ({ ...b, leaves: [{ ...b.leaves[0], index: -1 }] })],
  [
    'an endless proof',
    (b) => ({ ...b, leaves: [{ ...b.leaves[0], inclusionProof: Array(54).fill('a'.repeat(64)) }] }),
  ],
  [
    'a proof that is not hex',
    (b) => ({ ...b, leaves: [{ ...b.leaves[0], inclusionProof: ['x'.repeat(64)] }] }),
  ],
  ['a signer twice', (b) => ({ ...b, signers: [ALL_SIGNERS[0], ALL_SIGNERS[0]] })],
  ['a checkpoint of 100 KB', (b) => ({ ...b, checkpoint: 'x'.repeat(100_000) })],
  ['a snapshot of 17 MB', (b) => ({ ...b, snapshot: 'x'.repeat(17 * 1024 * 1024) })],
])('malformed: %s', (_what, spoil) => {
  const bad = spoil(good);
  expect(() => parseBundle(JSON.stringify(bad))).toThrow(BundleMalformed);
  expect(verifyBundle(bad)).toMatchObject({ verdict: 'malformed', claims: [], acts: [] });
});

test.each([
  ['nothing', ''],
  ['half of it', json.slice(0, 500)],
  ['depth', '['.repeat(200_000)],
  ['a number', '1'],
  ['null', 'null'],
])('text that is no bundle is malformed: %s', (_what, text) => {
  expect(() => parseBundle(text)).toThrow(BundleMalformed);
  expect(verifyBundleText(text).verdict).toBe('malformed');
});

test('what a bundle says cannot repaint the terminal', () => {
  const bundle = sampleBundle({ approve: { position: '\u001b[2Jหัวหน้า\u202e', digest: 'a'.repeat(64) } });
  const text = reportText(verifyBundle({ ...bundle, verifierKey: '\u001b]0;x\u0007' }), 'en');
  expect(text).toContain('FAILS');
  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
});

/** Controls, ANSI in both widths, marks of direction, separators, fillers, blanks, variation selectors, tags. */
const UNSEEN =
  '\u0000\u0007\u001b\u007f\u0085\u009b\u00a0\u00ad\u034f\u061c\u115f\u180e\u200b\u200d\u200e\u200f\u2028\u2029\u202a\u202e' +
  '\u2060\u2066\u2069\u3000\u3164\ufe0f\ufeff\uffa0\ufff9\u{e0041}\u{1d173}\ue000';

test.each([...UNSEEN].map((each) => [`U+${each.codePointAt(0)!.toString(16)}`, each] as const))(
  '%s is shown as what it is, in every place that a bundle fills',
  (_name, unseen) => {
    const dirty = `ก${unseen}ข`;
    const bundle = sampleBundle({
      approve: { position: dirty, agency: dirty, order: dirty, actingFor: dirty },
      publish: { documentId: dirty, locale: dirty, uid: dirty },
    });
    const report = verifyBundle(bundle);
    const escaped = `ก\\u{${unseen.codePointAt(0)!.toString(16)}}ข`;
    for (const language of ['th', 'en'] as const) {
      const text = reportText(report, language);
      expect(text.includes(unseen)).toBe(false);
      expect(text.split(escaped)).toHaveLength(8);
    }
    const machine = printableJson(JSON.stringify(report, null, 2));
    expect(machine.includes(unseen)).toBe(false);
    expect(JSON.parse(machine)).toEqual(report);
  },
);

test('what only looks like an escape is told apart; Thai, Latin and the usual signs stay as they are', () => {
  expect(printable('\\u{200f}')).toBe('\\\\u{200f}');
  const plain = 'นางสาวน้ำฝน เก่งกล้า (ผู้ช่วย) — “ที่ สน 0017/ว 1” ฯลฯ ๑๒๓ é ≤';
  expect(printable(plain)).toBe(plain);
});
