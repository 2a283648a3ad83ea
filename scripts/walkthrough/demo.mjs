import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoFolderPath, FILES } from '../demo/folder.mjs';
import { asker } from './asker.mjs';

/** The running demo: where it is, and how to be one of its people. */
export async function readDemo() {
  const folder = demoFolderPath();
  const file = join(folder, FILES.accounts);
  if (!existsSync(file))
    throw new Error('There is no demo here yet. Start it in another terminal: npm run demo');
  const { url, people } = JSON.parse(readFileSync(file, 'utf8'));
  const anybody = asker(url);
  const health = await fetch(`${url}/_health`).catch(() => null);
  if (health?.status !== 204)
    throw new Error(`The demo does not answer at ${url}. Start it in another terminal: npm run demo`);
  const sessions = new Map();
  return {
    url,
    folder,
    anybody,
    /** Asks with a token instead of a session. */
    withToken: (token) => asker(url, token),
    /** @returns {Promise<{ account: object, ask: Function }>} one of the demo's people, logged in */
    async person(key) {
      const account = people.find((each) => each.key === key);
      if (!account) throw new Error(`The demo has no account ${key}.`);
      if (!sessions.has(key)) sessions.set(key, await logIn(anybody, account));
      return { account, ask: asker(url, sessions.get(key)) };
    },
  };
}

async function logIn(ask, { email, password }) {
  const { status, body } = await ask('POST', '/admin/login', { email, password });
  if (status === 429)
    throw new Error(
      'Strapi lets an account log in five times in five minutes. Wait a little and run it again.',
    );
  if (status !== 200) throw new Error(`${email} could not log in: ${status}`);
  return body.data.token;
}
