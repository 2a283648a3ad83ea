/**
 * The demo: starts the reference site on SQLite, has its officers bring the sample content to the public by
 * signing it, and prints where to look and with which accounts. Everything it keeps is in `.tmp/demo`: delete
 * that folder to begin anew.
 */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ROOT } from './setup/root.mjs';
import { demoEnvironment } from './demo/environment.mjs';
import { demoFolder } from './demo/folder.mjs';
import { printWelcome } from './demo/welcome.mjs';
import { startServer } from './demo/server.mjs';

async function main() {
  if (process.env.NODE_ENV === 'production') {
    throw new Error(
      'The demo makes accounts and content that belong on no real site: it does not run with NODE_ENV=production.',
    );
  }
  const began = Date.now();
  const folder = demoFolder();
  const env = demoEnvironment(folder);
  const server = await startServer(env, folder);
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  const { loadDemo } = createRequire(import.meta.url)(join(ROOT, 'dist/src/demo/index.js'));
  try {
    const demo = await loadDemo({
      url: server.url,
      folder,
      sources: join(ROOT, 'src/demo'),
      say: (line) => console.log(line),
    });
    printWelcome(server.url, demo, folder, Date.now() - began);
  } catch (error) {
    if (!server.stopping()) {
      await server.stop();
      throw error;
    }
  }
  return server.ended;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  },
);
