/**
 * What can be wrong with the ledger's own material. Plain classes without an HTTP status: the domain
 * does not know who asks.
 */
export class LedgerError extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** A text is no valid canonical leaf, or a leaf cannot be sealed. */
export class LeafMalformed extends LedgerError {}

/** An index or a tree size is out of range: a mistake of the caller, never of the stored data. */
export class TreeRangeInvalid extends LedgerError {}

/** A node that a complete tree must have was not handed over: the stored tree is damaged or was read by halves. */
export class TreeNodeMissing extends LedgerError {
  constructor(
    readonly level: number,
    readonly index: number,
  ) {
    super(`The ledger has no tree node at level ${level}, index ${index}`);
  }
}

/** A signing or verifier key does not have the form of a C2SP note key. Never quotes the key. */
export class LedgerKeyMalformed extends LedgerError {}

/** A text is no signed note, or its body is no tlog-checkpoint. */
export class CheckpointMalformed extends LedgerError {}

/** No known key signed the checkpoint, or a signature under a known key's name and id is wrong. */
export class CheckpointNotSigned extends LedgerError {}

/** A text or value is no provenance bundle. `issues` says where, as `path: what`. */
export class BundleMalformed extends LedgerError {
  constructor(
    message: string,
    readonly issues: readonly string[] = [],
  ) {
    super(issues.length === 0 ? message : `${message}: ${issues.join('; ')}`);
  }
}
