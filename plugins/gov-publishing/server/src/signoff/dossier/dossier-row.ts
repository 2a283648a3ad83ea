import type { DossierLine } from './contract';

/** The line of an entry beside the ledger, as the database has it. */
export interface DossierRow {
  readonly uid: string;
  readonly document_id: string;
  readonly locale: string;
  readonly title: string;
  readonly agency: string | null;
  readonly state: DossierLine['state'];
  readonly importance: DossierLine['importance'];
  readonly waiting_for: string;
  /** Whether the provincial office reads it; a number on SQLite. */
  readonly weighing: unknown;
  readonly last_act: DossierLine['lastAct'];
  readonly last_act_at: string | null;
  readonly due_at: string | null;
  readonly publish_at: string | null;
  readonly voided: string | null;
}
