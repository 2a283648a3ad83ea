import { z } from 'zod';
import type { Digest, DocumentId, TypeUid } from '../../domain/brands';
import { ACTS } from '../../domain/signoff/model';
import { MAX_PUBLIC_REASON, PUBLIC_REASONS } from '../../domain/signoff/request/public-reason';
import { MAX_ROW_ID } from '../../domain/row-id';
import { seenText } from '../../domain/text/seen-text';
import { givenProof } from '../../people/proofs/contract';

const MAX_ENTRIES = 100;
const MAX_JUSTIFICATIONS = 500;
const MAX_REASON = 2_000;
const MAX_CITED = 100;

const text = (max: number): z.ZodString => seenText(z.string().max(max));
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

/** The body of `POST /dossiers/:uid/:documentId/acts`. */
export const singleAct = z.strictObject({
  ...handedIn,
  justifications,
  digest,
  /** Ids of remarks on the entry: each has its own, so that no act on several has any. */
  remarks: z.array(z.int().min(1).max(MAX_ROW_ID)).max(MAX_CITED).optional(),
});
/** The body of `POST /acts`. */
export const bulkAct = z.strictObject({
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

/** What is sent to sign one entry, and to sign several. */
export type SingleActSent = z.input<typeof singleAct>;
export type BulkActSent = z.input<typeof bulkAct>;
