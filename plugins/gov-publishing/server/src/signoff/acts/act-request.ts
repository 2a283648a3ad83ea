import type { z } from 'zod';
import { ACTS, type Reason } from '../../domain/signoff/model';
import { MalformedError } from '../../errors';
import { GIVEN_METHODS } from '../../people/proofs/contract';
import { pathAsSent, proofIn, type ProofField } from '../../people/proofs/proof-request';
import { faultsOf, nameOf } from '../request-faults';
import { bulkAct, singleAct } from './contract';

/** The body of `POST /dossiers/:uid/:documentId/acts`. */
export type SingleActBody = WithProof<z.infer<typeof singleAct>>;
/** The body of `POST /acts`. */
export type BulkActBody = WithProof<z.infer<typeof bulkAct>>;
/** By which name the proof was handed in: what is wrong with it is said of that field. */
type WithProof<Body> = Body & { readonly proofField: ProofField };

/** @throws MalformedError naming every field that is wrong */
export const parseSingleAct = (body: unknown): SingleActBody => parse(singleAct, body);
/** @throws MalformedError naming every field that is wrong */
export const parseBulkAct = (body: unknown): BulkActBody => parse(bulkAct, body);

function parse<T>(schema: z.ZodType<T>, sent: unknown): WithProof<T> {
  const { body, field } = proofIn(sent);
  const result = schema.safeParse(body, { reportInput: true });
  if (result.success) return { ...result.data, proofField: field };
  throw new MalformedError(result.error.issues.flatMap((issue) => reasonsOf(issue, field)));
}

function reasonsOf(issue: z.core.$ZodIssue, proof: ProofField): Reason[] {
  const path = pathAsSent(issue.path, proof).map(String);
  const own = issue.code === 'unrecognized_keys' ? undefined : ofAnAct(path);
  return own ? [{ ...own, field: nameOf(path) }] : faultsOf(issue, path);
}

/** @returns what is said of parts that only acts have, whatever is wrong with them */
function ofAnAct(path: readonly string[]): Pick<Reason, 'code' | 'params'> | undefined {
  if (path.length === 1 && path[0] === 'act')
    return { code: 'request.unknown_act', params: { acts: ACTS.join(', ') } };
  if (path.join('.') === 'proof.method')
    return { code: 'proof.unknown_method', params: { methods: GIVEN_METHODS.join(', ') } };
  if (path.at(-1) === 'digest') return { code: 'request.digest_malformed', params: { field: nameOf(path) } };
  return undefined;
}
