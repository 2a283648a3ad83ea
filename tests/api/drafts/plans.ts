/** What a database says about how it answers. */
export interface Step {
  /** Read from this table or index, where it reads any. */
  readonly table?: string | undefined;
  readonly index?: string | undefined;
  /** Reads the index alone. */
  readonly covering: boolean;
  readonly sorts: boolean;
  /** Part of finding out which rows are on the page (SQLite's plan does not say how many rows a step has). */
  readonly inWalk: boolean;
  /** Rows the step gave, or sorted (PostgreSQL). */
  readonly rows?: number;
}

/** @returns the plan of every statement that something runs, in their order */
export async function explained(knex: any, run: () => PromiseLike<unknown>): Promise<Step[][]> {
  const statements: { sql: string; bindings: unknown[] }[] = [];
  const listen = (query: { sql: string; bindings: unknown[] }): void => void statements.push(query);
  knex.on('query', listen);
  await run();
  knex.off('query', listen);
  const plans: Step[][] = [];
  for (const { sql, bindings } of statements)
    plans.push(await (knex.client.config.client === 'pg' ? inPostgres : inSqlite)(knex, sql, bindings));
  return plans;
}

async function inSqlite(knex: any, sql: string, bindings: unknown[]): Promise<Step[]> {
  const lines: { id: number; parent: number; detail: string }[] = await knex.raw(
    `EXPLAIN QUERY PLAN ${sql}`,
    bindings,
  );
  const parents = new Map(lines.map((line) => [line.id, line]));
  const isInWalk = ({ parent }: { parent: number }): boolean => {
    const above = parents.get(parent);
    return above !== undefined && (/^(CO-ROUTINE|MATERIALIZE)/.test(above.detail) || isInWalk(above));
  };
  return lines.map((line) => {
    const [, table] = /^(?:SEARCH|SCAN) (gov_publications|shown)\b/.exec(line.detail) ?? [];
    const [, covering, index] = /USING (COVERING )?INDEX (\S+)/.exec(line.detail) ?? [];
    const sorts = line.detail.startsWith('USE TEMP B-TREE');
    return { table, index, covering: covering !== undefined, sorts, inWalk: isInWalk(line) };
  });
}

async function inPostgres(knex: any, sql: string, bindings: unknown[]): Promise<Step[]> {
  const numbered = sql.replace(/\$\d+/g, '?');
  const { rows } = await knex.raw(`EXPLAIN (ANALYZE, FORMAT JSON) ${numbered}`, bindings);
  const steps: Step[] = [];
  const visit = (node: any): void => {
    const type: string = node['Node Type'];
    const sorts = type.endsWith('Sort');
    const read = sorts ? node.Plans[0] : node;
    steps.push({
      table: node['Relation Name'],
      index: node['Index Name'],
      covering: type === 'Index Only Scan',
      sorts,
      inWalk: false,
      rows: read['Actual Rows'] * read['Actual Loops'],
    });
    for (const below of node.Plans ?? []) visit(below);
  };
  visit(rows[0]['QUERY PLAN'][0].Plan);
  return steps;
}
