import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { PostgresServer } from '../harness/databases/postgres-server';

/** Starts a PostgreSQL that may be killed: the one that all suites share must go on. */
export async function startMortalPostgres(): Promise<PostgresServer> {
  const child = fork(join(__dirname, '../harness/databases/postgres-process.cjs'), {
    env: { ...process.env, NODE_OPTIONS: '', JEST_WORKER_ID: '' },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  const url = await answer(child);
  const call = async (name: keyof PostgresServer, argument?: string): Promise<void> => {
    child.send({ call: name, argument });
    await answer(child);
  };
  return {
    url,
    kill: (signal) => call('kill', signal),
    startAgain: () => call('startAgain'),
    stop: async () => {
      await call('stop');
      child.disconnect();
    },
  };
}

function answer(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    const gone = (): void => reject(new Error('the process of PostgreSQL ended'));
    child.once('exit', gone);
    child.once('message', (message: { done?: string; failed?: string }) => {
      child.off('exit', gone);
      if (message.done === undefined) reject(new Error(`PostgreSQL: ${String(message.failed)}`));
      else resolve(message.done);
    });
  });
}
