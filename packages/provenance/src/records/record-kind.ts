import * as z from 'zod';
import type { EntryKey } from '../brands';
import { digest, instant } from './fields';
import { proof } from './proof';

/** What a record is about. A person who may read that may read the record. */
export type Concern =
  | { readonly what: 'entry'; readonly entry: EntryKey }
  | { readonly what: 'appointment'; readonly appointment: string }
  | { readonly what: 'account' };

/**
 * By what a record is found. Copies of what its text says: nobody signs them, so drift compares them with the text.
 * Null where a kind has no such key.
 */
export interface IndexKeys {
  readonly uid: string | null;
  readonly documentId: string | null;
  readonly locale: string | null;
  readonly act: string;
}

/** One kind of thing that is signed. All that is known of it stands in its definition; `registry.ts` lists them. */
export interface RecordKind<Kind extends string = string, Schema extends z.ZodType = z.ZodType> {
  readonly kind: Kind;
  /** Raised where a leaf of the kind changes its form or meaning; what old programs cannot read they do not judge. */
  readonly v: number;
  /** What may be done by such a record. One more act needs no new version: old programs count it and judge the others. */
  readonly acts: readonly string[];
  /** Its form, key by key; one it does not know is refused, so nothing unread is ever signed. */
  readonly schema: Schema;
  readonly title: { readonly th: string; readonly en: string };
  indexKeys(record: z.infer<Schema>): IndexKeys;
  concerns(record: z.infer<Schema>): Concern;
}

/** What every leaf of this version says, whatever its kind. */
export function envelope<Kind extends string>(kind: Kind) {
  return {
    v: z.literal(1),
    kind: z.literal(kind),
    /** Never earlier than the leaf before it. */
    time: instant,
    proof,
    /** Salted commitment to the signer's person id and name: SHA-256 of JCS({ name, personId, salt }). */
    signer: digest,
  };
}
