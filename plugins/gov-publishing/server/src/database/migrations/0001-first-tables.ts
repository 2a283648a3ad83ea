import { TABLES } from '../../ledger/tables';
import { isPostgres, type Connection } from '../../strapi-boundary';
import type { Migration } from '../migration';

type TableDefinition = (connection: Connection, name: string) => PromiseLike<void>;

const DEFINITIONS: Readonly<Record<Exclude<keyof typeof TABLES, 'schema'>, TableDefinition>> = {
  leaves: (db, name) =>
    db.schema.createTable(name, (table) => {
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
      table.index(['uid', 'document_id', 'locale'], `${name}_entry`);
      table.index(['kind', 'document_id'], `${name}_kind`);
    }),
  nodes: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.integer('level').notNullable();
      table.bigInteger('idx').notNullable();
      table.string('hash', 64).notNullable();
      table.primary(['level', 'idx']);
    }),
  checkpoints: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.bigInteger('size').primary();
      table.text('note').notNullable();
      table.string('time', 30).notNullable();
    }),
  signers: (db, name) =>
    db.schema.createTable(name, (table) => {
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
      table.index(['person_id'], `${name}_person`);
      table.index(['subject_id'], `${name}_subject`);
    }),
  snapshots: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('digest', 64).primary();
      table.text('body').notNullable();
    }),
  publications: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 35).notNullable();
      table.string('digest', 64).notNullable();
      table.bigInteger('leaf_idx').notNullable();
      table.bigInteger('first_leaf_idx').notNullable();
      table.string('agency', 64).nullable();
      if (isPostgres(db)) table.jsonb('projection').notNullable();
      else table.text('projection').notNullable();
      table.primary(['uid', 'document_id', 'locale']);
      table.index(['uid', 'locale', 'agency'], `${name}_list`);
    }),
  publicationFiles: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('file_document_id', 64).notNullable();
      table.string('sha256', 64).notNullable().index(`${name}_sha256`);
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 35).notNullable();
      // A text may show a picture and a smaller copy of it: one file of the library, two of bytes.
      table.primary(['file_document_id', 'sha256', 'uid', 'document_id', 'locale']);
      table.index(['uid', 'document_id', 'locale'], `${name}_entry`);
    }),
  // What `q` looks through: derived from the signed snapshots, and compared with them when something is found.
  search: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.increments('id');
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 35).notNullable();
      table.text('title').notNullable();
      table.text('words').notNullable();
      table.unique(['uid', 'document_id', 'locale'], { indexName: `${name}_entry` });
    }),
  // Under which slugs entries were published: an old one leads to the current one. Checked against the ledger.
  slugs: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('uid', 255).notNullable();
      table.string('locale', 35).notNullable();
      table.string('slug', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.bigInteger('leaf_idx').notNullable();
      table.primary(['uid', 'locale', 'slug', 'document_id']);
    }),
  dossiers: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 35).notNullable();
      table.string('title', 500).notNullable();
      table.string('agency', 64).nullable();
      table.string('state', 16).notNullable();
      table.boolean('is_public').notNullable();
      // Whether the provincial office reads it, to weigh it (URG-03).
      table.boolean('weighing').notNullable().defaultTo(false).index(`${name}_weighing`);
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
      table.index(['agency', 'state', 'last_act_at'], `${name}_agency`);
      table.index(['agency', 'due_at'], `${name}_due`);
      table.index(['state', 'publish_at'], `${name}_schedule`);
    }),
  // Whom an entry waits for, a row each: the desk finds what waits for an officer without reading anybody else's.
  waiting: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 35).notNullable();
      table.string('duty', 20).notNullable();
      table.string('agency', 64).nullable();
      table.primary(['uid', 'document_id', 'locale', 'duty']);
      table.index(['agency', 'duty'], `${name}_agency`);
    }),
  edits: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.increments('id');
      table.string('uid', 255).notNullable();
      table.string('document_id', 64).notNullable();
      table.string('locale', 35).notNullable();
      table.string('person_id', 64).notNullable();
      table.bigInteger('after_leaf').notNullable();
      // What the draft said after it: words that differ from the newest note's came by a way that nobody watched.
      table.string('digest', 64).notNullable();
      table.string('at', 30).notNullable();
      table.index(['person_id'], `${name}_person`);
      table.index(['uid', 'document_id', 'locale', 'after_leaf'], `${name}_entry`);
    }),
  // Who was shown the key of an API token, and so can write with it.
  tokenHolders: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.increments('id');
      table.string('token_id', 64).notNullable();
      table.string('person_id', 64).notNullable();
      table.string('at', 30).notNullable();
      table.index(['token_id'], `${name}_token`);
    }),
  attempts: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.increments('id');
      table.string('person_id', 64).notNullable();
      table.bigInteger('at').notNullable();
      // From where, and whether in a session of that account: a stranger's guesses must not lock its owner out.
      table.string('address', 64).notNullable();
      table.boolean('in_session').notNullable();
      table.index(['person_id', 'at'], `${name}_person`);
    }),
  // Servers that may be answering from memory. An act waits for each of them (PostgreSQL only).
  servers: (db, name) =>
    db.schema.createTable(name, (table) => {
      table.string('id', 36).primary();
      // Size of the ledger up to which the server has forgotten what changed.
      table.bigInteger('seen').notNullable();
      table.bigInteger('beat').notNullable();
    }),
};

/** The tables as they were when the format of the ledger was settled. */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  up: async (trx) => {
    for (const key of Object.keys(DEFINITIONS) as (keyof typeof DEFINITIONS)[])
      await DEFINITIONS[key](trx, TABLES[key]);
  },
};
