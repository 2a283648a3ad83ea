import type { DocumentId } from '../../brands';
import type { Assessment } from '../model';
import type { PublicReasonCode } from './public-reason';

/** Why something that was found may stand: of one place, told by its path and the kind of what is there. */
export interface Justification {
  /** The finding's field, e.g. `body` or `attachments.0.file`. */
  readonly path: string;
  /** The finding's kind, e.g. `national_id`. */
  readonly kind: string;
  readonly reason: string;
}

/** What the signer hands in with an act, besides the digest and the proof. */
export interface ActRequest {
  /** Keys of the ticked items. */
  readonly checklist?: readonly string[];
  readonly note?: string;
  readonly assessment?: Partial<Assessment>;
  /** Of `submit`: why what was found may stand, place by place. */
  readonly justifications?: readonly Justification[];
  /** Instant with its zone, ISO 8601. */
  readonly publishAt?: string;
  /** Of `unpublish`: why, for the public, from the list. */
  readonly reasonCode?: PublicReasonCode;
  /** Of `unpublish` by the head: why, for the public, in their own words. Both are part of what is signed. */
  readonly publicReason?: string;
  /** Of `unpublish`: document that takes its place. */
  readonly successor?: DocumentId;
  /** Of `return`: ids of remarks on the entry that it points to. No part of what is signed. */
  readonly remarks?: readonly number[];
  /** Of a clearance or acknowledgement; absent: the profile's first, the plain meaning of the act. */
  readonly decision?: string;
}
