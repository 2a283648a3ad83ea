import type { PersonId } from '../../domain/brands';
import type { Tenure } from '../../people/appointments/tenure';
import type { Strapi } from '../../strapi-boundary';
import type { Subquery } from './library/shown-files';

/*
 * By SQL: Strapi's query engine joins the users once for each condition on the uploader, and databases join no hundreds.
 * Neither is async: awaiting a subquery runs it.
 */

/**
 * @returns ids of the files that people in office uploaded while they were: their agency's, also when they have left, and
 *   none of what they upload afterwards
 */
export function uploadedIn(strapi: Strapi, tenures: readonly Tenure[]): Subquery {
  return filesOf(strapi).andWhereRaw(...during(tenures));
}

/** @returns ids of a person's own uploads, without those made in office elsewhere: who leaves leaves their papers there */
export function uploadedBy(strapi: Strapi, personId: PersonId, elsewhere: readonly Tenure[]): Subquery {
  const [condition, bindings] = during(elsewhere);
  return filesOf(strapi).where('created_by_id', Number(personId)).andWhereRaw(`not ${condition}`, bindings);
}

function filesOf(strapi: Strapi): Subquery {
  const { tableName } = strapi.db.metadata.get('plugin::upload.file' as never);
  return strapi.db.connection(tableName).select('id').whereNotNull('created_by_id');
}

/**
 * As a table of values: of thousands of conditions joined by OR, knex and SQLite take half a minute each to make a plan,
 * and of a thousand in a row SQLite makes none.
 */
function during(tenures: readonly Tenure[]): [condition: string, bindings: (number | Date | null)[]] {
  if (tenures.length === 0) return ['(1 = 0)', []];
  const rows = tenures.map(() => '(cast(? as integer), cast(? as timestamp), cast(? as timestamp))');
  const condition = `exists (select 1 from (values ${rows.join(', ')}) as tenure
    where tenure.column1 = created_by_id and created_at >= tenure.column2
      and (tenure.column3 is null or created_at <= tenure.column3))`;
  const bindings = tenures.flatMap(({ personId, since, until }) => [Number(personId), since, until]);
  return [condition, bindings];
}
