import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../setup/root.mjs';
import { FILES } from './folder.mjs';

const START_SECONDS = 180;
const STOP_SECONDS = 10;

/**
 * Starts Strapi and waits until it answers.
 *
 * @param {NodeJS.ProcessEnv} env
 * @param {string} folder the demo's folder; the server's log goes there
 * @returns {Promise<{ url: string, ended: Promise<number>, stop(): Promise<void>, stopping(): boolean }>} `ended`
 *   gives the exit code: 0 where it was asked to stop
 * @throws {Error} where the port is taken, or the server ends before it answers
 */
export async function startServer(env, folder) {
  await requireFree(Number(env.PORT), env.HOST);
  const log = join(folder, FILES.log);
  const output = openSync(log, 'w', 0o600);
  const strapi = join(ROOT, 'node_modules/@strapi/strapi/bin/strapi.js');
  // In a group of its own: Ctrl-C reaches this process, which then ends the server once and in good order.
  const child = spawn(process.execPath, [strapi, 'start'], {
    cwd: ROOT,
    env,
    detached: true,
    stdio: ['ignore', output, output],
  });
  let asked = false;
  const ended = new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(asked ? 0 : (code ?? 1)));
  });
  const stop = async () => {
    if (!asked) console.log('\nStopping…');
    asked = true;
    child.kill('SIGTERM');
    const force = setTimeout(() => child.kill('SIGKILL'), STOP_SECONDS * 1_000);
    await ended;
    clearTimeout(force);
  };
  const url = `http://${env.HOST === '0.0.0.0' ? 'localhost' : env.HOST}:${env.PORT}`;
  console.log('Starting the server…');
  if (!(await answers(url, ended))) {
    await stop();
    throw new Error(
      `The server did not start. The end of ${log}:\n\n${readFileSync(log, 'utf8').slice(-3_000)}`,
    );
  }
  return { url, ended, stop, stopping: () => asked };
}

async function answers(url, ended) {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (const deadline = Date.now() + START_SECONDS * 1_000; Date.now() < deadline && !over;) {
    const answer = await fetch(`${url}/_health`).catch(() => null);
    if (answer?.status === 204) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

function requireFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) => {
      reject(
        new Error(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken, perhaps by a demo that is already running. Stop it, or choose another: PORT=1338 npm run demo`
            : `The server cannot listen on ${host}:${port}: ${error.message}`,
        ),
      );
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
