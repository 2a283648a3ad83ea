import type { Connection } from '../../strapi-boundary';

/** As step 1 made them. A released step never changes: its names are written out, and follow no constant. */
export async function makePeopleTables(trx: Connection): Promise<void> {
  // Who was shown the key of an API token, and so can write with it.
  await trx.schema.createTable('gov_token_holders', (table) => {
    table.increments('id');
    table.string('token_id', 64).notNullable();
    table.string('person_id', 64).notNullable();
    table.string('at', 30).notNullable();
    table.index(['token_id'], 'gov_token_holders_token');
  });
  await trx.schema.createTable('gov_password_attempts', (table) => {
    table.increments('id');
    table.string('person_id', 64).notNullable();
    table.bigInteger('at').notNullable();
    // From where, and whether in a session of that account: a stranger's guesses must not lock its owner out.
    table.string('address', 64).notNullable();
    table.boolean('in_session').notNullable();
    table.index(['person_id', 'at'], 'gov_password_attempts_person');
  });
}
