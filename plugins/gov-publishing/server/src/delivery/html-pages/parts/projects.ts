import { html, type Html } from '../frame/html';
import type { PartContext, PartRow } from './part-context';
import { fiscalYear } from './shown-value';
import { lines, textOf } from './texts';

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

/** @returns projects as a table; a column that no project has anything in is left out */
export function projects(rows: readonly PartRow[], context: PartContext): Html {
  const { words } = context;
  const shown = COLUMNS.filter((column) => rows.some((row) => cell(row, column, context) !== null));
  return html`<div class="wide" tabindex="0" role="region" aria-label="${words.label(HOLDER)}">
    <table>
      <thead>
        <tr>
          ${shown.map((column) => html`<th scope="col">${words.label(HOLDER, column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${shown.map((column) => {
                const label = words.label(HOLDER, column);
                const inner = cell(row, column, context);
                if (column === 'name') return html`<th scope="row">${inner}</th>`;
                return html`<td data-label="${label}" class="${column}">${inner}</td>`;
              })}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function cell(row: PartRow, column: Column, { words }: PartContext): Html | null {
  const value = row[column];
  if (column === 'name') return named(row, words.label(HOLDER, 'approvalReference'));
  if (typeof value === 'number') {
    if (column === 'fiscalYear') return fiscalYear(value, words);
    if (column === 'progressPercent') return progress(value, words);
    return html`<data value="${value}">${words.baht(value)}</data>`;
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
