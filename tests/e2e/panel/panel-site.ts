import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import supertest from 'supertest';
import { freshEnvironment, SITE_DIR, type Site } from '../../harness/site';

/** The test site with its built admin panel, for a browser. */
export interface PanelSite extends Site {
  /** e.g. `http://127.0.0.1:41234` */
  readonly url: string;
}

/** Boots the test site, in production mode, on a fresh SQLite database, and serves the panel built before. */
export async function startPanelSite(more: Readonly<Record<string, string>> = {}): Promise<PanelSite> {
  const env: Record<string, string> = {
    ...(await freshEnvironment('sqlite')),
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://www.test.example',
    ...more,
  };
  Object.assign(process.env, env);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({
    appDir: SITE_DIR,
    distDir: SITE_DIR,
    autoReload: false,
    serveAdminPanel: true,
  });
  await strapi.load();
  strapi.server.mount();
  const server: Server = strapi.server.httpServer;
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return {
    strapi,
    http: supertest(server),
    client: 'sqlite',
    publicDir: String(env['PUBLIC_DIR']),
    env,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      await strapi.destroy();
      if (env['SITE_FOLDER']) rmSync(env['SITE_FOLDER'], { recursive: true, force: true });
    },
  };
}
