import { z } from 'zod';
import type { Digest, DocumentId, TypeUid } from '../../domain/brands';
import { ACTS, type Reason } from '../../domain/signoff/model';
import { MAX_PUBLIC_REASON, PUBLIC_REASONS } from '../../domain/signoff/request/public-reason';
import { hiddenCharacters, namedCharacters } from '../../domain/text/hidden-characters';
import { MalformedError } from '../../errors';
import {
  GIVEN_METHODS,
  givenProof,
  pathAsSent,
  proofIn,
  type ProofField,
} from '../../people/proofs/proof-request';

const MAX_ENTRIES = 100;
const MAX_JUSTIFICATIONS = 500;
const MAX_REASON = 2_000;

const text = (max: number): z.ZodString =>
  z
    .string()
    .max(max)
    .refine((value) => hiddenCharacters(value).length === 0);
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((value) => value as Digest);

const handedIn = {
  act: z.enum(ACTS),
  proof: givenProof,
  /** Language of the statement that was shown and is signed. */
  language: z.enum(['th', 'en']).default('th'),
  checklist: z.array(text(100)).max(50).optional(),
  note: text(20_000).optional(),
  assessment: z
    .strictObject({
      benefits: text(20_000).optional(),
      harms: text(20_000).optional(),
      impacts: text(20_000).optional(),
      mitigation: text(20_000).optional(),
    })
    .optional(),
  decision: text(50).optional(),
  publishAt: text(50).optional(),
  reasonCode: z.enum(PUBLIC_REASONS).optional(),
  publicReason: text(MAX_PUBLIC_REASON).optional(),
  successor: text(64)
    .refine((value) => /^[a-z0-9]+$/.test(value))
    .transform((value) => value as DocumentId)
    .optional(),
};

const justifications = z
  .array(z.strictObject({ path: text(500).min(1), kind: text(50).min(1), reason: text(MAX_REASON) }))
  .max(MAX_JUSTIFICATIONS)
  .optional();

const singleAct = z.strictObject({ ...handedIn, justifications, digest });
const bulkAct = z.strictObject({
  ...handedIn,
  entries: z
    .array(
      z.strictObject({
        uid: text(255).transform((value) => value as TypeUid),
        documentId: text(64).transform((value) => value as DocumentId),
        locale: text(35).optional(),
        /** Each entry has places of its own. */
        justifications,
        digest,
      }),
    )
    .min(1)
    .max(MAX_ENTRIES),
});

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
