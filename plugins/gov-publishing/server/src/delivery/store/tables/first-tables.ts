import { dialectOf } from '../../../database/dialect';
import type { Connection } from '../../../strapi-boundary';

/** As step 1 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeStoreTables(trx: Connection): Promise<void> {
  await trx.schema.createTable('gov_snapshots', (table) => {
    table.string('digest', 64).primary();
    table.text('body').notNullable();
  });
  await trx.schema.createTable('gov_publications', (table) => {
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    table.string('digest', 64).notNullable();
    table.bigInteger('leaf_idx').notNullable();
    table.bigInteger('first_leaf_idx').notNullable();
    table.string('agency', 64).nullable();
    dialectOf(trx).document(table, 'projection').notNullable();
    table.primary(['uid', 'document_id', 'locale']);
    table.index(['uid', 'locale', 'agency'], 'gov_publications_list');
  });
  await trx.schema.createTable('gov_publication_files', (table) => {
    table.string('file_document_id', 64).notNullable();
    table.string('sha256', 64).notNullable().index('gov_publication_files_sha256');
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    // A text may show a picture and a smaller copy of it: one file of the library, two of bytes.
    table.primary(['file_document_id', 'sha256', 'uid', 'document_id', 'locale']);
    table.index(['uid', 'document_id', 'locale'], 'gov_publication_files_entry');
  });
  // What `q` looks through: derived from the signed snapshots, and compared with them when something is found.
  await trx.schema.createTable('gov_search', (table) => {
    table.increments('id');
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    table.text('title').notNullable();
    table.text('words').notNullable();
    table.unique(['uid', 'document_id', 'locale'], { indexName: 'gov_search_entry' });
  });
  // History of published slugs: an old one redirects to the current one. Checked against the ledger.
  await trx.schema.createTable('gov_slugs', (table) => {
    table.string('uid', 255).notNullable();
    table.string('locale', 35).notNullable();
    table.string('slug', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.bigInteger('leaf_idx').notNullable();
    table.primary(['uid', 'locale', 'slug', 'document_id']);
  });
}
