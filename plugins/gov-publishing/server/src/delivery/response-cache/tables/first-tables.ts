import type { Connection } from '../../../strapi-boundary';

/** As step 1 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeFrontTables(trx: Connection): Promise<void> {
  // Servers that may be answering from their cache. An act waits for each of them (PostgreSQL only).
  await trx.schema.createTable('gov_servers', (table) => {
    table.string('id', 36).primary();
    // Size of the ledger up to which the server has forgotten what changed.
    table.bigInteger('seen').notNullable();
    table.bigInteger('beat').notNullable();
  });
}
