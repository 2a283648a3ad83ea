import type { BothLanguages } from '../../domain/text/both-languages';
import type { DossierLine } from '../dossier/contract';

/** What an officer may look at: what waits for them, for others in their agencies, came back, went out, is late. */
export type DeskView = 'mine' | 'agency' | 'returned' | 'published' | 'overdue';

/** An agency by its code, with its names. */
export interface AgencyName extends BothLanguages {
  readonly code: string;
}

/** Which page of how many. */
export interface Pagination {
  readonly page: number;
  readonly pageSize: number;
  readonly total: number;
  readonly pageCount: number;
}

/** A page of the desk. */
export interface DeskAnswer {
  readonly data: readonly DossierLine[];
  readonly meta: {
    readonly pagination: Pagination;
    /** How many entries each view holds, whatever the filter. */
    readonly counts: Readonly<Record<DeskView, number>>;
    /** The agencies the officer's appointments reach, to filter by. */
    readonly agencies: readonly AgencyName[];
  };
}

/** A type under the gate. */
export interface GovernedTypeAnswer {
  readonly uid: string;
  readonly plural: string;
  readonly displayName: string;
}

/** What is under the gate on this site, and who its agencies are. */
export interface GovernedAnswer {
  readonly data: readonly GovernedTypeAnswer[];
  readonly meta: {
    readonly publicPrefix: string;
    readonly agencies: readonly AgencyName[];
    /** Seconds without a keystroke after which a draft saves itself; 0: never. */
    readonly autosaveAfterSeconds: number;
  };
}
