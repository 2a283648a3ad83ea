import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import admin from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/admin.json';
import contentManager from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/content-manager.json';
import i18n from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/i18n.json';
import settings from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/SettingsWords.json';
import upload from '../../../plugins/gov-publishing/admin/src/translations/strapi-th/upload.json';

const WORDS: Readonly<Record<string, string>> = {
  ...admin,
  ...contentManager,
  ...i18n,
  ...upload,
  ...settings,
};
const PACKAGES = [
  'admin',
  'content-manager',
  'content-type-builder',
  'email',
  'i18n',
  'upload',
  'users-permissions',
] as const;
type Package = (typeof PACKAGES)[number];

const packageOf = (name: Package): string =>
  dirname(
    require.resolve(
      `@strapi/${name === 'users-permissions' ? 'plugin-users-permissions' : name}/package.json`,
    ),
  );
const prefixOf = (name: Package): string => (name === 'admin' ? '' : `${name}.`);

/** @returns a catalogue of a package, its keys as the panel asks for them; none where Strapi has none in that language */
function catalogueOf(name: Package, language: 'en' | 'th'): Record<string, string> {
  const folder = join(
    packageOf(name),
    'dist/admin',
    name === 'admin' ? 'admin/src/translations' : 'translations',
  );
  const file = join(folder, `${language}.json.js`);
  if (!existsSync(file)) return {};
  const words = require(file) as Record<string, unknown>;
  const own = (words['default'] ?? words) as Record<string, string>;
  return Object.fromEntries(Object.entries(own).map(([key, said]) => [`${prefixOf(name)}${key}`, said]));
}

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
    const prefix = prefixOf(name);
    for (const path of scripts(folder).filter((each) => !each.includes('/translations/'))) {
      const code = readFileSync(path, 'utf8');
      const beside = /id: (get\w+\()?(['"`])([^'"`$]+)\2\)?,\s*defaultMessage: (['"`])((?:(?!\4)[^\\])*)\4/g;
      for (const [, getter, , key = '', , words = ''] of code.matchAll(beside))
        if (!found.has(getter ? `${prefix}${key}` : key)) found.set(getter ? `${prefix}${key}` : key, words);
    }
    for (const [key, words] of Object.entries(catalogueOf(name, 'en'))) found.set(key, words);
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

/** Screens under Settings that an administrator of this site has: roles, users, tokens, webhooks, languages, library, mail, accounts of citizens. */
const IN_SETTINGS =
  /^(?:Settings\.(?:tokens|apiTokens|adminTokens|transferTokens|webhooks|roles|locales|permissions|application)\.|Roles\.|email\.|i18n\.Settings\.|upload\.settings\.|users-permissions\.)/;
/** Of the editions that are paid for, and of what writes by itself: nobody meets them here. */
const NOT_HERE =
  /auditLogs|[.-]sso\b|\.sso\.|admin-seats|\.ee\.|aiMetadata|aiLocalizations|ai-usage|\.ai\b|connect\.sso/;
/** Names, abbreviations and examples, which are the same in Thai. */
const SAME_IN_THAI =
  /^(?:[A-Z]{2,4}\d?|OAuth2?|kai@doe\.com|Kai Doe|my\.subdomain\.com|TEXT|JWT|\s*|ex: https:\/\/.*|\{.*\}|\d.*)$/;

test('every word of the settings that an administrator meets is Thai', () => {
  const thai = { ...Object.assign({}, ...PACKAGES.map((name) => catalogueOf(name, 'th'))), ...WORDS };
  const left = [...strapis].filter(
    ([key, words]) =>
      IN_SETTINGS.test(key) &&
      !NOT_HERE.test(key) &&
      !SAME_IN_THAI.test(words) &&
      !/[ก-๙]/.test(String(thai[key] ?? '')),
  );
  expect(left.map(([key]) => key)).toEqual([]);
});
