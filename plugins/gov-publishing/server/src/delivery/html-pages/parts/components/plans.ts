import { html, type Html } from '../../frame/html';
import { download, fileIn, picture } from '../media';
import type { PartContext, PartRow } from '../part-context';
import { fiscalYear } from '../shown-value';
import { money, sumOf } from '../sums';
import { textOf } from '../texts';
import { wideTable } from '../wide-table';

const HOLDER = 'plan-report';

/**
 * @returns plans and reports, the newest fiscal year first: as downloads, or, where there are sums of money to add up, as a
 *   table with a total of each year (INFO-08, -09, -12 to -14, -23)
 */
export function plans(rows: readonly PartRow[], context: PartContext): Html {
  const byYear = years(rows);
  const stated = rows.filter(({ amount }) => typeof amount === 'number');
  return stated.length < 2 ? downloads(byYear, context) : table(byYear, context);
}

interface Year {
  readonly year: number;
  readonly rows: readonly PartRow[];
}

/** Within a year, and where no year is stated, rows stay as the officers ordered them. */
function years(rows: readonly PartRow[]): Year[] {
  const found = new Map<number, PartRow[]>();
  for (const row of rows) {
    const year = typeof row['fiscalYear'] === 'number' ? row['fiscalYear'] : 0;
    found.set(year, [...(found.get(year) ?? []), row]);
  }
  return [...found].map(([year, of]) => ({ year, rows: of })).sort((a, b) => b.year - a.year);
}

function downloads(byYear: readonly Year[], { words }: PartContext): Html {
  return html`<ul class="files">
    ${byYear.flatMap(({ rows }) =>
      rows.map(
        (row) =>
          html`<li>
            ${named(row, words)} <span class="years">${span(row, words)}</span>
            ${typeof row['amount'] === 'number' && money(row['amount'], words)} ${shown(row)}
          </li>`,
      ),
    )}
  </ul>`;
}

function table(byYear: readonly Year[], { words }: PartContext): Html {
  const [name, year, amount] = ['name', 'fiscalYear', 'amount'].map((field) => words.label(HOLDER, field));
  const body = byYear.map(({ rows }) => {
    const sum = sumOf(rows.map((row) => row['amount']));
    return html`${rows.map(
      (row) =>
        html`<tr>
          <th scope="row">${named(row, words)} ${shown(row)}</th>
          <td data-label="${year}">${span(row, words)}</td>
          <td data-label="${amount}" class="amount">
            ${typeof row['amount'] === 'number' && money(row['amount'], words)}
          </td>
        </tr>`,
    )}
    ${
      sum !== null &&
      html`<tr class="total">
        <th scope="row" colspan="2">${words.say('page.total')}</th>
        <td data-label="${amount}" class="amount">${money(sum, words)}</td>
      </tr>`
    }`;
  });
  return wideTable(words.label(HOLDER), [name ?? '', year ?? '', amount ?? ''], html`${body}`);
}

function named(row: PartRow, words: PartContext['words']): Html | string | null {
  const file = fileIn(row['file']);
  const name = textOf(row['name']);
  return file ? download(file, name, words) : name;
}

/** A plan that is a picture is shown as well. */
function shown(row: PartRow): Html | false | null {
  const file = fileIn(row['file']);
  return file && file.mime.startsWith('image/') && picture(file, textOf(row['alt']));
}

function span({ fiscalYear: from, fiscalYearTo: to }: PartRow, words: PartContext['words']): Html | null {
  if (typeof from !== 'number') return null;
  const label = words.label(HOLDER, 'fiscalYear');
  if (typeof to !== 'number' || to === from) return html`${label} ${fiscalYear(from, words)}`;
  return html`${label} ${fiscalYear(from, words)} – ${fiscalYear(to, words)}`;
}
