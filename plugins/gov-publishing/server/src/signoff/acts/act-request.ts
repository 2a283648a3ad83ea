import type { z } from 'zod';
import { ACTS, type Reason } from '../../domain/signoff/model';
import { hiddenCharacters, namedCharacters } from '../../domain/text/hidden-characters';
import { MalformedError } from '../../errors';
import { GIVEN_METHODS } from '../../people/proofs/contract';
import { pathAsSent, proofIn, type ProofField } from '../../people/proofs/proof-request';
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
  if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField([...path, key]));
  return [{ ...whatIsWrong(issue, path), field: nameOf(path) }];
}

function whatIsWrong(issue: z.core.$ZodIssue, path: readonly string[]): Pick<Reason, 'code' | 'params'> {
  const field = nameOf(path);
  if (path.length === 1 && path[0] === 'act')
    return { code: 'request.unknown_act', params: { acts: ACTS.join(', ') } };
  if (path.join('.') === 'proof.method')
    return { code: 'proof.unknown_method', params: { methods: GIVEN_METHODS.join(', ') } };
  if (path.at(-1) === 'digest') return { code: 'request.digest_malformed', params: { field } };
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return { code: 'request.missing', params: { field } };
      return { code: 'request.wrong_type', params: { field, type: issue.expected } };
    case 'too_small':
      return { code: 'request.missing', params: { field } };
    case 'too_big':
      return { code: 'request.too_long', params: { field, max: Number(issue.maximum) } };
    case 'invalid_value':
      return { code: 'request.malformed', params: { field, problem: issue.values.join(', ') } };
    default:
      return badCharacters(issue.input, field);
  }
}

/** Characters that nobody sees: PostgreSQL keeps no NUL, half of a character has no digest, and none of them is signed. */
function badCharacters(given: unknown, field: string): Pick<Reason, 'code' | 'params'> {
  const hidden = typeof given === 'string' ? hiddenCharacters(given) : [];
  if (hidden.length === 0) return { code: 'request.bad_characters', params: { field } };
  return { code: 'request.hidden_characters', params: { field, characters: namedCharacters(hidden) } };
}

function unknownField(path: readonly string[]): Reason {
  const field = nameOf(path);
  return { code: 'request.unknown_field', field, params: { field } };
}

function nameOf(path: readonly string[]): string {
  return path.join('.').slice(0, 100) || 'body';
}
