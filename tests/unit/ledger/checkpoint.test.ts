import fc from 'fast-check';
import type { NodeHash } from '#server/domain/brands';
import {
  CheckpointMalformed,
  CheckpointNotSigned,
  generateKey,
  KeyMalformed,
  parseCheckpoint,
  parseNote,
  parseSigningKey,
  parseVerifierKey,
  signCheckpoint,
  signNote,
  verifyCheckpoint,
  verifyNote,
} from '@gov-publishing/transparency-log';

/** The examples of the C2SP specifications signed-note and tlog-checkpoint. */
const FOO_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const FOO_NOTE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
const POEM = `Ognuno sta solo sul cuor della terra
trafitto da un raggio di sole:

ed è subito sera.

— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=
`;
const SOFA = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
`;

/** The key pair and note in the documentation of Go's note package. */
const NEUMANN_SIGNING_KEY = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz';
const NEUMANN_KEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const NEUMANN_NOTE = `If you think cryptography is the answer to your problem,
then you don't know what your problem is.

— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
`;

const ORIGIN = 'singburi.example/ledger';
const key = parseSigningKey(generateKey(ORIGIN).signingKey);
const head = { origin: ORIGIN, size: 7, root: 'ab'.repeat(32) as NodeHash };
const good = signCheckpoint(head, key);

describe('signed notes as specified', () => {
  test('the example of the specification verifies under its key', () => {
    const [signer] = verifyNote(parseNote(FOO_NOTE), [parseVerifierKey(FOO_KEY)]);
    expect(signer?.name).toBe('example.com/foo');
    const changed = parseNote(FOO_NOTE.replace('an example', 'An example'));
    expect(() => verifyNote(changed, [parseVerifierKey(FOO_KEY)])).toThrow(CheckpointNotSigned);
  });

  test('a text with an empty line in it is split at the last one', () => {
    const { body, signatures } = parseNote(POEM);
    expect(body.endsWith('\n\ned è subito sera.\n')).toBe(true);
    expect(signatures.map(({ name, id }) => [name, id])).toEqual([
      ['quasimodo.example/salvatore', '367ba04b'],
    ]);
  });

  test('keys and signatures are those of Go’s note package, byte for byte', () => {
    const signingKey = parseSigningKey(NEUMANN_SIGNING_KEY);
    expect(signingKey.verifier.text).toBe(NEUMANN_KEY);
    expect(signNote(parseNote(NEUMANN_NOTE).body, signingKey)).toBe(NEUMANN_NOTE);
    expect(verifyNote(parseNote(NEUMANN_NOTE), [parseVerifierKey(NEUMANN_KEY)])).toHaveLength(1);
  });

  test('the checkpoint example of the specification reads', () => {
    expect(parseCheckpoint(SOFA)).toEqual({
      origin: 'example.com/behind-the-sofa',
      size: 20852163,
      root: '0ac5186a91863e8e1d90c808014aa89bf5da8e3ee1d9f07630f0378f68f1ab62',
      extensions: [],
    });
  });
});

describe('keys', () => {
  test('a made key reads back and fits its verifier key', () => {
    const made = generateKey('www.kanchanaburi.example/ledger');
    expect(parseSigningKey(`  ${made.signingKey}\n`).verifier.text).toBe(made.verifierKey);
    expect(parseVerifierKey(`${made.verifierKey}\n`).name).toBe('www.kanchanaburi.example/ledger');
    expect(generateKey('a').signingKey).not.toBe(generateKey('a').signingKey);
  });

  test.each(['', 'a b', 'a+b', 'a\u00a0b', 'a\nb', 'x'.repeat(256)])('%j names no key', (origin) => {
    expect(() => generateKey(origin)).toThrow(KeyMalformed);
  });

  test('a key with any character changed is refused', () => {
    const { signingKey, verifierKey } = generateKey('a.example');
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...'aZ0+/= é'), (place, character) => {
        for (const [text, parse] of [
          [signingKey, parseSigningKey],
          [verifierKey, parseVerifierKey],
        ] as const) {
          const at = place % text.length;
          const changed = text.slice(0, at) + character + text.slice(at + 1);
          // White space around a key is ignored: a file ends in a newline.
          if (changed.trim() !== text) expect(() => parse(changed)).toThrow(KeyMalformed);
        }
      }),
    );
  });

  test('what is said of a bad signing key never holds the key', () => {
    const { signingKey } = generateKey('a.example');
    const secret = signingKey.slice(-20);
    for (const bad of [
      signingKey.replace('PRIVATE', 'PRIVAT'),
      signingKey.replace('a.example', 'b.example'),
      `${signingKey}A`,
    ]) {
      expect(() => parseSigningKey(bad)).toThrow(
        expect.objectContaining({ message: expect.not.stringContaining(secret) }),
      );
    }
  });
});

describe('checkpoints', () => {
  test('what is signed verifies, and says what was signed', () => {
    const { checkpoint, signedBy } = verifyCheckpoint(good, [key.verifier]);
    expect(checkpoint).toEqual({ ...head, extensions: [] });
    expect(signedBy).toEqual([key.verifier]);
    expect(good.startsWith(`${ORIGIN}\n7\nq6urq6ur`)).toBe(true);
  });

  test('the origin is the name of the key that signs', () => {
    expect(() => signCheckpoint({ ...head, origin: 'other.example' }, key)).toThrow(CheckpointMalformed);
  });

  test('signatures of strangers are ignored, extension lines are read', () => {
    const witness = parseSigningKey(generateKey('witness.example').signingKey);
    const body = `${ORIGIN}\n7\n${Buffer.from(head.root, 'hex').toString('base64')}\nextra line\n`;
    const own = signNote(body, key);
    const other = signNote(body, witness).split('\n\n')[1]!;
    const both = own + other;
    expect(verifyCheckpoint(both, [key.verifier]).checkpoint.extensions).toEqual(['extra line']);
    expect(verifyCheckpoint(both, [key.verifier, witness.verifier]).signedBy).toHaveLength(2);
    expect(verifyCheckpoint(`${own}— new.example/type AAAAAP8B\n`, [key.verifier]).checkpoint.size).toBe(7);
    // A witness alone does not make a checkpoint of the log.
    expect(() => verifyCheckpoint(both, [witness.verifier])).toThrow(CheckpointNotSigned);
  });

  test('a key of the same name but another id does not verify, nor does no key', () => {
    const other = parseVerifierKey(generateKey(ORIGIN).verifierKey);
    expect(() => verifyCheckpoint(good, [other])).toThrow(CheckpointNotSigned);
    expect(() => verifyCheckpoint(good, [])).toThrow(CheckpointNotSigned);
    expect(verifyCheckpoint(good, [other, key.verifier]).signedBy).toEqual([key.verifier]);
  });

  test('a wrong signature under a known key condemns the note, though a second one is right', () => {
    const [body, line] = good.split('\n\n') as [string, string];
    const wrong = signNote(`${body}\nx\n`, key).split('\n\n')[1]!;
    expect(() => verifyCheckpoint(`${body}\n\n${line}${wrong}`, [key.verifier])).toThrow(CheckpointNotSigned);
  });

  test('any changed character breaks it', () => {
    fc.assert(
      fc.property(fc.nat(good.length - 1), fc.integer({ min: 0, max: 0x24f }), (at, code) => {
        const changed = good.slice(0, at) + String.fromCharCode(code) + good.slice(at + 1);
        if (changed !== good) expect(() => verifyCheckpoint(changed, [key.verifier])).toThrow();
      }),
      { numRuns: 1_000 },
    );
  });

  const lines = good.split('\n');
  const withLine = (at: number, text: string) => lines.map((line, i) => (i === at ? text : line)).join('\n');
  test.each<[string, string]>([
    ['nothing', ''],
    ['no signature', `${ORIGIN}\n7\n${lines[2]}\n`],
    ['an empty origin', withLine(0, '')],
    ['a size with a leading zero', withLine(1, '07')],
    ['a negative size', withLine(1, '-7')],
    ['a size in Thai digits', withLine(1, '๗')],
    ['a size over 2^53', withLine(1, '9007199254740993')],
    ['a short root', withLine(2, 'AAAA')],
    ['a root that is not base64', withLine(2, '*'.repeat(44))],
    ['an empty extension line', withLine(2, `${lines[2]}\n\nx`)],
    ['a hyphen for the dash', good.replace('—', '-')],
    ['no last newline', good.slice(0, -1)],
    ['a carriage return', good.replace('\n', '\r\n')],
    ['a NUL', good.replace('7', '7\u0000')],
    ['a lone surrogate', good.replace('7', '\ud800')],
    ['101 signatures', good + lines[4]!.concat('\n').repeat(100)],
    ['a signature of no bytes', good.replace(/ \S+\n$/, ' AAAA\n')],
    ['100 KB', `${'x'.repeat(100_000)}${good}`],
  ])('malformed: %s', (_what, text) => {
    expect(() => parseCheckpoint(text)).toThrow(CheckpointMalformed);
  });
});
