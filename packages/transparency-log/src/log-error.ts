/** What can be wrong with the log's own material. Plain classes without an HTTP status: a log does not know who asks. */
export class LogError extends Error {
  constructor(message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** An index or a tree size is out of range: a mistake of the caller, never of the stored data. */
export class TreeRangeInvalid extends LogError {}

/** A node that a complete tree must have was not handed over: the stored tree is damaged or was read by halves. */
export class TreeNodeMissing extends LogError {
  constructor(
    readonly level: number,
    readonly index: number,
  ) {
    super(`The log has no tree node at level ${level}, index ${index}`);
  }
}

/** A signing or verifier key does not have the form of a C2SP note key. Never quotes the key. */
export class KeyMalformed extends LogError {}

/** A text is no signed note, or its body is no tlog-checkpoint. */
export class CheckpointMalformed extends LogError {}

/** No known key signed the checkpoint, or a signature under a known key's name and id is wrong. */
export class CheckpointNotSigned extends LogError {}
