import type { LeafHash } from '@gov-publishing/transparency-log';
import type { AppointmentLeaf } from './records/appointment';
import type { PasswordLeaf } from './records/password-change';
import type { Leaf } from './records/registry';

export type { EntryLeaf } from './records/entry-act';
export type { Leaf };

/** What is recorded of people: giving oneself a duty always leaves a record. */
export type PeopleLeaf = AppointmentLeaf | PasswordLeaf;
export type PeopleAct = PeopleLeaf['act'];

/**
 * A leaf of a kind, version or act that was added after this program was made. It is counted in the tree like any other
 * and not interpreted: it is no damage, and nothing is concluded from it.
 */
export interface UninterpretedLeaf {
  readonly kind: null;
  /** What it says it is. */
  readonly declared: { readonly kind: string; readonly v: number };
  readonly time: string;
}

/** What a leaf's text says, as far as this program can tell. */
export type AnyLeaf = Leaf | UninterpretedLeaf;

/** A leaf as stored: its place, its canonical text and its hash. */
export interface StoredLeaf {
  readonly index: number;
  /** RFC 8785 canonical JSON of a `Leaf`. */
  readonly text: string;
  readonly hash: LeafHash;
}
