import type { Connection } from '../../strapi-boundary';

/** As step 1 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeLedgerTables(trx: Connection): Promise<void> {
  await trx.schema.createTable('gov_ledger_leaves', (table) => {
    table.bigInteger('idx').primary();
    table.text('body').notNullable();
    table.string('hash', 64).notNullable();
    // Copies of what the body says, to search by; every reader of a row checks them against the body.
    table.string('kind', 64).notNullable();
    table.string('uid', 255).nullable();
    table.string('document_id', 64).nullable();
    table.string('locale', 35).nullable();
    table.string('act', 32).notNullable();
    table.string('time', 30).notNullable();
    table.index(['uid', 'document_id', 'locale'], 'gov_ledger_leaves_entry');
    table.index(['kind', 'document_id'], 'gov_ledger_leaves_kind');
  });
  await trx.schema.createTable('gov_ledger_nodes', (table) => {
    table.integer('level').notNullable();
    table.bigInteger('idx').notNullable();
    table.string('hash', 64).notNullable();
    table.primary(['level', 'idx']);
  });
  await trx.schema.createTable('gov_ledger_checkpoints', (table) => {
    table.bigInteger('size').primary();
    table.text('note').notNullable();
    table.string('time', 30).notNullable();
  });
  await trx.schema.createTable('gov_ledger_signers', (table) => {
    table.bigInteger('idx').primary();
    table.string('person_id', 64).notNullable();
    table.string('person_name', 255).notNullable();
    table.string('salt', 64).notNullable();
    table.text('note').nullable();
    table.text('assessment').nullable();
    table.text('justifications').nullable();
    table.text('authors').nullable();
    for (const written of ['note', 'assessment', 'justifications', 'authors'])
      table.string(`${written}_salt`, 64).nullable();
    // Leaves about people: whom the leaf is about. It opens the leaf's `subject`, and is believed only where it does.
    table.string('subject_id', 64).nullable();
    table.index(['person_id'], 'gov_ledger_signers_person');
    table.index(['subject_id'], 'gov_ledger_signers_subject');
  });
}
