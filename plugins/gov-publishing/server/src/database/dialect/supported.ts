import { BootRefusedError } from '../../errors';
import { dialectFor } from '.';

/**
 * The ledger is kept append-only by the database itself, and the writers stand in line by its locks: both are written
 * for two databases. Asked before Strapi makes its tables, for it would make a hundred of them first.
 *
 * @param client as `config/database` names it
 * @throws BootRefusedError for any other
 */
export function requireSupportedDatabase(client: unknown): void {
  if (dialectFor(client)) return;
  throw new BootRefusedError(
    `The database client is ${String(client)}. gov-publishing keeps its ledger on PostgreSQL or SQLite only, so nothing was ` +
      'started and nothing was written. Set DATABASE_CLIENT (config/database) to postgres, or to sqlite for trying it out.',
  );
}
