import { isPostgres, type Connection } from '../strapi-boundary';

/**
 * The plugin's own tables. They are not content types, so no generic API, GraphQL or transfer reaches them.
 */
export const TABLES = {
  schema: 'gov_schema',
  leaves: 'gov_ledger_leaves',
  nodes: 'gov_ledger_nodes',
  checkpoints: 'gov_ledger_checkpoints',
  signers: 'gov_ledger_signers',
  snapshots: 'gov_snapshots',
  publications: 'gov_publications',
  publicationFiles: 'gov_publication_files',
  search: 'gov_search',
  slugs: 'gov_slugs',
  dossiers: 'gov_dossiers',
  waiting: 'gov_dossier_waiting',
  edits: 'gov_edits',
  tokenHolders: 'gov_token_holders',
  attempts: 'gov_password_attempts',
  servers: 'gov_servers',
} as const;

/** Rows of these are never changed or removed: the database itself refuses, whoever asks. */
export const APPEND_ONLY: readonly (readonly [table: string, key: readonly string[]])[] = [
  [TABLES.leaves, ['idx']],
  [TABLES.nodes, ['level', 'idx']],
  [TABLES.checkpoints, ['size']],
  [TABLES.signers, ['idx']],
  [TABLES.snapshots, ['digest']],
  // Who saved a draft may not approve it: whoever could take his name off this list could.
  [TABLES.edits, ['id']],
  [TABLES.tokenHolders, ['id']],
];

/** Number of the PostgreSQL advisory lock under which a server sets up what is missing: two may start at once. */
const START_LOCK = 7_041_867;

/** Makes servers that start at the same moment wait for each other until this transaction ends. */
export async function lockStart(trx: Connection): Promise<void> {
  if (isPostgres(trx)) await trx.raw('SELECT pg_advisory_xact_lock(?)', [START_LOCK]);
}
