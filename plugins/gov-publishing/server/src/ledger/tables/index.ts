import type { AppendOnly } from '../../database/dialect/dialect';

/** The tree of everything that was signed. */
export const LEDGER_TABLES = {
  leaves: 'gov_ledger_leaves',
  nodes: 'gov_ledger_nodes',
  checkpoints: 'gov_ledger_checkpoints',
  /** Who signed, and what opens the commitments in a leaf: never shown. */
  signers: 'gov_ledger_signers',
} as const;

export const LEDGER_APPEND_ONLY: readonly AppendOnly[] = [
  { table: LEDGER_TABLES.leaves, key: ['idx'] },
  { table: LEDGER_TABLES.nodes, key: ['level', 'idx'] },
  { table: LEDGER_TABLES.checkpoints, key: ['size'] },
  { table: LEDGER_TABLES.signers, key: ['idx'] },
];
