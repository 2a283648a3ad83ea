import type { PersonId } from '#server/domain/brands';
import { proofReasons } from '#server/domain/signoff/request/accepted-proofs';
import { PROFILES } from '#server/domain/signoff/profiles/by-name';
import type { PolicyProfile } from '#server/domain/signoff/profiles/profile';
import { DUTIES } from '#server/domain/signoff/model';
import { Proofs } from '#server/people/proofs/proofs';

const strict = PROFILES.find(({ name }) => name === 'strict')!;
const codes = (profile: PolicyProfile, duty: (typeof DUTIES)[number] | null, method: string): string[] =>
  proofReasons(profile, duty, { method }).map(({ code }) => code);

describe('by which proof a duty may sign', () => {
  test.each(PROFILES)('[WF-07] under $name a password, in every duty', (profile) => {
    for (const duty of DUTIES) expect([duty, codes(profile, duty, 'password')]).toEqual([duty, []]);
  });

  test.each(['schedule', 'session', 'system', 'passkey', ''])(
    '[WF-07] nobody signs by %p: it shows no signer',
    (method) => {
      for (const duty of [...DUTIES, null])
        expect([duty, codes(strict, duty, method)]).toEqual([duty, ['proof.not_accepted']]);
    },
  );

  test('[WF-07] a profile may ask more of one duty; a password is then too little there, and enough elsewhere', () => {
    const profile: PolicyProfile = { ...strict, proofs: { ofAll: ['password'], ofDuty: { governor: [] } } };
    expect(codes(profile, 'governor', 'password')).toEqual(['proof.not_accepted']);
    expect(codes(profile, 'approver', 'password')).toEqual([]);
  });
});

test('a proof is checked by its own method, and its fault is told of the place where it was given', async () => {
  const asked: unknown[] = [];
  const method = (name: string) => ({
    method: name,
    check: async (personId: PersonId, given: object, field: string) => {
      asked.push([name, personId, given, field]);
      return undefined as never;
    },
  });
  const proofs = new Proofs([method('other'), method('password')]);
  const given = { method: 'password', password: 'x' } as const;
  await proofs.check('7' as PersonId, given, 'proof');
  await proofs.check('7' as PersonId, given, 'password');
  expect(asked).toEqual([
    ['password', '7', given, 'proof.password'],
    ['password', '7', given, 'password'],
  ]);
  await expect(new Proofs([]).check('7' as PersonId, given, 'proof')).rejects.toThrow();
});
