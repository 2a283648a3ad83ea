import type { AppendOnly } from '../../../database/dialect/dialect';

/** What is public, and what it was signed as. */
export const STORE_TABLES = {
  snapshots: 'gov_snapshots',
  publications: 'gov_publications',
  publicationFiles: 'gov_publication_files',
  search: 'gov_search',
  slugs: 'gov_slugs',
} as const;

/** The others are derived from the snapshots and the ledger, and made anew where they differ. */
export const STORE_APPEND_ONLY: readonly AppendOnly[] = [{ table: STORE_TABLES.snapshots, key: ['digest'] }];
