import type { Connection } from '../../strapi-boundary';

/** As step 2 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeImportTables(trx: Connection): Promise<void> {
  // One row for each entry that was brought in.
  await trx.schema.createTable('gov_imported_entries', (table) => {
    table.increments('id');
    table.string('uid', 255).notNullable();
    table.string('agency', 64).notNullable();
    // By which the source knows it, hashed: the same row again makes no second entry.
    table.string('source_key', 64).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    // Path and query under which the old site showed it, hashed; null where it had none. Several may claim it.
    table.string('old_address', 64).nullable().index('gov_imported_old_address');
    table.string('person_id', 64).notNullable();
    table.string('at', 30).notNullable();
    table.unique(['uid', 'agency', 'source_key'], { indexName: 'gov_imported_source' });
  });
}
