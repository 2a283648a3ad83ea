import { html, type Html } from '../../frame/html';
import type { PartContext, PartRow } from '../part-context';
import { fiscalYear } from '../shown-value';
import { money, sumOf } from '../sums';
import { lines, textOf } from '../texts';
import { wideTable } from '../wide-table';

const HOLDER = 'project';
const COLUMNS = [
  'name',
  'fiscalYear',
  'status',
  'budget',
  'spent',
  'progressPercent',
  'outputs',
  'outcomes',
  'evaluation',
] as const;
type Column = (typeof COLUMNS)[number];

const MONEY: readonly Column[] = ['budget', 'spent'];

/**
 * @returns projects as a table with their sums; a column that no project has anything in is left out. The sums are added up
 *   here, from the figures that were signed (INFO-10, INFO-20)
 */
export function projects(rows: readonly PartRow[], context: PartContext): Html {
  const { words } = context;
  const shown = COLUMNS.filter((column) => rows.some((row) => cell(row, column, context) !== null));
  const body = rows.map(
    (row) =>
      html`<tr>
        ${shown.map((column) => {
          const label = words.label(HOLDER, column);
          const inner = cell(row, column, context);
          if (column === 'name') return html`<th scope="row">${inner}</th>`;
          return html`<td data-label="${label}" class="${column}">${inner}</td>`;
        })}
      </tr>`,
  );
  return wideTable(
    words.label(HOLDER),
    shown.map((column) => words.label(HOLDER, column)),
    html`${body}`,
    total(rows, shown, context),
  );
}

function total(rows: readonly PartRow[], shown: readonly Column[], { words }: PartContext): Html | false {
  const sums = new Map(MONEY.map((column) => [column, sumOf(rows.map((row) => row[column]))]));
  if (![...sums.values()].some((sum) => sum !== null)) return false;
  return html`<tr>
    ${shown.map((column) => {
      if (column === 'name') return html`<th scope="row">${words.say('page.total')}</th>`;
      const sum = sums.get(column) ?? null;
      return html`<td data-label="${words.label(HOLDER, column)}" class="${column}">
        ${sum !== null && money(sum, words)}
      </td>`;
    })}
  </tr>`;
}

function cell(row: PartRow, column: Column, { words }: PartContext): Html | null {
  const value = row[column];
  if (column === 'name') return named(row, words.label(HOLDER, 'approvalReference'));
  if (typeof value === 'number') {
    if (column === 'fiscalYear') return fiscalYear(value, words);
    if (column === 'progressPercent') return progress(value, words);
    return money(value, words);
  }
  const text = textOf(value);
  if (text === null) return null;
  return column === 'status' ? html`${words.choice(HOLDER, column, text)}` : lines(text);
}

/** By which letter it was approved stands under its name: a column of its own would be too wide for what it says. */
function named(row: PartRow, label: string): Html {
  const approval = textOf(row['approvalReference']);
  return html`${textOf(row['name'])} ${approval !== null && html`<small>${label} ${approval}</small>`}`;
}

function progress(percent: number, words: PartContext['words']): Html {
  const told = words.say('page.percent', { percent });
  return html`<progress max="100" value="${percent}" aria-label="${told}"></progress> <span>${told}</span>`;
}
