import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SITE_DIR } from '../../harness/site';

/** Changes files of a site before it is started. */
export type ChangeSite = (edit: SiteFiles) => void;

export interface SiteFiles {
  /** Changes a file by its text. */
  readonly edit: (file: string, change: (text: string) => string) => void;
  /** Adds a file. */
  readonly add: (file: string, text: string) => void;
}

/** A copy of the test site with changed files. It stands beside the original: it finds the plugin by the same path. */
export function otherSite(change: ChangeSite): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(SITE_DIR, '../.site-'));
  cpSync(SITE_DIR, dir, {
    recursive: true,
    filter: (source) => !/[/\\](\.tmp|types|node_modules)$/.test(source),
  });
  change({
    edit: (file, edited) => writeFileSync(join(dir, file), edited(readFileSync(join(dir, file), 'utf8'))),
    add: (file, text) => {
      mkdirSync(join(dir, file, '..'), { recursive: true });
      writeFileSync(join(dir, file), text);
    },
  });
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

/** Loads a site from a folder, without listening. What did not start is destroyed, so that the next one can. */
export async function loadSite(dir: string, env: Readonly<Record<string, string | undefined>>): Promise<any> {
  const before = { ...process.env };
  for (const [name, value] of Object.entries(env)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir: dir, distDir: dir, autoReload: false, serveAdminPanel: false });
  try {
    await strapi.load();
    return strapi;
  } catch (error) {
    await strapi.destroy().catch(() => undefined);
    throw error;
  } finally {
    process.env = before;
  }
}
