import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../docs/adr');
const INDEX = join(FOLDER, 'README.md');
const LIST = /(?<=<!-- list:begin -->\n)[^]*(?=\n<!-- list:end -->)/;
const FORM =
  /^# (\d{4}) (.+)\n\n- Status: (accepted|superseded by \d{4})\n- Date: (\d{4}-\d{2}-\d{2})\n\n## /;
/** In this order; a decision says what it costs under the fourth or the fifth. */
const SECTIONS = ['Context', 'Decision', 'Rejected', 'Consequences', 'Lost'];

const files = readdirSync(FOLDER)
  .filter((name) => /^\d{4}-/.test(name))
  .sort();
const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');

function lineOf(file: string): string {
  const [, number, title, status, date] = FORM.exec(textOf(file)) ?? [];
  return `| [${number}](${file}) | ${title} | ${status} | ${date} |`;
}

test.each(files)('%s has the form of a decision', (file) => {
  const text = textOf(file);
  expect(text).toMatch(FORM);
  expect(FORM.exec(text)?.[1]).toBe(file.slice(0, 4));
  const sections = [...text.matchAll(/^## (.+)$/gm)].map(([, name]) => name);
  expect(sections).toEqual(SECTIONS.filter((name) => sections.includes(name)));
  expect(sections).toEqual(expect.arrayContaining(['Context', 'Decision', 'Rejected']));
  expect(sections.includes('Consequences') || sections.includes('Lost')).toBe(true);
});

test('each number is one decision', () => {
  const numbers = files.map((file) => file.slice(0, 4));
  expect(numbers).toEqual([...new Set(numbers)]);
});

/** `UPDATE_DOCS=1 npx jest tests/unit/docs` writes the list into the page. */
test('the index lists all of them', () => {
  const page = readFileSync(INDEX, 'utf8');
  const list = ['| | decision | status | date |', '| --- | --- | --- | --- |', ...files.map(lineOf)].join(
    '\n',
  );
  if (process.env['UPDATE_DOCS']) writeFileSync(INDEX, page.replace(LIST, list));
  expect(readFileSync(INDEX, 'utf8').match(LIST)?.[0]).toBe(list);
});
