/**
 * Strings that must not be mixed up. A leaf hash passed where a node hash is expected would "verify" nothing and still
 * look right, so the compiler is made to refuse it.
 */
declare const brand: unique symbol;
type Brand<T, Name extends string> = T & { readonly [brand]: Name };

/** RFC 6962 leaf hash, SHA-256(0x00 ‖ leaf), 64 lower-case hex characters. */
export type LeafHash = Brand<string, 'LeafHash'>;
/** RFC 6962 interior or root hash, 64 lower-case hex characters. A tree of one leaf has its leaf hash as root. */
export type NodeHash = Brand<string, 'NodeHash'>;
