import type { Client } from 'pg';

/** One column of text, in order. */
async function texts(client: Client, sql: string): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(sql);
  return rows.map(({ text }) => text);
}

const OF_PUBLIC = `n.nspname = 'public'`;
const NOT_OF_AN_EXTENSION = (of: string): string =>
  `NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = ${of}.oid AND d.deptype = 'e')`;

const FUNCTIONS = `SELECT pg_get_functiondef(p.oid) AS text FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
  WHERE ${OF_PUBLIC} AND ${NOT_OF_AN_EXTENSION('p')} ORDER BY 1`;
const SEQUENCES = `SELECT format('CREATE SEQUENCE %I AS %s', sequencename, data_type) AS text FROM pg_sequences
  WHERE schemaname = 'public' ORDER BY 1`;
const POSITIONS = `SELECT format('SELECT setval(%L, %s, true)', sequencename, last_value) AS text FROM pg_sequences
  WHERE schemaname = 'public' AND last_value IS NOT NULL ORDER BY 1`;
const TABLES = `SELECT format('CREATE TABLE %I (%s)', c.relname, string_agg(format('%I %s%s%s', a.attname,
    format_type(a.atttypid, a.atttypmod), coalesce(' DEFAULT ' || pg_get_expr(f.adbin, f.adrelid), ''),
    CASE WHEN a.attnotnull THEN ' NOT NULL' ELSE '' END), ', ' ORDER BY a.attnum)) AS text
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  LEFT JOIN pg_attrdef f ON f.adrelid = c.oid AND f.adnum = a.attnum
  WHERE ${OF_PUBLIC} AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped GROUP BY c.relname ORDER BY c.relname`;
const CONSTRAINTS = `SELECT format('ALTER TABLE %I ADD CONSTRAINT %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid)) AS text
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OF_PUBLIC} AND k.contype IN ('p', 'u', 'f', 'c') ORDER BY k.contype = 'f', c.relname, k.conname`;
const INDEXES = `SELECT pg_get_indexdef(i.indexrelid) AS text FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE ${OF_PUBLIC} AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = i.indexrelid) ORDER BY 1`;
const TRIGGERS = `SELECT pg_get_triggerdef(t.oid) AS text FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${OF_PUBLIC} AND NOT t.tgisinternal ORDER BY 1`;

/**
 * @returns the whole database as SQL that `pg` itself can run again. What pg_dump does for the kinds of things that a Strapi
 *   site and the plugin make: the PostgreSQL that the tests bring along has no pg_dump.
 */
export async function dumpPostgres(client: Client): Promise<string> {
  const rows: string[] = [];
  for (const table of await texts(
    client,
    `SELECT tablename AS text FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  )) {
    const [json] = await texts(
      client,
      `SELECT quote_literal(coalesce(json_agg(t), '[]')::text) AS text FROM "${table}" t`,
    );
    if (json !== "'[]'")
      rows.push(`INSERT INTO "${table}" SELECT * FROM json_populate_recordset(null::"${table}", ${json})`);
  }
  const statements = [
    'CREATE EXTENSION IF NOT EXISTS pg_trgm',
    ...(await texts(client, FUNCTIONS)),
    ...(await texts(client, SEQUENCES)),
    ...(await texts(client, TABLES)),
    ...rows,
    ...(await texts(client, POSITIONS)),
    ...(await texts(client, CONSTRAINTS)),
    ...(await texts(client, INDEXES)),
    ...(await texts(client, TRIGGERS)),
  ];
  return `${statements.join(';\n')};\n`;
}
