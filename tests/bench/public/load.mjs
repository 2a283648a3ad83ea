import { fork, spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
/** Seconds of one round. */
const SECONDS = Number(process.env.BENCH_SECONDS ?? 5);
const CONNECTIONS = 32;

/** @throws Error where there is nothing to measure with */
export function requireWrk() {
  if (spawnSync('wrk', ['-v']).error) throw new Error('This bench needs wrk (apt-get install wrk).');
}

/**
 * Loads an address with wrk, one thread and 32 connections, after a second of warming up.
 *
 * @returns requests a second, and the 99th percentile in milliseconds
 */
export async function load(url, { headers = {}, script } = {}) {
  const flags = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  if (script) flags.push('-s', script);
  await wrk(['-t1', '-c8', '-d1s', ...flags, url]);
  const output = await wrk(['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '--latency', ...flags, url]);
  const rate = Number(/Requests\/sec:\s+([\d.]+)/.exec(output)?.[1]);
  const [, amount, unit] = /99%\s+([\d.]+)(us|ms|s)/.exec(output) ?? [];
  const p99 = Number(amount) * { us: 0.001, ms: 1, s: 1_000 }[unit];
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1];
  if (bad) throw new Error(`${url}: ${bad} answers were errors`);
  return { rate, p99 };
}

function wrk(flags) {
  return new Promise((resolve, reject) => {
    const child = spawn('wrk', flags, { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.once('error', reject);
    child.once('exit', () => resolve(output));
  });
}

/** Starts one of the servers in a process of its own; resolves with what it says first. */
export async function start(script, env) {
  const child = fork(join(here, script), {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PUBLIC_URL: 'https://www.test.example',
      STRAPI_TELEMETRY_DISABLED: 'true',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const heard = () =>
    new Promise((resolve, reject) => {
      child.once('message', (message) =>
        message.failed ? reject(new Error(message.failed)) : resolve(message),
      );
      child.once('exit', (code) => reject(new Error(`${script} ended with ${code}`)));
    });
  const said = await heard();
  return {
    ...said,
    url: `http://127.0.0.1:${said.port}`,
    tell: (message) => {
      const answer = heard();
      child.send(message);
      return answer;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.send({ stop: true });
      }),
  };
}
