import { html, type Html } from '../../frame/html';
import { download, fileIn, picture } from '../media';
import type { PartContext, PartRow } from '../part-context';
import { rich, textOf } from '../texts';

/** @returns charts, each with the same in words: what only the eye can read is no information for everybody */
export function charts(rows: readonly PartRow[], context: PartContext): Html {
  const { words } = context;
  return html`${rows.map((row) => {
    const file = fileIn(row['image']);
    const [alt, told] = [textOf(row['alt']), textOf(row['textAlternative'])];
    return html`<figure>
      ${file && html`<a href="${file.url}">${picture(file, alt)}</a>`}
      <figcaption>
        ${alt !== null && html`<p>${alt}</p>`}
        ${
          told !== null &&
          html`<p><strong>${words.say('page.in_words')}</strong></p>
            ${rich(told, context)}`
        }
      </figcaption>
    </figure>`;
  })}`;
}

/** @returns attachments as downloads; pictures among them are shown, with what they show in words */
export function attachments(rows: readonly PartRow[], { words }: PartContext): Html {
  return html`<ul class="files">
    ${rows.map((row) => {
      // The API gives an attachment as its file, with label and text alternative beside.
      const file = fileIn(row['file'] ?? row);
      const [label, alt] = [textOf(row['label']), textOf(row['alt'])];
      if (!file) return label !== null && html`<li>${label}</li>`;
      const isPicture = file.mime.startsWith('image/');
      return html`<li>${download(file, label, words)} ${isPicture && picture(file, alt)}</li>`;
    })}
  </ul>`;
}
