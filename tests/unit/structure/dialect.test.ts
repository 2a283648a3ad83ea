import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SOURCE = join(__dirname, '../../../plugins/gov-publishing/server/src');
const FOLDER = 'database/dialect/';

/** What only one of the two databases understands, and what asks which one it is. */
const OF_ONE_DATABASE =
  /isPostgres|isSqlite|\.client\.(?:config|dialect)|['"`](?:sqlite\w*|better-sqlite3|pg|postgres(?:ql)?)['"`]|\bpg_\w+|sqlite_\w+|\bPRAGMA\b|json_extract|#>>|::(?:numeric|boolean|text|jsonb?|regclass)\b|\bjsonb\b|forUpdate|forShare|to_regclass|current_schema|hashtext|\bILIKE\b|\b(?:strpos|instr)\(|\bLISTEN "|\bNOTIFY\b|\bANALYZE\b|\bfts5\b|gin_trgm|\bCOLLATE\b|\bLATERAL\b|CREATE (?:TRIGGER|EXTENSION|VIRTUAL|OR REPLACE FUNCTION)|\$[1-9] |SQLITE_|\b57P0/g;

/** @returns a source without its comments: those may say why, of either database */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function foundIn(source: string): string[] {
  return [...new Set(code(source).match(OF_ONE_DATABASE) ?? [])];
}

test.each([
  [`if (isPostgres(trx)) return;`, ['isPostgres']],
  [`await trx.raw('SELECT pg_advisory_xact_lock(?)', [1]);`, ['pg_advisory_xact_lock']],
  [`const kind = knex.client.config.client === 'pg';`, ['.client.config', `'pg'`]],
  [`connection('sqlite_master').first();`, [`'sqlite_master'`]],
  ['await trx(table).select().forUpdate();', ['forUpdate']],
  ['// SQLite has no pg_advisory_lock', []],
])('%s is seen', (source, seen) => {
  expect(foundIn(source)).toEqual(seen);
});

test(`what only one database understands stands in ${FOLDER} and nowhere else`, () => {
  const files = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.ts') && !file.startsWith(FOLDER));
  const seen = files.flatMap((file) =>
    foundIn(readFileSync(join(SOURCE, file), 'utf8')).map((what) => `${file}: ${what}`),
  );
  expect(seen).toEqual([]);
});
