import { html, type Html } from '../frame/html';

/** @returns a table that scrolls by itself where the screen is narrower, by keyboard too (WCAG 1.4.10, 2.1.1) */
export function wideTable(label: string, columns: readonly string[], body: Html, foot?: Html | false): Html {
  return html`<div class="wide" tabindex="0" role="region" aria-label="${label}">
    <table>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col">${column}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
      ${
        foot &&
        html`<tfoot>
          ${foot}
        </tfoot>`
      }
    </table>
  </div>`;
}
