import { isPostgres, type Connection } from '../strapi-boundary';

/**
 * Has the database itself refuse to change or remove rows of a table, whoever asks.
 *
 * @param key the columns by which SQLite finds a row that would be written over
 */
export async function forbidChange(
  connection: Connection,
  table: string,
  key: readonly string[],
): Promise<void> {
  if (!isPostgres(connection)) {
    for (const verb of ['UPDATE', 'DELETE']) {
      await connection.raw(
        `CREATE TRIGGER IF NOT EXISTS ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table} ` +
          `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
      );
    }
    // INSERT OR REPLACE removes the old row without firing the delete trigger.
    const same = key.map((column) => `${column} = NEW.${column}`).join(' AND ');
    await connection.raw(
      `CREATE TRIGGER IF NOT EXISTS ${table}_no_replace BEFORE INSERT ON ${table} ` +
        `WHEN EXISTS (SELECT 1 FROM ${table} WHERE ${same}) ` +
        `BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    );
    return;
  }
  await connection.raw(
    `CREATE OR REPLACE FUNCTION gov_append_only() RETURNS trigger LANGUAGE plpgsql AS ` +
      `$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  );
  const existing = await connection('pg_trigger')
    .where({ tgname: `${table}_append_only` })
    .first('tgname');
  if (existing) return;
  await connection.raw(
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION gov_append_only()`,
  );
}
