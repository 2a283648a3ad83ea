import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { weigh } from './weighing.mjs';

/** Which entries of the demo (src/demo/entries) the pictures show, by their slugs. */
const ENTRIES = {
  incomplete: 'event-river-kwai-week',
  draft: 'law-2562-personal-data',
  submitted: 'law-2562-digital-government',
  returned: 'law-2565-electronic-performance',
  approved: 'law-2550-traffic-data',
  weighed: 'news-demo-water-drill',
  urgent: 'news-demo-urgent-test',
};
const READY = /The demo is ready/;
const PORT = process.env.PORT ?? '1387';

/** @returns the demo, running in a folder, with its accounts and the entries that are shown */
export async function demoOfPictures(folder) {
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, DEMO_FOLDER: folder, HOST: '127.0.0.1', PORT };
  const child = spawn(process.execPath, [join(ROOT, 'scripts/demo.mjs')], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => void child.once('exit', resolve));
  await new Promise((resolve, reject) => {
    child.stdout.on('data', (text) => READY.test(String(text)) && resolve());
    child.once('exit', () => reject(new Error('The demo did not start.')));
  });
  const read = (name) => JSON.parse(readFileSync(join(folder, name), 'utf8'));
  const { people } = read('accounts.json');
  const loaded = read('loaded.json');
  const url = `http://127.0.0.1:${PORT}`;
  const accountOf = (key) => people.find((each) => each.key === key);
  const entry = (name, language) => {
    const found = loaded.find((each) => each.slug === ENTRIES[name] && each.locale === language);
    if (!found) throw new Error(`The demo has no entry ${ENTRIES[name]} in ${language}.`);
    return found;
  };
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  try {
    for (const language of ['th', 'en'])
      await weigh(url, accountOf('head.skn01'), entry('weighed', language));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    url,
    accountOf,
    entry,
    stop,
  };
}
