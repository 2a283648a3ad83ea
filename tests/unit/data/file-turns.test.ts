import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileThread } from '#server/entries/contents/file-thread';

/** A thread that answers with the name it was given. */
function echo(): FileThread {
  const program = join(mkdtempSync(join(tmpdir(), 'turns-')), 'echo.cjs');
  writeFileSync(
    program,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', (job) => parentPort.postMessage({ name: job.name }));`,
  );
  return new FileThread(64, 30_000, () => program);
}

describe('the thread of files', () => {
  const thread = echo();
  afterAll(() => thread.stop());

  test('a file that comes while the idle thread ends is read by the next one', async () => {
    expect(await thread.run(() => Promise.resolve({ name: 'first' }))).toEqual({ name: 'first' });
    const ending = thread.stop();
    expect(await thread.run(() => Promise.resolve({ name: 'second' }))).toEqual({ name: 'second' });
    await ending;
  });

  test('[OD-05:datasets] one who has many files to read is not read before one who has a single file', async () => {
    const order: string[] = [];
    const read = (whose: string, name: string): Promise<unknown> =>
      thread.run(() => {
        order.push(name);
        return Promise.resolve({ name });
      }, whose);
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => read('a', name));
    await Promise.all([...all, read('b', 'b1')]);
    expect(order.indexOf('b1')).toBeLessThan(2);
    expect(order).toHaveLength(5);
  });

  test('a storage that fails one file leaves the turns of the others', async () => {
    const failing = thread.run(() => Promise.reject(new Error('down')), 'a');
    const next = thread.run(() => Promise.resolve({ name: 'next' }), 'a');
    await expect(failing).rejects.toThrow('down');
    expect(await next).toEqual({ name: 'next' });
  });
});
