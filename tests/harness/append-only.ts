import type { Site } from './site';

/**
 * Takes away the triggers that keep a table of the ledger append-only: what somebody with the database in their hands does
 * first. The next start puts them back.
 */
export async function dropGuards({ strapi, client }: Site, table: string): Promise<void> {
  const db = strapi.db.connection;
  if (client === 'postgres') await db.raw(`DROP TRIGGER IF EXISTS ${table}_append_only ON ${table}`);
  else for (const verb of ['update', 'delete']) await db.raw(`DROP TRIGGER IF EXISTS ${table}_no_${verb}`);
}
