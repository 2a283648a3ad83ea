import { z } from 'zod';
import { passwordGiven } from './password';

/** What may be handed in as proof: one form a method. */
const FORMS = [passwordGiven] as const;

/** Methods by which a request may prove its signer, as a refusal names them. */
export const GIVEN_METHODS: readonly string[] = FORMS.map(({ shape }) => shape.method.value);

/** `proof` of a request's body. */
export const givenProof = z.discriminatedUnion('method', FORMS);
export type GivenProof = z.infer<typeof givenProof>;

/** Where in a request the proof stands. */
export type ProofField = 'proof' | 'password';

/**
 * Takes the old form of a request, in which `password` stands at the top, for the new one.
 *
 * @deprecated in requests: `password` beside the act is still taken; programs send `proof: { method, … }`
 * @returns the body in the new form, and by which name the proof was handed in
 */
export function proofIn(body: unknown): { readonly body: unknown; readonly field: ProofField } {
  if (typeof body !== 'object' || body === null || Array.isArray(body) || Object.hasOwn(body, 'proof'))
    return { body, field: 'proof' };
  const { password, ...rest } = body as Record<string, unknown>;
  return { body: { ...rest, proof: { method: 'password', password } }, field: 'password' };
}

/** @returns the path of an issue as the one who sent the request knows it */
export function pathAsSent(path: readonly PropertyKey[], field: ProofField): readonly PropertyKey[] {
  return field === 'password' && path[0] === 'proof' ? path.slice(1) : path;
}
