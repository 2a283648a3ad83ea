import {
  commit,
  verifyBundle,
  type ClaimName,
  type ProvenanceBundle,
  type ClaimStatus,
} from '@gov-publishing/provenance';
import { ALL_SIGNERS, FIRST, PEOPLE, sampleBundle, SIGNING_KEY, type Changes } from './sample-ledger';

const trustedKeys = [SIGNING_KEY.verifier];

function standings(bundle: ProvenanceBundle): Record<ClaimName, ClaimStatus> {
  const { claims } = verifyBundle(bundle, { trustedKeys });
  return Object.fromEntries(claims.map(({ claim, holds }) => [claim, holds])) as Record<
    ClaimName,
    ClaimStatus
  >;
}

/** @returns the English words of the chain claim, which has to fail. */
function chainFault(change: Changes): string {
  const report = verifyBundle(sampleBundle(change), { trustedKeys });
  expect(report.verdict).toBe('fails');
  const claim = report.claims.find(({ claim: name }) => name === 'chain');
  expect(claim?.holds).toBe(false);
  return claim?.text.en ?? '';
}

describe('the chain', () => {
  const at = (n: number) => FIRST + n;
  test.each<[string, Changes, string]>([
    ['nothing it stands on', { publish: { on: undefined } }, 'exactly one submission'],
    ['no approval', { publish: { on: [at(0)] } }, 'not stand on an approval'],
    [
      'a leaf it stands on is missing',
      { publish: { on: [0, at(0), at(1)] } },
      'leaf 0, which it stands on, is missing',
    ],
    ['itself', { publish: { on: [at(0), at(1), at(2)] } }, 'nothing to stand on'],
    ['a return in place of the approval', { approve: { act: 'return' } }, 'nothing to stand on'],
    ['no publish act', { publish: { act: 'schedule' } }, 'there are 0'],
    [
      'two publish acts',
      { after: [{ act: 'publish', duty: 'publisher', on: [at(0), at(1)] }] },
      'there are 2',
    ],
    ['approval of other content', { approve: { digest: 'a'.repeat(64) } }, 'leaf 4 signs other content'],
    ['approval of another entry', { approve: { documentId: 'law2' } }, 'leaf 4 is of another entry'],
    ['approval of another language', { approve: { locale: 'en' } }, 'leaf 4 is of another entry'],
    ['approval of another type', { approve: { uid: 'plugin::x.y' } }, 'leaf 4 is of another entry'],
    ['time going back', { approve: { time: '2018-05-27T00:00:00.000Z' } }, 'leaf 4 is earlier'],
    [
      'approval before submission',
      { submit: { act: 'approve', duty: 'approver' }, approve: { act: 'submit', duty: 'reporter' } },
      'not in their order',
    ],
    [
      'an approval that came after',
      {
        approve: { act: 'publish', duty: 'publisher', on: [at(0), at(2)] },
        publish: { act: 'approve', duty: 'approver', on: undefined },
      },
      'not in their order',
    ],
    ['the reporter’s duty under the approval', { approve: { duty: 'reporter' } }, 'is signed as reporter'],
    ['no proof of the signer', { approve: { proof: { method: 'session' } } }, 'not signed under fresh proof'],
    ['published by nobody', { publish: { proof: { method: 'schedule' } } }, 'not signed under fresh proof'],
    [
      'a schedule that is not there',
      { publish: { proof: { method: 'schedule' }, scheduledBy: 1 } },
      'no signed schedule',
    ],
    [
      'a schedule that is no schedule',
      { publish: { proof: { method: 'schedule' }, scheduledBy: at(1) } },
      'no signed schedule',
    ],
    [
      'unpublished since',
      { after: [{ act: 'unpublish', duty: 'approver' }] },
      'leaf 6 (unpublish) is no part',
    ],
  ])('breaks with %s', (_what, change, words) => {
    expect(chainFault(change)).toMatch(new RegExp(words.replace(/[()]/g, '\\$&')));
  });

  test('names every fault at once', () => {
    const fault = chainFault({
      approve: { digest: 'a'.repeat(64), duty: 'reporter', time: '2018-05-27T00:00:00.000Z' },
    });
    expect(fault.split(';')).toHaveLength(3);
  });

  test('a leaf that is no act on an entry is no part of it', () => {
    const good = sampleBundle();
    const leaves = good.leaves.map((leaf, i) => (i === 1 ? { ...leaf, text: '{"kind":"people"}' } : leaf));
    const { claims } = verifyBundle({ ...good, leaves });
    expect(claims.find(({ claim }) => claim === 'chain')?.text.en).toContain('leaf 4 cannot be read');
  });
});

describe('[URG-03] the weighing behind a clearance', () => {
  const policy = 'samut-sakhon@2';
  const weigh = { act: 'weigh', duty: 'approver', agency: 'SKN-00', assessment: 'a'.repeat(64), policy };
  const clear = { act: 'clear', duty: 'governor', agency: 'SKN', policy };
  const holds = (...between: Changes['between'] & object): ClaimStatus =>
    standings(sampleBundle({ between })).chain;

  test('holds where a head weighed before it, and where the rules ask for none', () => {
    expect(holds(weigh, clear)).toBe(true);
    expect(holds({ ...clear, policy: 'samut-sakhon@1' })).toBe(true);
    expect(holds({ ...clear, policy: 'strict@1' })).toBe(true);
  });

  test.each<[string, Changes['between'] & object, string]>([
    ['missing', [clear], 'without the provincial office'],
    [
      'missing, under later rules',
      [{ ...clear, policy: 'kanchanaburi@11' }],
      'without the provincial office',
    ],
    ['after it', [clear, weigh], 'without the provincial office'],
    ['without an assessment', [{ ...weigh, assessment: undefined }, clear], 'without the provincial office'],
    ['by another duty', [{ ...weigh, duty: 'reporter' }, clear], 'leaf 5 (weigh) is signed as reporter'],
    ['of other content', [{ ...weigh, digest: 'b'.repeat(64) }, clear], 'leaf 5 signs other content'],
    ['of another entry', [{ ...weigh, documentId: 'law2' }, clear], 'leaf 5 is of another entry'],
  ])('fails where it is %s', (_, between, words) => {
    expect(chainFault({ between })).toContain(words);
  });
});

describe('the signers', () => {
  test('one person as reporter and approver is found out where signers are disclosed', () => {
    const alone = { ...PEOPLE.reporter, salt: '5'.repeat(32) };
    const bundle = sampleBundle({
      approve: { signer: commit(alone) },
      signers: [ALL_SIGNERS[0]!, { index: FIRST + 1, ...alone }, ALL_SIGNERS[2]!],
    });
    expect(standings(bundle)).toMatchObject({ signers: true, 'four-eyes': false, chain: true });
  });

  test('one commitment under two leaves is one person, named or not', () => {
    expect(standings(sampleBundle({ approve: { signer: commit(PEOPLE.reporter) } }))['four-eyes']).toBe(
      false,
    );
  });

  test('unnamed signers are neither proven to be two nor suspected', () => {
    expect(standings(sampleBundle())).toMatchObject({ signers: 'not-proven', 'four-eyes': 'not-proven' });
  });

  test('two accounts under one name prove nothing', () => {
    const twin = {
      name: ` ${PEOPLE.reporter.name.replace(' ', '  ')}`,
      personId: '99',
      salt: '6'.repeat(32),
    };
    const bundle = sampleBundle({
      approve: { signer: commit(twin) },
      signers: [ALL_SIGNERS[0]!, { index: FIRST + 1, ...twin }, ALL_SIGNERS[2]!],
    });
    expect(standings(bundle)).toMatchObject({ signers: true, 'four-eyes': 'not-proven' });
  });

  test.each([
    ['a name of somebody else', { ...ALL_SIGNERS[1]!, name: 'นายอื่น ไกล' }],
    ['an account of somebody else', { ...ALL_SIGNERS[1]!, personId: '1' }],
    ['a salt that is not it', { ...ALL_SIGNERS[1]!, salt: 'f'.repeat(32) }],
    ['a leaf that is not there', { ...ALL_SIGNERS[1]!, index: FIRST + 9 }],
  ])('a wrong disclosure fails: %s', (_what, signer) => {
    const bundle = sampleBundle({ signers: [ALL_SIGNERS[0]!, signer] });
    const report = verifyBundle(bundle, { trustedKeys });
    expect(standings(bundle)).toMatchObject({ signers: false, 'four-eyes': 'not-proven' });
    expect(report.acts.map(({ name }) => name)).toEqual([PEOPLE.reporter.name, undefined, undefined]);
  });

  test('a name without the account, or for some leaves only, is not proven', () => {
    const nameless = { index: FIRST + 1, name: PEOPLE.approver.name, salt: PEOPLE.approver.salt };
    expect(standings(sampleBundle({ signers: [nameless] })).signers).toBe('not-proven');
    expect(standings(sampleBundle({ signers: ALL_SIGNERS.slice(0, 2) }))).toMatchObject({
      signers: 'not-proven',
      'four-eyes': true,
    });
  });
});
