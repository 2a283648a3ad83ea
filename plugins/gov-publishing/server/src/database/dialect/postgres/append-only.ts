import type { Connection } from '../../../strapi-boundary';
import type { AppendOnly } from '../dialect';

export async function forbidChange(trx: Connection, { table }: AppendOnly): Promise<void> {
  await trx.raw(
    `CREATE OR REPLACE FUNCTION gov_append_only() RETURNS trigger LANGUAGE plpgsql AS ` +
      `$$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$`,
  );
  // Of this very table: another site's, in a schema of its own, has triggers of the same names.
  const existing = (await trx('pg_trigger')
    .where({ tgname: `${table}_append_only` })
    .whereRaw('tgrelid = to_regclass(?)', [table])
    .first('tgname')) as unknown;
  if (existing) return;
  await trx.raw(
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table} ` +
      `FOR EACH STATEMENT EXECUTE FUNCTION gov_append_only()`,
  );
}
