import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';

const ROOT = join(__dirname, '../../..');
const MAX_FILES = 15;
/** Numbered papers are one list, and the data of one test is one heap. */
const LISTS = /^(docs\/adr|tests\/.*\/(fixtures|samples|golden))(\/|$)/;

function crowded(files: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1);
  return [...counts]
    .filter(([folder, count]) => folder !== '.' && count > MAX_FILES && !LISTS.test(folder))
    .map(([folder, count]) => `${folder}: ${count} files`);
}

function filesOfTheRepository(): string[] {
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
  });
  return listed.toString().trim().split('\n');
}

test('a folder of sixteen is named, with its count', () => {
  const files = Array.from({ length: 16 }, (_, each) => `src/one/${each}.ts`);
  expect(crowded([...files, 'src/two/1.ts'])).toEqual(['src/one: 16 files']);
});

test(`no folder holds more than ${MAX_FILES} files: a reader finds the room by its name`, () => {
  expect(crowded(filesOfTheRepository())).toEqual([]);
});
