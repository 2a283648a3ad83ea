import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalsPage } from '#server/help/refusals-page';

const ROOT = join(__dirname, '../../..');
const GUIDES = join(ROOT, 'docs/guides');
const EMBEDDED = join(ROOT, 'plugins/gov-publishing/server/src/help/guides.json');
/** For who runs the server, in one language. */
const FOR_SERVERS = { production: 'guides/production.md', 'policy-profiles': 'policy-profiles.md' };
/** Made from the catalogue of problems; the server makes it anew. */
const MADE = 'refusals';

function guidesOf(language: string): Record<string, string> {
  const names = readdirSync(join(GUIDES, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .filter((name) => name !== MADE)
    .sort();
  const read = (file: string): string => readFileSync(join(ROOT, 'docs', file), 'utf8');
  return Object.fromEntries([
    ...names.map((name) => [name, read(`guides/${language}/${name}.md`)]),
    ...Object.entries(FOR_SERVERS).map(([name, file]) => [name, inTheHelp(read(file))]),
  ]);
}

/** Links to what the help has not stay words, and comments for this repository stay here. */
function inTheHelp(text: string): string {
  return text.replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1').replace(/<!--[^]*?-->\n?/g, '');
}

/** `UPDATE_DOCS=1 npx jest tests/unit/help` writes both. */
test.each(['th', 'en'] as const)('the page of all reasons is made from the catalogue (%s)', (language) => {
  const file = join(GUIDES, language, `${MADE}.md`);
  const page = refusalsPage(language);
  if (process.env['UPDATE_DOCS']) writeFileSync(file, page);
  expect(readFileSync(file, 'utf8')).toBe(page);
});

test('the server has the guides as they stand in docs/, and with them what is for servers', () => {
  const all = { th: guidesOf('th'), en: guidesOf('en') };
  expect(Object.keys(all.th)).toEqual(Object.keys(all.en));
  const text = `${JSON.stringify(all, null, 2)}\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(EMBEDDED, text);
  expect(readFileSync(EMBEDDED, 'utf8')).toBe(text);
});
