import { inCode, noSuchWay, type Door, type DoorTable } from '../../door';
import type { Stage } from '../../stages/stage';
import { sqlOf } from '../../stages/tamper';

const TABLES: readonly (readonly [table: string, column: string, what: string])[] = [
  ['gov_ledger_leaves', 'body', 'leaves of the ledger'],
  ['gov_ledger_nodes', 'hash', 'nodes of its tree'],
  ['gov_ledger_checkpoints', 'note', 'signed checkpoints'],
  ['gov_ledger_signers', 'person_name', 'names of signers'],
  ['gov_snapshots', 'body', 'signed snapshots'],
  ['gov_edits', 'person_id', 'list of who saved a draft'],
  ['gov_token_holders', 'person_id', 'list of who holds the key of an API token'],
];

/** Empties a table, by the fastest way the database has. */
function empty(stage: Stage, table: string): Promise<unknown> {
  const sql = sqlOf(stage);
  return stage.site.client === 'sqlite' ? sql(table).delete() : sql.raw(`TRUNCATE ${table}`);
}

/** Writes a row over an existing one: INSERT OR REPLACE removes the old row without a DELETE. */
async function replace(stage: Stage, table: string, column: string): Promise<unknown> {
  const sql = sqlOf(stage);
  const row = { ...(await sql(table).first()), [column]: 'other' };
  if (stage.site.client !== 'sqlite')
    return sql(table)
      .update({ [column]: 'other' })
      .where(row);
  const names = Object.keys(row);
  const marks = names.map(() => '?').join(', ');
  return sql.raw(
    `INSERT OR REPLACE INTO ${table} (${names.join(', ')}) VALUES (${marks})`,
    Object.values(row),
  );
}

const doors: Door[] = TABLES.flatMap(([table, column, what]): Door[] => {
  const common = { by: 'raw SQL', line: '3', expect: noSuchWay('thrown', /append-only/) } as const;
  return [
    {
      ...common,
      id: `trigger-${table}-update`,
      title: `change the ${what}`,
      attempt: (stage) => inCode(() => sqlOf(stage)(table).update({ [column]: 'other' })),
    },
    {
      ...common,
      id: `trigger-${table}-replace`,
      title: `write over the ${what}`,
      attempt: (stage) => inCode(() => replace(stage, table, column)),
    },
    {
      ...common,
      id: `trigger-${table}-empty`,
      title: `empty the ${what}`,
      attempt: (stage) => inCode(() => empty(stage, table)),
    },
  ];
});

export const triggers: DoorTable = { heading: "Triggers of the plugin's own tables", doors };
