import type { TableShown } from '../../../../domain/data/opened-data';
import { html, type Html } from '../../frame/html';
import type { PageWords } from '../../page-words';

/** @returns the columns of a table with their types, and its first rows */
export function tableShown(
  { columns, columnCount, rowCount, first }: TableShown,
  name: string,
  words: PageWords,
): Html {
  const told = words.say('page.data_size', {
    rows: words.number(rowCount),
    columns: words.number(columnCount),
  });
  return html`<p>${told}</p>
    <div class="wide" tabindex="0" role="region" aria-label="${words.say('page.data_preview', { name })}">
      <table>
        <caption>
          ${words.say('page.data_first', { count: words.number(first.length) })}
        </caption>
        <thead>
          <tr>
            ${columns.map(
              ({ heading, type }) =>
                html`<th scope="col">${heading} <small>${words.say(`page.data_type.${type}`)}</small></th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${first.map(
            (row) =>
              html`<tr>
                ${columns.map(({ heading }, index) => html`<td data-label="${heading}">${row[index] ?? ''}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
}
