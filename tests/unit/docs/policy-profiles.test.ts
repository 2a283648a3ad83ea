import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileTable } from './profile-table';
import { thaiProfileTable } from './thai-profile-table';

const PAGE = join(__dirname, '../../../docs/policy-profiles.md');
const THAI_PAGE = join(__dirname, '../../../docs/guides/th/policy-profiles.md');
const TABLE = /(?<=<!-- table:begin -->\n)[^]*(?=<!-- table:end -->)/;

/** `UPDATE_DOCS=1 npx jest tests/unit/docs` writes the tables into the pages. */
test.each([
  ['in English', PAGE, (): string => profileTable()],
  ['in Thai', THAI_PAGE, (): string => thaiProfileTable().table],
])('the decision table in the documentation is that of the profiles, %s', (_language, file, table) => {
  const made = `${table()}\n`;
  const page = readFileSync(file, 'utf8');
  if (process.env['UPDATE_DOCS']) writeFileSync(file, page.replace(TABLE, made));
  expect(readFileSync(file, 'utf8').match(TABLE)?.[0]).toBe(made);
});

test('nothing in the Thai table is left in English', () => {
  expect(thaiProfileTable().untranslated).toEqual([]);
});
