import {
  buildBundle,
  CLAIMS,
  sealLeaf,
  textDigest,
  verifyBundle,
  type ClaimName,
  type ProvenanceBundle,
  type ClaimStatus,
} from '@gov-publishing/provenance';
import {
  generateKey,
  parseSigningKey,
  parseVerifierKey,
  readerOf,
  signCheckpoint,
} from '@gov-publishing/transparency-log';
import {
  ALL_SIGNERS,
  entryLeaf,
  FIRST,
  growLog,
  ORIGIN,
  PEOPLE,
  sampleBundle,
  SIGNING_KEY,
  SNAPSHOT,
} from './sample-ledger';

const trustedKeys = [SIGNING_KEY.verifier];

function standings(bundle: ProvenanceBundle): Record<ClaimName, ClaimStatus> {
  const { claims } = verifyBundle(bundle, { trustedKeys });
  return Object.fromEntries(claims.map(({ claim, holds }) => [claim, holds])) as Record<
    ClaimName,
    ClaimStatus
  >;
}

describe('a good bundle', () => {
  test('holds in every claim that a bundle can prove, and says what none can', () => {
    const report = verifyBundle(sampleBundle({ signers: ALL_SIGNERS }), { trustedKeys });
    expect(report.claims.map(({ claim, holds }) => [claim, holds])).toEqual([
      ['content', true],
      ['inclusion', true],
      ['checkpoint-signature', true],
      ['trusted-key', true],
      ['chain', true],
      ['signers', true],
      ['four-eyes', true],
      ['same-log-for-everyone', 'not-proven'],
      ['still-published', 'not-proven'],
    ]);
    expect(report.verdict).toBe('holds');
    expect(report.entry).toEqual({ uid: 'plugin::gov-publishing.law', documentId: 'law1', locale: 'th' });
    expect(report.checkpoint).toMatchObject({ origin: ORIGIN, size: 8 });
    expect(report.key).toEqual({ text: SIGNING_KEY.verifier.text, trusted: true });
    expect(report.acts.map(({ index, act, name }) => [index, act, name])).toEqual([
      [3, 'submit', PEOPLE.reporter.name],
      [4, 'approve', PEOPLE.approver.name],
      [5, 'publish', PEOPLE.publisher.name],
    ]);
  });

  test('every claim speaks Thai and English', () => {
    for (const bundle of [
      sampleBundle(),
      sampleBundle({ snapshot: '{}', submit: { digest: 'a'.repeat(64) } }),
    ]) {
      const { claims } = verifyBundle(bundle);
      expect(claims.map(({ claim }) => claim)).toEqual(CLAIMS);
      for (const { text } of claims) {
        expect(text.th).toMatch(/[ก-๙]/);
        expect(text.en).toMatch(/[a-z]{3}/);
        expect(text.en).not.toMatch(/[ก-๙]|undefined/);
      }
    }
  });

  test('with a clearance in the chain', () => {
    const clear = {
      act: 'clear',
      duty: 'governor',
      time: '2018-05-28T03:30:00.000Z',
      assessment: 'a'.repeat(64),
    };
    const texts = [
      entryLeaf(),
      entryLeaf({ act: 'approve', duty: 'approver' }),
      entryLeaf(clear),
      entryLeaf({ act: 'publish', duty: 'publisher', time: '2018-05-28T04:00:00.000Z', on: [0, 1, 2] }),
    ].map((leaf) => sealLeaf(leaf).text);
    const log = growLog(texts);
    const parts = {
      snapshot: SNAPSHOT,
      leaves: texts.map((text, index) => ({ index, text })),
      checkpoint: signCheckpoint({ origin: ORIGIN, size: 4, root: log.root }, SIGNING_KEY),
      verifierKey: SIGNING_KEY.verifier.text,
    };
    expect(standings(buildBundle(parts, readerOf(log.nodes))).chain).toBe(true);
  });

  test('published by a signed schedule that fell due', () => {
    const scheduled = {
      approve: { act: 'approve', duty: 'approver', proof: { method: 'password' } },
      publish: { act: 'schedule', on: undefined, publishAt: '2018-05-28T04:30:00.000Z' },
      after: [
        {
          act: 'publish',
          duty: 'publisher',
          proof: { method: 'schedule' },
          on: [FIRST, FIRST + 1],
          scheduledBy: FIRST + 2,
        },
      ],
    } as const;
    expect(standings(sampleBundle(scheduled)).chain).toBe(true);
    const early = { ...scheduled, publish: { ...scheduled.publish, publishAt: '2018-05-29T04:30:00.000Z' } };
    const chain = verifyBundle(sampleBundle(early)).claims.find(({ claim }) => claim === 'chain');
    expect(chain).toMatchObject({
      holds: false,
      text: { en: expect.stringContaining('no signed schedule had fallen due') },
    });
  });

  test('an acknowledgement that came later does not disturb it', () => {
    expect(standings(sampleBundle({ after: [{ act: 'acknowledge', duty: 'governor' }] })).chain).toBe(true);
  });
});

describe('content', () => {
  test('one changed character fails the content, and only the content', () => {
    const bundle = { ...sampleBundle(), snapshot: SNAPSHOT.replace('2561-0001', '2561-0002') };
    expect(standings(bundle)).toMatchObject({
      content: false,
      inclusion: true,
      chain: true,
      'trusted-key': true,
    });
  });

  test('the signed content of another entry is not this entry’s', () => {
    const snapshot = SNAPSHOT.replace('"law1"', '"law2"');
    const digest = textDigest(snapshot);
    const signed = { submit: { digest }, approve: { digest }, publish: { digest }, snapshot };
    expect(standings(sampleBundle(signed))).toMatchObject({ content: false, chain: true });
  });

  test.each([
    ['not JSON', 'x'],
    ['no snapshot', '{"v":1}'],
    ['not canonical', ` ${SNAPSHOT}`],
    ['deep', '['.repeat(100_000)],
  ])('what was signed is %s', (_what, snapshot) => {
    const digest = textDigest(snapshot);
    const signed = { submit: { digest }, approve: { digest }, publish: { digest }, snapshot };
    expect(standings(sampleBundle(signed)).content).toBe(false);
  });
});

describe('keys', () => {
  test('without a key from elsewhere, the key is not proven', () => {
    const report = verifyBundle(sampleBundle());
    const trust = report.claims.find(({ claim }) => claim === 'trusted-key');
    expect(trust?.holds).toBe('not-proven');
    expect(trust?.text.en).toContain(SIGNING_KEY.verifier.text);
    expect([report.verdict, report.key?.trusted]).toEqual(['holds', false]);
    expect(report.summary.en).toContain('provided that the key in it is the agency’s own');
  });

  test('a forger’s whole log under a key of the same name fails before a reader who has the true key', () => {
    const forger = parseSigningKey(generateKey(ORIGIN).signingKey);
    const good = sampleBundle();
    const [, size] = good.checkpoint.split('\n');
    const root = verifyBundle(good).checkpoint!.root;
    const forged = {
      ...good,
      checkpoint: signCheckpoint({ origin: ORIGIN, size: Number(size), root }, forger),
      verifierKey: forger.verifier.text,
    };
    expect(verifyBundle(forged).verdict).toBe('holds');
    expect(standings(forged)).toMatchObject({ 'checkpoint-signature': true, 'trusted-key': false });
    expect(verifyBundle(forged, { trustedKeys }).verdict).toBe('fails');
  });

  test('a key that the reader names for another part of the log is not called trusted beside a claim that says no', () => {
    const bundle = sampleBundle();
    const { size } = verifyBundle(bundle).checkpoint!;
    const judged = (interval: { validFrom?: number; validBefore?: number }) => {
      const { key, claims } = verifyBundle(bundle, {
        trustedKeys: [{ ...SIGNING_KEY.verifier, ...interval }],
      });
      return [key?.trusted, claims.find(({ claim }) => claim === 'trusted-key')?.holds];
    };
    expect(judged({ validBefore: size })).toEqual([true, true]);
    expect(judged({ validBefore: size - 1 })).toEqual([false, false]);
    expect(judged({ validFrom: size })).toEqual([false, false]);
  });

  test('a key in the bundle that did not sign fails the signature', () => {
    const bundle = { ...sampleBundle(), verifierKey: generateKey(ORIGIN).verifierKey };
    expect(standings(bundle)).toMatchObject({ 'checkpoint-signature': false, 'trusted-key': true });
    expect(standings({ ...bundle, verifierKey: 'none' })['checkpoint-signature']).toBe(false);
    const other = parseVerifierKey(generateKey('x').verifierKey);
    expect(verifyBundle(sampleBundle(), { trustedKeys: [other, ...trustedKeys] }).verdict).toBe('holds');
  });
});

describe('inclusion', () => {
  test('a leaf that was never in the log is named', () => {
    const good = sampleBundle();
    const forged = sealLeaf(entryLeaf({ position: 'ผู้ว่าราชการจังหวัด' })).text;
    const leaves = good.leaves.map((leaf, at) => (at === 0 ? { ...leaf, text: forged } : leaf));
    const { claims } = verifyBundle({ ...good, leaves }, { trustedKeys });
    expect(claims[1]).toMatchObject({ claim: 'inclusion', holds: false });
    expect(claims[1]?.text.en).toMatch(/leaf 3\.$/);
  });

  test('a checkpoint of the same log before the leaves were there does not do', () => {
    const early = growLog(['a', 'b', 'c']);
    const checkpoint = signCheckpoint({ origin: ORIGIN, size: 3, root: early.root }, SIGNING_KEY);
    expect(standings({ ...sampleBundle(), checkpoint })).toMatchObject({
      inclusion: false,
      'checkpoint-signature': true,
    });
  });

  test('an empty or unreadable checkpoint proves nothing', () => {
    const root = verifyBundle(sampleBundle()).checkpoint!.root;
    const empty = signCheckpoint({ origin: ORIGIN, size: 0, root }, SIGNING_KEY);
    for (const checkpoint of ['', 'x', empty]) {
      expect(standings({ ...sampleBundle(), checkpoint }).inclusion).toBe(false);
    }
  });
});
