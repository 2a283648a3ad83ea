import * as z from 'zod';
import { MAX_LEAF_TEXT } from './leaf-seal';

/** Says what the parts are, so that a bundle found in fifty years can be read without this program. */
export const BUNDLE_FORMAT =
  'gov-publishing provenance bundle 1: RFC 8785 snapshot and leaves, RFC 6962 SHA-256 inclusion proofs, C2SP tlog-checkpoint';

/** Longest bundle text, in UTF-16 code units. */
export const MAX_BUNDLE_TEXT = 32 * 1024 * 1024;

const index = z.int().min(0);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const bundledLeaf = z.strictObject({
  index,
  text: z.string().max(MAX_LEAF_TEXT),
  /** A tree of 2^53 leaves has paths of 53. */
  inclusionProof: z.array(hash).max(53),
});

const disclosedSigner = z.strictObject({
  index,
  name: z.string().min(1).max(500),
  personId: z.string().min(1).max(200).optional(),
  salt: z.string().min(1).max(200),
});

/** The form of a bundle, with the size limits that keep a hostile one from costing more than a moment. */
export const bundleSchema = z
  .strictObject({
    v: z.literal(1),
    format: z.literal(BUNDLE_FORMAT),
    snapshot: z.string().max(16 * 1024 * 1024),
    leaves: z.array(bundledLeaf).min(1).max(256),
    checkpoint: z.string().max(65_536),
    verifierKey: z.string().max(1_000),
    signers: z.array(disclosedSigner).max(256).optional(),
  })
  .refine(({ leaves }) => ascending(leaves), {
    path: ['leaves'],
    message: 'must be in ascending order of index',
  })
  .refine(({ signers }) => ascending(signers ?? []), {
    path: ['signers'],
    message: 'must be in ascending order of index',
  });

function ascending(items: readonly { readonly index: number }[]): boolean {
  return items.every((item, at) => at === 0 || items[at - 1]!.index < item.index);
}
