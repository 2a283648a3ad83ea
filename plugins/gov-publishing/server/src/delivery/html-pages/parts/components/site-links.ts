import { html, type Html } from '../../frame/html';
import type { PartRow } from '../part-context';
import { link } from '../shown-value';
import { textOf } from '../texts';

/** @returns ways in the menu of the site, or to its pages elsewhere, as a list */
export function siteLinks(rows: readonly PartRow[]): Html {
  return html`<ul>
    ${rows.map((row) => {
      const to = textOf(row['address'] ?? row['url']);
      const label = textOf(row['label']) ?? to;
      return label !== null && html`<li>${(to !== null && link(to, label)) || label}</li>`;
    })}
  </ul>`;
}
