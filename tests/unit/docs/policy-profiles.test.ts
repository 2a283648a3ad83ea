import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { profileTable } from './profile-table';

const PAGE = join(__dirname, '../../../docs/policy-profiles.md');
const TABLE = /(?<=<!-- table:begin -->\n)[^]*(?=\n<!-- table:end -->)/;

/** `UPDATE_DOCS=1 npx jest tests/unit/docs` writes the table into the page. */
test('the decision table in the documentation is that of the profiles', () => {
  const page = readFileSync(PAGE, 'utf8');
  if (process.env['UPDATE_DOCS']) writeFileSync(PAGE, page.replace(TABLE, profileTable()));
  expect(readFileSync(PAGE, 'utf8').match(TABLE)?.[0]).toBe(profileTable());
});
