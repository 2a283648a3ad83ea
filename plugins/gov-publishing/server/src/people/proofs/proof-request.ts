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
