import { z } from 'zod';
import { ACT_DEFINITIONS } from '../signoff/acts/registry';
import { ACTS, DUTIES } from '../signoff/model';
import { MAX_PUBLIC_REASON, PUBLIC_REASONS } from '../signoff/public-reason';
import { PEOPLE_ACTS } from './leaf';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const instant = z.iso.datetime({ precision: 3 });
const word = z.string().min(1).max(500);
const index = z.int().min(0);

function ascending(values: readonly (number | string)[]): boolean {
  return values.every((value, at) => at === 0 || values[at - 1]! < value);
}

const DECISIONS = [...new Set(ACT_DEFINITIONS.flatMap((act) => act.decisionStatements))];

const signed = {
  v: z.literal(1),
  time: instant,
  proof: z.enum(['password', 'schedule', 'session', 'system']),
  signer: hash,
};

const entryLeaf = z.strictObject({
  ...signed,
  kind: z.literal('entry'),
  act: z.enum(ACTS),
  uid: word,
  documentId: word,
  locale: word,
  digest: hash,
  duty: z.enum(DUTIES),
  position: word,
  agency: word,
  order: word,
  actingFor: word.optional(),
  statement: z.string().min(1).max(8_000),
  decision: z.enum(DECISIONS).optional(),
  checklist: z.array(word).max(100).refine(ascending, 'must be sorted and without repeats'),
  policy: z.string().regex(/^[a-z][a-z0-9-]{0,63}@[1-9][0-9]{0,8}$/),
  authors: hash.optional(),
  note: hash.optional(),
  assessment: hash.optional(),
  justifications: hash.optional(),
  publishAt: instant.optional(),
  reasonCode: z.enum(PUBLIC_REASONS).optional(),
  publicReason: z.string().min(1).max(MAX_PUBLIC_REASON).optional(),
  successor: word.optional(),
  on: z.array(index).min(1).max(100).refine(ascending, 'must be ascending').optional(),
  scheduledBy: index.optional(),
});

const peopleLeaf = z.strictObject({
  ...signed,
  kind: z.literal('people'),
  act: z.enum(PEOPLE_ACTS),
  subject: hash,
  appointment: word.optional(),
  duty: z.enum(DUTIES).optional(),
  agency: word.optional(),
  order: word.optional(),
  orderDate: word.optional(),
  orderFile: hash.optional(),
  position: word.optional(),
  actingFor: word.optional(),
  supervises: z
    .array(word)
    .min(1)
    .max(200)
    .refine(ascending, 'must be sorted and without repeats')
    .optional(),
  from: word.optional(),
  to: word.optional(),
  confirms: index.optional(),
  by: z
    .strictObject({
      duty: z.enum(DUTIES),
      agency: word,
      position: word,
      order: word,
      actingFor: word.optional(),
    })
    .optional(),
  statement: z.string().min(1).max(8_000).optional(),
  founding: z.enum(['opens', 'closes']).optional(),
  opening: index.optional(),
  credential: hash.optional(),
  account: hash.optional(),
});

/** The form of a leaf, key by key; a key it does not know is refused, so nothing unread is ever signed. */
export const leafSchema = z.discriminatedUnion('kind', [entryLeaf, peopleLeaf]);

/** Longest leaf text the ledger takes, in UTF-16 code units. */
export const MAX_LEAF_TEXT = 65_536;
