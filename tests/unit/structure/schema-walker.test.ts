import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');
/**
 * Tests outside the harness walk along schemas of their own accord: one that asked the walker which places there are could
 * not see a place that it leaves out.
 */
const SOURCES = [
  'plugins/gov-publishing/server/src',
  'plugins/gov-publishing/admin/src',
  'packages/transparency-log/src',
  'packages/provenance/src',
  'scripts',
  'src',
  'tests/harness',
];
const FOLDER = 'plugins/gov-publishing/server/src/domain/schema/';

/** What one has to ask of an attribute to go down into its components, or along the rows in its value. */
const GOES_DOWN = [
  /(?:[!=]==?\s*|\bcase\s+)'(?:component|dynamiczone)'/,
  /\b\w*[aA]ttribute\w*(?:\([^()]*\))?[?!]?\.(?:components?|repeatable)\b/,
  /\{[^{}]*\b(?:components?|repeatable)\b[^{}]*\}(?:\s*:\s*\w*Attribute\b|\s*=\s*\w*[aA]ttribute)/,
  /\{[^{}()]*\bcomponent\b[^{}()]*,\s*components\b[^{}()]*\}/,
];

/** @returns a source without its comments */
function code(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function goesDown(source: string): boolean {
  return GOES_DOWN.some((pattern) => pattern.test(code(source)));
}

test.each([
  [`if (attribute.type === 'component') return fieldsOf(attribute.component);`, true],
  [`switch (type) { case 'dynamiczone': return []; }`, true],
  [`const uids = attribute.components ?? [];`, true],
  [`const uid = model.attributes[field]?.component;`, false],
  [`return attributeOf(uid, name)?.component;`, true],
  [`function componentsOf({ type, component, repeatable }: SchemaAttribute) {}`, true],
  [`const { target, component } = attributes[name] ?? { type: '' };`, true],
  [`fields.flatMap(([name, { component, components }]) => [])`, true],
  [`source: localised({ type: 'component', component: 'gov-publishing.source', repeatable: false }),`, false],
  [`const { schema, components } = contentModelOf(strapi, uid);`, false],
  [`for (const part of field.parts) yield* everyField(part.fields);`, false],
  [`// A component holds rows: attribute.components names them.`, false],
])('%s', (source, seen) => {
  expect(goesDown(source)).toBe(seen);
});

test(`components and dynamic zones are gone into by ${FOLDER} and by nothing else`, () => {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  ).filter((file) => /\.(?:tsx?|mjs)$/.test(file) && !file.startsWith(FOLDER));
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => goesDown(readFileSync(join(ROOT, file), 'utf8')))).toEqual([]);
});
