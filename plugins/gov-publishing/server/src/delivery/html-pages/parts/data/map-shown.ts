import { MAP_SIZE, type PlacesShown } from '../../../../domain/data/opened-data';
import { html, type Html } from '../../frame/html';
import type { PageWords } from '../../page-words';

/** Air around the outlines, so that a dot at the edge is seen. */
const MARGIN = 12;

/**
 * @returns where the places lie, as a drawing made here: no map of others is loaded, and nobody learns who looks. In words as
 *   well; what each place is stands in the table below
 */
export function mapShown(
  { count, bounds, outline, height }: PlacesShown,
  name: string,
  words: PageWords,
): Html {
  const [west = 0, south = 0, east = 0, north = 0] = bounds ?? [];
  const told = words.say('page.data_places', {
    count: words.number(count),
    ...Object.fromEntries(
      Object.entries({ west, south, east, north }).map(([side, degrees]) => [side, degrees.toFixed(4)]),
    ),
  });
  const view = `${-MARGIN} ${-MARGIN} ${MAP_SIZE + 2 * MARGIN} ${height + 2 * MARGIN}`;
  return html`<figure class="map">
    <svg viewBox="${view}" role="img" aria-label="${words.say('page.data_map', { name })}">
      <path d="${outline}" />
    </svg>
    <figcaption>${told}</figcaption>
  </figure>`;
}
