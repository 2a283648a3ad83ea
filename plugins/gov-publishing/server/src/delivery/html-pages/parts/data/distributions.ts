import type { Json } from '../../../../domain/content/snapshot';
import { UNREAD } from '../../../../domain/data/opened-data';
import { addressIn } from '../../../../content-types/model/item-values';
import { asRow } from '../../../../strapi-boundary';
import { html, type Html } from '../../frame/html';
import { download, fileIn } from '../media';
import type { PartContext, PartRow } from '../part-context';
import { link } from '../shown-value';
import { mapShown } from './map-shown';
import { tableShown } from './table-shown';
import { textOf } from '../texts';

const HOLDER = 'distribution';

/** @returns the files of a dataset, each with its digest and a look into it */
export function distributions(rows: readonly PartRow[], context: PartContext): Html {
  return html`${rows.map((row) => distribution(row, context))}`;
}

function distribution(row: PartRow, context: PartContext): Html {
  const { words, data } = context;
  const [title, format] = [textOf(row['title']), textOf(row['format'])];
  const [file, address] = [fileIn(row['file']), addressIn(row, 'accessUrl')];
  const named = title ?? file?.name ?? address ?? '';
  const digest = digestOf(row['file']);
  const opened = data.get(digest ?? '') ?? UNREAD;
  const encoding = opened.encoding ?? textOf(row['encoding']);
  return html`<div class="data-file">
    <h3>${named} ${format !== null && html`<small>${words.choice(HOLDER, 'format', format)}</small>`}</h3>
    ${file && html`<p>${download(file, null, words)} ${encoding !== null && html`· ${words.choice(HOLDER, 'encoding', encoding)}`}</p>`}
    ${address !== null && html`<p>${words.say('page.data_service')}: ${link(address, address)}</p>`}
    ${digest !== null && html`<p class="digest">SHA-256 <code>${digest}</code></p>`}
    ${opened.places && mapShown(opened.places, named, words)}
    ${opened.table && tableShown(opened.table, named, words)}
  </div>`;
}

function digestOf(value: Json | undefined): string | null {
  return textOf(asRow(value)['sha256'] as Json | undefined);
}
