import { html, type Html } from '../../frame/html';
import type { PartContext, PartRow } from '../part-context';
import { day, fiscalYear, link, list, moment } from '../shown-value';
import { lines, textOf } from '../texts';

/** @returns where the information comes from, and of what day and hour it speaks */
export function sources(rows: readonly PartRow[], { words }: PartContext): Html {
  return list(
    rows.map((row) => {
      const [name, url, citation, at] = ['name', 'url', 'citation', 'dateTime'].map((field) =>
        textOf(row[field]),
      );
      const named = url ? (link(url, name ?? url) ?? html`${name ?? url}`) : name;
      return html`${named} ${citation && html`<span class="citation">${lines(citation)}</span>`}
      ${at && html`<span class="as-of">${words.label('source', 'dateTime')} ${moment(at, words)}</span>`}`;
    }),
  );
}

/** @returns where a law stands in the Royal Gazette, as it is cited: เล่ม ๑๓๖ ตอนที่ ๖๙ ก หน้า ๑ */
export function gazettes(rows: readonly PartRow[], { words }: PartContext): Html {
  return list(
    rows.map((row) => {
      const places = ['volume', 'part', 'page'].flatMap((field) => {
        const text = textOf(row[field]);
        return text === null ? [] : [`${words.label('gazette', field)} ${text}`];
      });
      const date = textOf(row['date']);
      return html`${places.join(' ')} ${date !== null && day(date, words)}`;
    }),
  );
}

/** @returns the sections of the Official Information Act, in words */
export function oiaSections(rows: readonly PartRow[], { words }: PartContext): Html {
  return list(
    rows.flatMap((row) => {
      const section = textOf(row['section']);
      return section === null ? [] : html`${words.choice('oia-section', 'section', section)}`;
    }),
  );
}

/** @returns items of assessments that the entry is evidence for */
export function indicators(rows: readonly PartRow[], { words }: PartContext): Html {
  return list(
    rows.map((row) => {
      const { fiscalYear: year } = row;
      const named = [textOf(row['scheme']), textOf(row['code'])].filter((part) => part !== null).join(' ');
      return html`${named} ${typeof year === 'number' && fiscalYear(year, words)}`;
    }),
  );
}
