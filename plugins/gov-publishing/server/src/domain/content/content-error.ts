/** Why content could not be made canonical, or a snapshot could not be opened. */
export type ContentErrorCode =
  | 'unknown_model'
  | 'unknown_attribute_type'
  | 'not_loaded'
  | 'unreadable_value'
  | 'media_digest_missing'
  | 'ambiguous_value'
  | 'recursive_component'
  | 'malformed_text'
  | 'malformed_snapshot'
  | 'unknown_version'
  | 'not_canonical';

/**
 * Thrown wherever going on would sign less than, or something other than, what the entry holds. There is
 * no "best effort" here: content that cannot be read exactly cannot be signed.
 */
export class ContentError extends Error {
  override readonly name = 'ContentError';

  /**
   * @param code what went wrong
   * @param path where in the entry, e.g. `sections.2.image`; empty for the whole
   * @param detail for the log, in English; never shown to an officer as it is
   */
  constructor(
    readonly code: ContentErrorCode,
    readonly path: string,
    detail: string,
  ) {
    super(path === '' ? detail : `${path}: ${detail}`);
  }
}
