import { z } from 'zod';

/** What is handed in to prove to be there: one form a method. */
export const passwordGiven = z.strictObject({
  method: z.literal('password'),
  password: z.string().min(1).max(200),
});
const FORMS = [passwordGiven] as const;

/** Methods by which a request may prove its signer, as a refusal names them. */
export const GIVEN_METHODS: readonly string[] = FORMS.map(({ shape }) => shape.method.value);

/** `proof` of a request's body. */
export const givenProof = z.discriminatedUnion('method', FORMS);
export type GivenProof = z.infer<typeof givenProof>;
