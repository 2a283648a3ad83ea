import * as z from 'zod';
import { ACTS, DECISIONS } from '../vocabulary/acts';
import { DUTIES } from '../vocabulary/duties';
import { MAX_PUBLIC_REASON, PUBLIC_REASONS } from '../vocabulary/public-reasons';
import {
  agencyCode,
  ascending,
  digest,
  documentId,
  index,
  instant,
  statement,
  typeUid,
  word,
} from './fields';
import { envelope, type RecordKind } from './record-kind';

const schema = z
  .strictObject({
    ...envelope('entry-act'),
    act: z.enum(ACTS),
    uid: typeUid,
    documentId,
    /** `und` for a type without languages. */
    locale: word,
    digest,
    duty: z.enum(DUTIES),
    position: word,
    agency: agencyCode,
    /** Number of the order that appointed the signer. */
    order: word,
    actingFor: word.optional(),
    /** The words the signer agreed to, as shown, in the language shown. */
    statement,
    /** `clear` and `acknowledge`: what the executive decided (URG-01, URG-05); the statement says it in words. */
    decision: z.enum(DECISIONS).optional(),
    /** Keys of the ticked items, sorted. */
    checklist: ascending(word, 0, 100),
    /** Rules in force when it was signed: name and version of the policy profile, `kanchanaburi@1`. */
    policy: z.string().regex(/^[a-z][a-z0-9-]{0,63}@[1-9][0-9]{0,8}$/),
    /** `submit`, `approve` and `weigh`: commitment to the person ids of those who wrote the words, sorted (`sealValue`). */
    authors: digest.optional(),
    /** Commitment to the note (`sealValue`). */
    note: digest.optional(),
    /** Commitment to the written assessment (`sealValue`). */
    assessment: digest.optional(),
    /** `submit`: commitment to the reasons for what was found, sorted by path and kind (`sealValue`). */
    justifications: digest.optional(),
    publishAt: instant.optional(),
    /** `unpublish`: why, from the list that the public is told by. */
    reasonCode: z.enum(PUBLIC_REASONS).optional(),
    /** `unpublish` by an approver: why, in their own words for the public. */
    publicReason: z.string().min(1).max(MAX_PUBLIC_REASON).optional(),
    /** `unpublish`: document that takes its place. */
    successor: documentId.optional(),
    /** `publish`: indexes of the leaves it stands on (submit, approve, weigh, clear), ascending. */
    on: ascending(index, 1, 100).optional(),
    /** `publish` by a schedule: index of the `schedule` leaf. */
    scheduledBy: index.optional(),
  })
  .readonly();

/** One act of an officer on an entry. Keys with no value are left out, never null. */
export type EntryLeaf = z.infer<typeof schema>;

export const entryAct: RecordKind<'entry-act', typeof schema> = {
  kind: 'entry-act',
  v: 1,
  acts: ACTS,
  schema,
  title: { th: 'การลงนามในข้อมูล', en: 'Act on an entry' },
  indexKeys: ({ uid, documentId: document, locale, act }) => ({ uid, documentId: document, locale, act }),
  concerns: ({ uid, documentId: document, locale }) => ({
    what: 'entry',
    entry: { uid, documentId: document, locale },
  }),
};
