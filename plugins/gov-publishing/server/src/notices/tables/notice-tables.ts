import type { Connection } from '../../strapi-boundary';

/** As step 2 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeNoticeTables(trx: Connection): Promise<void> {
  // One row for each person that something is told.
  await trx.schema.createTable('gov_notices', (table) => {
    table.increments('id');
    table.string('person_id', 64).notNullable();
    table.string('kind', 40).notNullable();
    table.string('uid', 255).nullable();
    table.string('document_id', 64).nullable();
    table.string('locale', 35).nullable();
    table.string('agency', 64).nullable();
    // Values of its words, JSON.
    table.text('told').notNullable();
    // Kind, matter and person: nobody is told the same twice, whichever server tells it.
    table.string('once', 400).notNullable().unique('gov_notices_once');
    table.string('at', 30).notNullable();
    table.string('seen_at', 30).nullable();
    // How it is mailed: at_once, daily or none.
    table.string('mailing', 10).notNullable();
    table.integer('mail_id').nullable();
    table.index(['person_id', 'seen_at'], 'gov_notices_person');
    table.index(['mail_id', 'mailing'], 'gov_notices_mail');
  });
  await trx.schema.createTable('gov_mails', (table) => {
    table.increments('id');
    table.string('person_id', 64).notNullable();
    // notice or digest.
    table.string('kind', 10).notNullable();
    table.boolean('urgent').notNullable();
    table.string('once', 120).notNullable().unique('gov_mails_once');
    // The same for every attempt, so that a reader's program folds what comes twice.
    table.string('message_id', 255).notNullable();
    // waiting, sent, failed or dropped.
    table.string('state', 10).notNullable();
    table.integer('attempts').notNullable();
    table.string('next_at', 30).notNullable();
    // A server that sends it holds it until then; one that died gives it back by that.
    table.string('held_until', 30).nullable();
    table.string('made_at', 30).notNullable();
    table.string('ended_at', 30).nullable();
    table.string('failure', 500).nullable();
    table.index(['state', 'next_at'], 'gov_mails_due');
  });
  // How each person wants to be told what may be chosen.
  await trx.schema.createTable('gov_notice_choices', (table) => {
    table.string('person_id', 64).primary();
    table.string('work', 10).notNullable();
    table.string('news', 10).notNullable();
    table.string('changed_at', 30).notNullable();
  });
  // How far the ledger has been told.
  await trx.schema.createTable('gov_notice_cursor', (table) => {
    table.integer('id').primary();
    table.integer('next_leaf').notNullable();
  });
}
