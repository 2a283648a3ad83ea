import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refusalsPage } from '#server/help/refusals-page';

const ROOT = join(__dirname, '../../..');
const GUIDES = join(ROOT, 'docs/guides');
const EMBEDDED = join(ROOT, 'plugins/gov-publishing/server/src/help/guides.json');
/** For who runs the server: in English where this repository documents it, in Thai among the guides. */
const FOR_SERVERS = { production: 'guides/production.md', 'policy-profiles': 'policy-profiles.md' };
/** Made from the catalogue of problems; the server makes it anew. */
const MADE = 'refusals';

function guidesOf(language: string): Record<string, string> {
  const names = readdirSync(join(GUIDES, language), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .filter((name) => name !== MADE && !Object.hasOwn(FOR_SERVERS, name))
    .sort();
  const read = (file: string): string => readFileSync(join(ROOT, 'docs', file), 'utf8');
  return Object.fromEntries([
    ...names.map((name) => [name, read(`guides/${language}/${name}.md`)]),
    ...Object.entries(FOR_SERVERS).map(([name, file]) => [
      name,
      inTheHelp(read(language === 'th' ? `guides/th/${name}.md` : file)),
    ]),
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

interface Picture {
  readonly alt: string;
  readonly path: string;
}

/** @returns what is wrong with the pictures of a page: more than five, one that is not there or too heavy, one without words */
function pictureFaults(text: string, bytesOf: (file: string) => number | undefined): string[] {
  const named = [...text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alt = '', path = '']): Picture => ({
    alt,
    path,
  }));
  return [
    ...(named.length > 5 ? [`${named.length} pictures`] : []),
    ...named.flatMap(({ alt, path }) => {
      const [, file = ''] = /\/assets\/guides\/((?:th|en)\/[a-z-]+\/\d\.webp)$/.exec(path) ?? [];
      const bytes = bytesOf(file);
      return [
        ...(alt.trim().length > 10 ? [] : [`${path} says in no words what it shows`]),
        ...(bytes === undefined ? [`${path} is not there`] : []),
        ...(bytes !== undefined && bytes > 40_000 ? [`${path} is too heavy`] : []),
      ];
    }),
  ];
}

test('every picture that a page names is there, small, and says in words what it shows; no page has more than five', () => {
  const bytesOf = (file: string): number | undefined =>
    statSync(join(ROOT, 'plugins/gov-publishing/assets/guides', file), { throwIfNoEntry: false })?.size;
  const faults = (['th', 'en'] as const).flatMap((language) =>
    Object.entries(guidesOf(language)).flatMap(([name, text]) =>
      pictureFaults(text, bytesOf).map((fault) => `${language}/${name}: ${fault}`),
    ),
  );
  expect(faults).toEqual([]);
});

test('a picture that is missing, heavy or wordless is found, and so is a sixth', () => {
  const picture = (alt: string, n: number): string => `![${alt}](../../assets/guides/th/reporter/${n}.webp)`;
  const bytesOf = (file: string): number | undefined => (file.endsWith('2.webp') ? 40_001 : undefined);
  const words = 'หน้าจอเสนอขออนุมัติ';
  expect(pictureFaults(picture(words, 1), bytesOf)).toEqual([expect.stringMatching(/1\.webp is not there/)]);
  expect(pictureFaults(picture(words, 2), bytesOf)).toEqual([expect.stringMatching(/2\.webp is too heavy/)]);
  expect(pictureFaults(picture('', 3), () => 1)).toEqual([expect.stringMatching(/3\.webp says in no words/)]);
  const six = [1, 2, 3, 4, 5, 6].map((n) => picture(words, n)).join('\n');
  expect(pictureFaults(six, () => 1)).toEqual(['6 pictures']);
});

test('the server has the guides as they stand in docs/, and with them what is for servers', () => {
  const all = { th: guidesOf('th'), en: guidesOf('en') };
  expect(Object.keys(all.th)).toEqual(Object.keys(all.en));
  const text = `${JSON.stringify(all, null, 2)}\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(EMBEDDED, text);
  expect(readFileSync(EMBEDDED, 'utf8')).toBe(text);
});
