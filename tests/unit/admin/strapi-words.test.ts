import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import admin from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/admin.json';
import contentManager from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/content-manager.json';
import i18n from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/i18n.json';
import upload from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/upload.json';

const WORDS: Readonly<Record<string, string>> = { ...admin, ...contentManager, ...i18n, ...upload };
const PACKAGES = ['admin', 'content-manager', 'content-type-builder', 'email', 'i18n', 'upload'] as const;

const packageOf = (name: string): string => dirname(require.resolve(`@strapi/${name}/package.json`));

function scripts(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return scripts(path);
    return entry.name.endsWith('.mjs') ? [path] : [];
  });
}

/** What the installed Strapi asks for: by its English catalogues, and by the words that stand in its code beside a key. */
function asked(): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of PACKAGES) {
    const folder = join(packageOf(name), 'dist/admin');
    const catalogue = join(
      folder,
      name === 'admin' ? 'admin/src/translations' : 'translations',
      'en.json.js',
    );
    const english = require(catalogue) as Record<string, unknown>;
    const prefix = name === 'admin' ? '' : `${name}.`;
    for (const path of scripts(folder).filter((each) => !each.includes('/translations/'))) {
      const code = readFileSync(path, 'utf8');
      const beside = /id: (get\w+\()?(['"`])([^'"`$]+)\2\)?,\s*defaultMessage: (['"`])((?:(?!\4)[^\\])*)\4/g;
      for (const [, getter, , key = '', , words = ''] of code.matchAll(beside))
        found.set(getter ? `${prefix}${key}` : key, words);
    }
    const own = (english['default'] ?? english) as Record<string, string>;
    for (const [key, words] of Object.entries(own)) found.set(`${prefix}${key}`, words);
  }
  return found;
}

const strapis = asked();

/** @returns names of the places in a text (`{name}`, `{name, select, …}`) and its tags */
function placesIn(words: string): string[] {
  return [...words.matchAll(/\{(\w+)(?=\s*[,}])|<(\w+)>/g)].map(([, place, tag]) => place ?? `<${tag}>`);
}

test('every key is one that the installed Strapi asks for', () => {
  expect(strapis.size).toBeGreaterThan(1_500);
  expect(Object.keys(WORDS).filter((key) => !strapis.has(key))).toEqual([]);
});

test('every text is Thai', () => {
  expect(Object.entries(WORDS).filter(([, words]) => !/[ก-๙]/.test(words))).toEqual([]);
});

test('no text asks for a value or a tag that Strapi does not give it, and every brace is closed', () => {
  const wrong = Object.entries(WORDS).flatMap(([key, words]) => {
    const given = placesIn(strapis.get(key) ?? '');
    const unclosed = words.split('{').length === words.split('}').length ? [] : ['a brace'];
    return [...placesIn(words).filter((place) => !given.includes(place)), ...unclosed].map(
      (place) => `${key}: ${place}`,
    );
  });
  expect(wrong).toEqual([]);
});
