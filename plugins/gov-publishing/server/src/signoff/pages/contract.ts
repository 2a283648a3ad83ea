import type { Leaf } from '@gov-publishing/provenance';
import type { Duty, ExplainedReason } from '../../domain/signoff/model';
import type { BothLanguages } from '../../domain/text/both-languages';
import type { Pagination } from '../desk/contract';

/** When an appointment was entered, confirmed, and first signed under: haste shows. Null for what has not come about. */
export interface Intervals {
  readonly entered: string;
  readonly confirmed: string | null;
  readonly firstAct: string | null;
}

/** A row of the ledger as the office reads it. */
export interface LedgerRow {
  readonly index: number;
  /** False where the row is not what was signed: then nothing of it is shown. */
  readonly verified: boolean;
  readonly hash: string | null;
  /** What kind of record it is, in words; null for one that a later version made. */
  readonly title: BothLanguages | null;
  /** What the entry is called now; null for what is no entry, was deleted, or the reader may not read. */
  readonly entryTitle: string | null;
  readonly personName: string | null;
  /** Of an appointment: when it was given, confirmed and first signed under. */
  readonly intervals?: Intervals;
  readonly leaf: ShownLeaf | null;
}

/** What is read of a leaf of any kind; the leaf is sent whole. */
export interface ShownLeaf {
  /** Null: made by a later program than this one, which cannot say what it is about. */
  readonly kind: Leaf['kind'] | null;
  readonly declared?: { readonly kind: string; readonly v: number };
  readonly act?: Leaf['act'];
  readonly time: string;
  readonly duty?: Duty;
  readonly position?: string;
  readonly agency?: string;
  readonly digest?: string;
  readonly uid?: string;
  readonly documentId?: string;
  readonly locale?: string;
}

export interface LedgerAnswer {
  readonly data: readonly LedgerRow[];
  readonly meta: { readonly pagination: Pagination };
}

/** What the walk over everything found. */
export interface DriftReport {
  readonly at: string;
  readonly leaves: number;
  readonly publications: number;
  readonly findings: readonly {
    readonly entry: { readonly uid: string; readonly documentId: string; readonly locale: string } | null;
    readonly reason: ExplainedReason;
  }[];
}

export interface DriftAnswer {
  readonly data: DriftReport;
}

/** How far the walk has come that runs on the server, no matter who began it; null where none does. */
export interface DriftProgressAnswer {
  readonly data: {
    readonly phase: 'ledger' | 'store' | 'site';
    readonly done: number;
    readonly of: number;
  } | null;
  readonly meta: {
    readonly mayStart: boolean;
    /** The newest report there is. */
    readonly last: DriftReport | null;
  };
}
