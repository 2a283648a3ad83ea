import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import supertest from 'supertest';

/** The test site running in a process of its own. */
export interface SiteProcess {
  readonly http: ReturnType<typeof supertest.agent>;
  readonly pid: number;
  /** The drift report as that process sees it. */
  drift(): Promise<{ leaves: number; publications: number; findings: unknown[] }>;
  /** How often it answered from memory, and how often it had to read. */
  front(): Promise<{ hits: number; misses: number }>;
  /** Ends the connections to its database between the commit of the next save and what is read after it. */
  loseDatabaseAfterSave(): Promise<boolean>;
  /** Sets its clock ahead, for what falls due: a test waits for no clock. */
  ahead(milliseconds: number): Promise<unknown>;
  /** What it has said so far. */
  log(): string;
  /** Ends it the way an operator does. */
  stop(): Promise<void>;
  /** Ends it the way a power cut does: SIGKILL, no goodbye. */
  kill(): Promise<void>;
}

type Message = {
  port?: number;
  failed?: string;
  drift?: unknown;
  front?: unknown;
  lost?: boolean;
  ahead?: number;
  driftFailed?: string;
};

/**
 * Starts the test site in another process, on an environment made by `freshEnvironment`.
 *
 * @throws Error with the child's own words where it does not come up
 */
export async function startProcess(env: Readonly<Record<string, string>>): Promise<SiteProcess> {
  const child = fork(join(__dirname, 'site-process.cjs'), {
    env: { ...process.env, NODE_OPTIONS: '', JEST_WORKER_ID: '', ...env },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const said: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => said.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => said.push(chunk));
  const port = await firstMessage(child, said, (message) => message.port);
  return {
    http: supertest.agent(`http://127.0.0.1:${port}`),
    pid: Number(child.pid),
    drift: async () => {
      child.send('drift');
      return (await firstMessage(child, said, (message) => message.drift)) as never;
    },
    front: async () => {
      child.send('front');
      return (await firstMessage(child, said, (message) => message.front)) as never;
    },
    loseDatabaseAfterSave: () => {
      child.send('lose the database after the next save');
      return firstMessage(child, said, (message) => message.lost);
    },
    ahead: (milliseconds) => {
      child.send({ ahead: milliseconds });
      return firstMessage(child, said, (message) => message.ahead);
    },
    log: () => Buffer.concat(said).toString(),
    stop: () => ended(child, () => void child.send('stop')),
    kill: () => ended(child, () => void child.kill('SIGKILL')),
  };
}

function firstMessage<T>(
  child: ChildProcess,
  said: Buffer[],
  pick: (message: Message) => T | undefined,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      stopListening();
      reject(new Error(`The second process: ${why}\n${Buffer.concat(said).toString().slice(-2000)}`));
    };
    const listen = (message: Message): void => {
      const picked = pick(message);
      const failure = message.failed ?? message.driftFailed;
      if (failure) return fail(failure);
      if (picked === undefined) return;
      stopListening();
      resolve(picked);
    };
    const gone = (code: number | null): void => fail(`ended with ${String(code)}`);
    const stopListening = (): void => {
      child.off('message', listen);
      child.off('exit', gone);
    };
    child.on('message', listen);
    child.on('exit', gone);
  });
}

function ended(child: ChildProcess, end: () => void): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    child.once('exit', () => resolve());
    end();
  });
}
