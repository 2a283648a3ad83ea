import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { refusalsPage } from '#server/help/refusals-page';

const ROOT = join(__dirname, '../../..');
const GUIDES = join(ROOT, 'docs/guides');
const PICTURES = join(ROOT, 'plugins/gov-publishing/assets/guides');
const SIZES = join(ROOT, 'plugins/gov-publishing/server/src/help/pictures.json');
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
  readonly caption: string;
}

const MOST = 5;

/** @returns what is wrong with the pictures of a page: more than five, one that is not there or too heavy, one without words or caption */
function pictureFaults(text: string, bytesOf: (file: string) => number | undefined): string[] {
  const found = text.matchAll(/!\[([^\]]*)\]\(([^)]+)\)(?:\\\n *\*([^*]+)\*)?/g);
  const named = [...found].map(([, alt = '', path = '', caption = '']): Picture => ({ alt, path, caption }));
  return [
    ...(named.length > MOST ? [`${named.length} pictures`] : []),
    ...named.flatMap(({ alt, path, caption }) => {
      const [, file = ''] = /\/assets\/guides\/((?:th|en)\/[a-z-]+\/\d\.webp)$/.exec(path) ?? [];
      const bytes = bytesOf(file);
      return [
        ...(alt.trim().length > 10 ? [] : [`${path} says in no words what it shows`]),
        ...(caption.length > 10 && caption !== alt ? [] : [`${path} has no caption`]),
        ...(bytes === undefined ? [`${path} is not there`] : []),
        ...(bytes !== undefined && bytes > 40_000 ? [`${path} is too heavy`] : []),
      ];
    }),
  ];
}

test('every picture that a page names is there, small, and says in words what it shows; no page has more than five', () => {
  const bytesOf = (file: string): number | undefined =>
    statSync(join(PICTURES, file), { throwIfNoEntry: false })?.size;
  const faults = (['th', 'en'] as const).flatMap((language) =>
    Object.entries(guidesOf(language)).flatMap(([name, text]) =>
      pictureFaults(text, bytesOf).map((fault) => `${language}/${name}: ${fault}`),
    ),
  );
  expect(faults).toEqual([]);
});

test('a picture that is missing, heavy or wordless is found, and so is a sixth', () => {
  const picture = (alt: string, n: number): string =>
    `1. Step\n\n   ![${alt}](../../assets/guides/th/reporter/${n}.webp)\\\n   *คำบรรยายของภาพที่ ${n}*\n`;
  const bytesOf = (file: string): number | undefined => (file.endsWith('2.webp') ? 40_001 : undefined);
  const words = 'หน้าจอเสนอขออนุมัติ';
  expect(pictureFaults(picture(words, 1), bytesOf)).toEqual([expect.stringMatching(/1\.webp is not there/)]);
  expect(pictureFaults(picture(words, 2), bytesOf)).toEqual([expect.stringMatching(/2\.webp is too heavy/)]);
  expect(pictureFaults(picture('', 3), () => 1)).toEqual([expect.stringMatching(/3\.webp says in no words/)]);
  const bare = picture(words, 4).replace(/\*.*\*/, '');
  expect(pictureFaults(bare, () => 1)).toEqual([expect.stringMatching(/4\.webp has no caption/)]);
  const six = [1, 2, 3, 4, 5, 6].map((n) => picture(words, n)).join('\n');
  expect(pictureFaults(six, () => 1)).toEqual(['6 pictures']);
});

/** Paths of all pictures that are shipped. */
function shipped(): string[] {
  return readdirSync(PICTURES, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.webp'))
    .sort();
}

test('each picture that is shipped is shown, in its own language, and its size is known to the server', async () => {
  for (const language of ['th', 'en'] as const) {
    const shown = Object.values(guidesOf(language)).flatMap((text) =>
      [...text.matchAll(/\/assets\/guides\/([^)]+)\)/g)].map(([, path = '']) => path),
    );
    const own = shipped().filter((path) => path.startsWith(`${language}/`));
    expect([...new Set(shown)].sort()).toEqual(own);
  }
  const sizes: Record<string, { width: number; height: number }> = {};
  for (const path of shipped()) {
    const { width, height, format } = await sharp(join(PICTURES, path)).metadata();
    expect([path, format]).toEqual([path, 'webp']);
    sizes[path] = { width, height };
  }
  if (process.env['UPDATE_DOCS']) writeFileSync(SIZES, `${JSON.stringify(sizes, null, 2)}\n`);
  expect(JSON.parse(readFileSync(SIZES, 'utf8'))).toEqual(sizes);
});

test('the server has the guides as they stand in docs/, and with them what is for servers', () => {
  const all = { th: guidesOf('th'), en: guidesOf('en') };
  expect(Object.keys(all.th)).toEqual(Object.keys(all.en));
  const text = `${JSON.stringify(all, null, 2)}\n`;
  if (process.env['UPDATE_DOCS']) writeFileSync(EMBEDDED, text);
  expect(readFileSync(EMBEDDED, 'utf8')).toBe(text);
});
