import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
/** The lint holds the same words against comments (scripts/eslint/old-names.mjs). */
const WORDS: readonly string[] = JSON.parse(
  readFileSync(join(ROOT, 'scripts/eslint/old-words.json'), 'utf8'),
);
const OLD = new RegExp(`\\b(?:${WORDS.join('|')})\\b`, 'i');
/** Made from the titles of tests and the tables of attempts, some of which keep a word of their time. */
const GENERATED = ['docs/coverage.md', 'docs/doors.md'];

function pages(): string[] {
  const below = ['docs', 'packages'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  return ['README.md', 'CONTRIBUTING.md', ...below].filter(
    (file) => file.endsWith('.md') && !file.includes('node_modules') && !GENERATED.includes(file),
  );
}

test('pages use no private word that was replaced', () => {
  expect(OLD.test('Whoever has the key')).toBe(true);
  expect(pages().length).toBeGreaterThan(40);
  const found = pages().flatMap((file) =>
    readFileSync(join(ROOT, file), 'utf8')
      .split('\n')
      .flatMap((line, index) => {
        const word = OLD.exec(line)?.[0];
        return word === undefined ? [] : [`${file}:${index + 1}: ${word}`];
      }),
  );
  expect(found).toEqual([]);
});
