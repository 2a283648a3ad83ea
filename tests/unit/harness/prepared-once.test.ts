import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../../harness/databases/prepared-database';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'gov-once-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what is prepared once is made by the first, and the others go on when it is done', async () => {
  const made: string[] = [];
  const make = (who: string) => async () => void made.push(who);
  await Promise.all([once(join(folder, 'a'), make('first')), once(join(folder, 'a'), make('second'))]);
  expect(made).toEqual(['first']);
});

test('nobody waits for ever for one that was killed while it prepared', async () => {
  const begun = join(folder, 'begun');
  mkdirSync(begun);
  await expect(once(begun, () => Promise.reject(new Error('not asked')), 100)).rejects.toThrow(
    /Nobody made .*begun in 0\.1 s: was the worker that began it killed\? Run again\./,
  );
});

test('one that failed is told to the others at once', async () => {
  const path = join(folder, 'failing');
  await expect(once(path, () => Promise.reject(new Error('no room')))).rejects.toThrow('no room');
  await expect(once(path, () => Promise.resolve())).rejects.toThrow(/failed in another suite/);
});
