import * as z from 'zod';
import type { AgencyCode, Digest, DocumentId, TypeUid } from '../brands';

/** Ties a schema of plain text to the branded string it stands for: what passed it may be used as one. */
const branded = <T extends string>(schema: z.ZodType<string>): z.ZodType<T> =>
  schema as unknown as z.ZodType<T>;

const written = z.string().min(1).max(500);

/** SHA-256, 64 lower-case hex characters. */
export const digest = branded<Digest>(z.string().regex(/^[0-9a-f]{64}$/));
/** ISO 8601 UTC with milliseconds. Such texts order as the instants do. */
export const instant = z.iso.datetime({ precision: 3 });
/** One line of text. */
export const word = written;
/** What a signer agreed to, as it was shown. */
export const statement = z.string().min(1).max(8_000);
/** Place of a leaf in the ledger. */
export const index = z.int().min(0);
export const agencyCode = branded<AgencyCode>(written);
export const documentId = branded<DocumentId>(written);
export const typeUid = branded<TypeUid>(written);

/** A list that has one form only: sorted, nothing twice. */
export function ascending<T extends number | string>(
  part: z.ZodType<T>,
  least: number,
  most: number,
): z.ZodReadonly<z.ZodArray<z.ZodType<T>>> {
  return z
    .array(part)
    .min(least)
    .max(most)
    .refine(
      (values) => values.every((value, at) => at === 0 || values[at - 1]! < value),
      'must be sorted and without repeats',
    )
    .readonly();
}
