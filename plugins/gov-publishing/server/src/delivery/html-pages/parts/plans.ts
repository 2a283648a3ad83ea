import { html, type Html } from '../frame/html';
import { download, fileIn, picture } from './media';
import type { PartContext, PartRow } from './part-context';
import { fiscalYear } from './shown-value';
import { textOf } from './texts';

/** @returns plans and reports as downloads, each with its years, its amount and how long the file is */
export function plans(rows: readonly PartRow[], { words }: PartContext): Html {
  return html`<ul class="files">
    ${rows.map((row) => {
      const file = fileIn(row['file']);
      const name = textOf(row['name']);
      const { amount } = row;
      return html`<li>
        ${file ? download(file, name, words) : name}
        <span class="years">${years(row, words)}</span>
        ${typeof amount === 'number' && html`<data value="${amount}">${words.baht(amount)}</data>`}
        ${file?.mime.startsWith('image/') && picture(file, textOf(row['alt']))}
      </li>`;
    })}
  </ul>`;
}

function years({ fiscalYear: from, fiscalYearTo: to }: PartRow, words: PartContext['words']): Html | null {
  if (typeof from !== 'number') return null;
  const label = words.label('plan-report', 'fiscalYear');
  if (typeof to !== 'number' || to === from) return html`${label} ${fiscalYear(from, words)}`;
  return html`${label} ${fiscalYear(from, words)} – ${fiscalYear(to, words)}`;
}
