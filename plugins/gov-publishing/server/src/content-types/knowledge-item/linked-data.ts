import type { JsonObject } from '../../domain/content/snapshot';
import { bangkokInstant } from '../../domain/thai/dates/bangkok-instant';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { imageThing } from '../linked-data/file-things';
import { withoutEmpty } from '../linked-data/without-empty';
import { textIn, timeIn } from '../model/item-values';

/** @returns figures as a data set; an article is none */
export function linkedData(entry: EntrySaid): LinkedThing {
  const isFigures = entry.item['kind'] === 'statistic';
  return {
    '@type': isFigures ? 'Dataset' : 'WebPage',
    ...entry.common,
    ...knowledgeOf(entry),
    ...(isFigures && figuresOf(entry)),
  };
}

/** Charts, the terms of use, and the moment of which the source speaks (KB-05). */
function knowledgeOf({ item, absolute }: EntrySaid): object {
  const charts = Array.isArray(item['charts']) ? (item['charts'] as readonly JsonObject[]) : [];
  const images = charts.flatMap((row) => imageThing(row['image'], row, absolute) ?? []);
  const at = timeIn((item['source'] ?? {}) as JsonObject, 'dateTime');
  return withoutEmpty({
    image: images.length > 0 ? images : null,
    license: licenceOf(textIn(item, 'licence')),
    contentReferenceTime: at && bangkokInstant(at),
  });
}

function figuresOf({ item }: EntrySaid): object {
  return withoutEmpty({
    temporalCoverage: textIn(item, 'referencePeriod'),
    variableMeasured: textIn(item, 'unit') && { '@type': 'PropertyValue', unitText: textIn(item, 'unit') },
  });
}

/** Addresses of licences that have one; the Thai ones are known by their names. */
const LICENCES: Readonly<Record<string, { readonly name: string; readonly url?: string }>> = {
  dga_ogl: { name: 'DGA Open Government License' },
  moi_ogl: { name: 'MOI Open Government License' },
  ogl_thailand: { name: 'Open Government License – Thailand' },
  open_data_common: { name: 'Open Data Commons', url: 'https://opendatacommons.org/licenses/' },
  cc_by: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
  cc_by_sa: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  cc0: { name: 'CC0 1.0', url: 'https://creativecommons.org/publicdomain/zero/1.0/' },
};

/** A bare `cc_by` would be read as an address relative to the document. */
function licenceOf(licence: string | null): object | null {
  const known = licence === null ? undefined : LICENCES[licence];
  return known ? { '@type': 'CreativeWork', ...known } : null;
}
