import type { Connection } from '../../../strapi-boundary';

/** As step 2 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeRemarkTables(trx: Connection): Promise<void> {
  await trx.schema.createTable('gov_remarks', (table) => {
    table.increments('id');
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    // The remark that it answers; null for one that opens a thread.
    table.integer('parent_id').nullable();
    // Path of the field it is about; null for the whole entry.
    table.string('field', 200).nullable();
    // Null once it was withdrawn: what was said by mistake is not kept.
    table.text('text').nullable();
    table.string('author_id', 64).notNullable();
    // As the author was called when it was written.
    table.text('author_name').notNullable();
    table.string('author_duty', 40).nullable();
    table.text('author_position').nullable();
    // Who was mentioned, with their names then; JSON.
    table.text('mentions').notNullable();
    table.string('at', 30).notNullable();
    table.string('withdrawn_at', 30).nullable();
    table.string('resolved_at', 30).nullable();
    table.string('resolved_by_id', 64).nullable();
    table.text('resolved_by_name').nullable();
    table.index(['uid', 'document_id', 'locale'], 'gov_remarks_entry');
  });
  // Which acts point to a remark.
  await trx.schema.createTable('gov_remark_citations', (table) => {
    table.integer('remark_id').notNullable();
    table.integer('leaf_idx').notNullable();
    table.primary(['remark_id', 'leaf_idx']);
  });
}
