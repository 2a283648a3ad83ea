import type { EntryRef } from '../../harness/people';
import type { Stage } from './stage';

type Sql = any;

/** Raw SQL, past everything Strapi has. */
export const sqlOf = ({ strapi }: Pick<Stage, 'strapi'>): Sql => strapi.db.connection;

/** @returns the table of a type or component */
export const tableOf = ({ strapi }: Pick<Stage, 'strapi'>, uid: string): string =>
  strapi.db.metadata.get(uid).tableName;

/** @returns the table that joins a type with what an attribute names, and its two columns */
export function joinOf(
  { strapi }: Pick<Stage, 'strapi'>,
  uid: string,
  attribute: string,
): { table: string; own: string; other: string } {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[attribute];
  return {
    table: joinTable.name,
    own: joinTable.joinColumn.name,
    other: joinTable.inverseJoinColumn?.name ?? '',
  };
}

/** @returns an entry's columns in the plugin's own tables */
export const keyOf = ({
  uid,
  documentId,
  locale = 'und',
}: EntryRef): { uid: string; document_id: string; locale: string } => ({
  uid,
  document_id: documentId,
  locale,
});

/** Takes the triggers away that keep the ledger append-only, as the owner of the database can. */
export async function dropTriggers(stage: Pick<Stage, 'strapi' | 'site'>): Promise<void> {
  const sql = sqlOf(stage);
  if (stage.site.client === 'sqlite') {
    const triggers = await sql('sqlite_master')
      .where({ type: 'trigger' })
      .andWhere('tbl_name', 'like', 'gov\\_%')
      .select('name');
    const all =
      triggers.length > 0 ? triggers : await sql('sqlite_master').where({ type: 'trigger' }).select('name');
    for (const { name } of all) await sql.raw(`DROP TRIGGER ${name}`);
    return;
  }
  const triggers = await sql.raw(
    "SELECT tgname, tgrelid::regclass::text AS tbl FROM pg_trigger WHERE tgname LIKE 'gov_%'",
  );
  for (const { tgname, tbl } of triggers.rows) await sql.raw(`DROP TRIGGER ${tgname} ON ${tbl}`);
}

/** Runs a write with every lifecycle of Strapi switched off, as `strapi import` and remote transfers do. */
export async function withoutLifecycles<T>(
  { strapi }: Pick<Stage, 'strapi'>,
  run: () => Promise<T>,
): Promise<T> {
  strapi.db.lifecycles.disable();
  try {
    return await run();
  } finally {
    strapi.db.lifecycles.enable();
  }
}
