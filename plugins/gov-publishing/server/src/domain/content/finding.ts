import type { PersonalKind } from '../thai/personal-data';

/** What may stand with a reason. */
export type AskedKind = PersonalKind | 'far_date';

/** What a check found in an entry. A blocking finding closes `submit`, `approve`, `clear`, `publish` and `schedule`. */
export interface Finding {
  readonly level: 'blocks' | 'warns';
  /**
   * A warning that the reporter may sign over only with a reason in words: a justification of the
   * submission, which every later signer reads and may return the entry for.
   */
  readonly asksForReason?: true;
  /** What was found, where it asks for a reason: field and kind say which place a reason is for. */
  readonly kind?: AskedKind;
  /** Path in the entry, e.g. `source.url` or `attachments.0.alt`. */
  readonly field: string;
  /** Mandate id, e.g. `LAW-17`, or null where no mandate but sense asks for it. */
  readonly requirement: string | null;
  /** Key in the message catalogues (th and en), e.g. `finding.law.source_missing`. */
  readonly message: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
