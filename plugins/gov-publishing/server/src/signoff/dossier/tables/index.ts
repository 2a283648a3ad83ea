/** Where each entry stands, and for whom it waits: derived from the ledger, and never believed. */
export const DOSSIER_TABLES = {
  dossiers: 'gov_dossiers',
  waiting: 'gov_dossier_waiting',
} as const;
