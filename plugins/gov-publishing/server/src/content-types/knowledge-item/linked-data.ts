import type { JsonObject } from '../../domain/content/snapshot';
import { bangkokInstant } from '../../domain/thai/dates/bangkok-instant';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { imageThing } from '../linked-data/file-things';
import { licenceThing } from '../licences';
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
    license: licenceThing(textIn(item, 'licence')),
    contentReferenceTime: at && bangkokInstant(at),
  });
}

function figuresOf({ item }: EntrySaid): object {
  return withoutEmpty({
    temporalCoverage: textIn(item, 'referencePeriod'),
    variableMeasured: textIn(item, 'unit') && { '@type': 'PropertyValue', unitText: textIn(item, 'unit') },
  });
}
