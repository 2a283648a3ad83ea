import * as z from 'zod';

/**
 * What a proof says of the moment of signing. `signer`: the person was there and proved it anew · `schedule`: nobody
 * was, a signed schedule fell due · `session`: somebody was logged in · `program`: code, without a session.
 */
export type Shows = 'signer' | 'schedule' | 'session' | 'program';

/** A way to prove who is there. What else a method puts on record stands in its own keys. */
function proofKind<M extends string>(method: M, shows: Shows) {
  return { method, shows, schema: z.strictObject({ method: z.literal(method) }).readonly() } as const;
}

/** `password`: given again with the act. */
const password = proofKind('password', 'signer');
const schedule = proofKind('schedule', 'schedule');
const session = proofKind('session', 'session');
const system = proofKind('system', 'program');

/** Every method that this version knows. A new one is one more line, and no new version of any record. */
const PROOF_KINDS = [password, schedule, session, system] as const;

export type ProofMethodName = (typeof PROOF_KINDS)[number]['method'];

/** How the signer proved to be there. The method of a leaf may be one that was added later. */
export interface LeafProof {
  readonly method: string;
}

const METHOD = /^[a-z][a-z0-9-]{0,31}$/;

/** A method that was added after this program was made: its keys are signed, and not judged. */
const later = z.looseObject({
  method: z
    .string()
    .regex(METHOD)
    .refine((method) => showsOf({ method }) === undefined, 'is not of its form'),
});

/** The form of a proof in a leaf. */
export const proof: z.ZodType<LeafProof> = z.union([...PROOF_KINDS.map(({ schema }) => schema), later]);

/** @returns what a proof shows; undefined where its method is not known here, so that nothing can be said of it */
export function showsOf({ method }: LeafProof): Shows | undefined {
  return PROOF_KINDS.find((kind) => kind.method === method)?.shows;
}
