import type { Connection } from '../../../strapi-boundary';

/** As step 1 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makeDossierTables(trx: Connection): Promise<void> {
  await trx.schema.createTable('gov_dossiers', (table) => {
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    table.string('title', 500).notNullable();
    table.string('agency', 64).nullable();
    table.string('state', 16).notNullable();
    table.boolean('is_public').notNullable();
    // Whether the provincial office reads it, to weigh it (URG-03).
    table.boolean('weighing').notNullable().defaultTo(false).index('gov_dossiers_weighing');
    table.string('digest', 64).notNullable();
    table.string('importance', 16).notNullable();
    table.string('waiting_for', 100).notNullable();
    table.string('last_act', 16).nullable();
    table.string('last_act_at', 30).nullable();
    table.string('due_at', 30).nullable();
    table.string('publish_at', 30).nullable();
    // Why signatures count no more, for those who gave them; JSON.
    table.text('voided').nullable();
    table.primary(['uid', 'document_id', 'locale']);
    table.index(['agency', 'state', 'last_act_at'], 'gov_dossiers_agency');
    table.index(['agency', 'due_at'], 'gov_dossiers_due');
    table.index(['state', 'publish_at'], 'gov_dossiers_schedule');
  });
  // Whom an entry waits for, a row each: the desk finds what waits for an officer without reading anybody else's.
  await trx.schema.createTable('gov_dossier_waiting', (table) => {
    table.string('uid', 255).notNullable();
    table.string('document_id', 64).notNullable();
    table.string('locale', 35).notNullable();
    table.string('duty', 20).notNullable();
    table.string('agency', 64).nullable();
    table.primary(['uid', 'document_id', 'locale', 'duty']);
    table.index(['agency', 'duty'], 'gov_dossier_waiting_agency');
  });
}
