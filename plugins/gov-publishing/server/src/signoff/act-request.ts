import { z } from 'zod';
import type { Digest, DocumentId, TypeUid } from '../domain/brands';
import { ACTS } from '../domain/signoff/model';
import { MalformedError } from '../errors';

const text = (max: number): z.ZodString => z.string().max(max);
const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .transform((value) => value as Digest);
const MAX_ENTRIES = 100;

const handedIn = {
  act: z.enum(ACTS),
  password: z.string().min(1).max(200),
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
};

const singleAct = z.strictObject({ ...handedIn, digest, publishAt: text(50).optional() });
const bulkAct = z.strictObject({
  ...handedIn,
  publishAt: text(50).optional(),
  entries: z
    .array(
      z.strictObject({
        uid: text(255).transform((value) => value as TypeUid),
        documentId: text(64).transform((value) => value as DocumentId),
        locale: text(35).optional(),
        digest,
      })
    )
    .min(1)
    .max(MAX_ENTRIES),
});

/** The body of `POST /dossiers/:uid/:documentId/acts`. */
export type SingleActBody = z.infer<typeof singleAct>;
/** The body of `POST /acts`. */
export type BulkActBody = z.infer<typeof bulkAct>;

/** @throws MalformedError naming every field that is wrong */
export const parseSingleAct = (body: unknown): SingleActBody => parse(singleAct, body);
/** @throws MalformedError naming every field that is wrong */
export const parseBulkAct = (body: unknown): BulkActBody => parse(bulkAct, body);

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new MalformedError(
    result.error.issues.flatMap((issue) => {
      const fields = issue.code === 'unrecognized_keys' ? issue.keys : [''];
      return fields.map((key) => {
        const field = [...issue.path, ...(key ? [key] : [])].join('.') || 'body';
        const code = issue.code === 'unrecognized_keys' ? 'request.unknown_field' : codeOf(field);
        return { code, field, params: { field: field.slice(0, 100), problem: issue.message.slice(0, 300) } };
      });
    })
  );
}

function codeOf(field: string): string {
  if (field === 'act') return 'request.unknown_act';
  if (field.endsWith('digest')) return 'request.digest_malformed';
  return 'request.malformed';
}
