import { html, type Html } from '../../frame/html';
import { fieldFacts, factList } from '../facts';
import { fileIn, picture } from '../media';
import type { PartContext, PartRow } from '../part-context';
import { reachable, rich, textOf } from '../texts';

/** @returns executives as cards, in the order that the officers gave them; those without one come last, as they stand */
export function executives(rows: readonly PartRow[], context: PartContext): Html {
  const place = ({ order }: PartRow): number => (typeof order === 'number' ? order : Infinity);
  const inOrder = [...rows].sort((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b))));
  return html`<ul class="people">
    ${inOrder.map((row) => html`<li class="person">${card(row, context)}</li>`)}
  </ul>`;
}

/** @returns the chief information officer: who it is, by which order and for how long, and what was done */
export function chiefInformationOfficers(rows: readonly PartRow[], context: PartContext): Html {
  const holder = context.component('gov-publishing.cio');
  return html`${rows.map((row) => {
    const work = textOf(row['itAdministration']);
    return html`<div class="people"><div class="person">${card(row, context)}</div></div>
      ${holder && factList(fieldFacts(holder, ['appointmentOrder', 'termFrom', 'termTo'], row, context))}
      ${
        work !== null &&
        html`<h3>${context.words.label('cio', 'itAdministration')}</h3>
          ${rich(work, context)}`
      }`;
  })}`;
}

/** A person, or a post that nobody holds: then a picture would be of somebody else. */
function card(row: PartRow, { words }: PartContext): Html {
  const [name, position, contact] = [row['name'], row['position'], row['officialContact']].map(textOf);
  const photo = fileIn(row['photo']);
  const vacant = row['vacant'] === true && html`<strong class="vacant">${words.say('page.vacant')}</strong>`;
  return html`${photo && picture(photo, textOf(row['alt']) ?? name ?? null)}
    <div>
      <p class="name">${name} ${vacant}</p>
      ${position && html`<p>${position}</p>`} ${contact && html`<p>${reachable(contact)}</p>`}
    </div>`;
}
