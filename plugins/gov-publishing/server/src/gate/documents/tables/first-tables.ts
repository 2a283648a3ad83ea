import type { Connection } from '../../../strapi-boundary';

/** As step 1 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeGateTables(trx: Connection): Promise<void> {
  await trx.schema.createTable('gov_edits', (table) => {
    table.increments('id');
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    table.string('person_id', 64).notNullable();
    table.bigInteger('after_leaf').notNullable();
    // What the draft said after it: words that differ from the newest note's came by a way that nobody guarded.
    table.string('digest', 64).notNullable();
    table.string('at', 30).notNullable();
    table.index(['person_id'], 'gov_edits_person');
    table.index(['uid', 'document_id', 'locale', 'after_leaf'], 'gov_edits_entry');
  });
}
