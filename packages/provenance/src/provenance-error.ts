import { LogError } from '@gov-publishing/transparency-log';

/** A text is no valid canonical leaf, or a leaf cannot be sealed. */
export class LeafMalformed extends LogError {}

/** A text or value is no provenance bundle. `issues` says where, as `path: what`. */
export class BundleMalformed extends LogError {
  constructor(
    message: string,
    readonly issues: readonly string[] = [],
  ) {
    super(issues.length === 0 ? message : `${message}: ${issues.join('; ')}`);
  }
}

/** A value has no canonical text. */
export class NotCanonical extends LogError {}
