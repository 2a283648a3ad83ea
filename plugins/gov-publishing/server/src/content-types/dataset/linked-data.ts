import type { JsonObject } from '../../domain/content/snapshot';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { licenceThing } from '../licences';
import { fileThing } from '../linked-data/file-things';
import { withoutEmpty } from '../linked-data/without-empty';
import { addressIn, textIn } from '../model/item-values';
import { keywordsOf, listed } from './keywords';

/** @returns the data as search engines look for them: a Dataset with its downloads */
export function linkedData({ item, common, absolute }: EntrySaid): LinkedThing {
  return {
    '@type': 'Dataset',
    ...common,
    ...withoutEmpty({
      keywords: listed(keywordsOf(item)),
      license: licenceThing(textIn(item, 'licence')),
      spatialCoverage: textIn(item, 'spatial'),
      temporalCoverage: coverageOf(item),
      creator: textIn(item, 'maintainer') && { '@type': 'Organization', name: textIn(item, 'maintainer') },
      distribution: distributionsIn(item).map((row) => downloadOf(row, absolute)),
    }),
    isAccessibleForFree: true,
  };
}

/** @returns the rows that hold the files */
function distributionsIn(item: JsonObject): readonly JsonObject[] {
  return Array.isArray(item['distributions']) ? (item['distributions'] as readonly JsonObject[]) : [];
}

function downloadOf(row: JsonObject, absolute: EntrySaid['absolute']): object {
  const file = fileThing(row['file'], absolute);
  const named = { name: textIn(row, 'title') ?? file?.name, encodingFormat: textIn(row, 'format') };
  const sha256 = (row['file'] as JsonObject | undefined)?.['sha256'];
  return {
    '@type': 'DataDownload',
    ...withoutEmpty({ ...named, contentUrl: file?.contentUrl ?? addressIn(row, 'accessUrl') }),
    ...(file && { encodingFormat: file.encodingFormat, contentSize: file.contentSize, sha256 }),
  };
}

/** `2017-01-01/2017-12-31`; two points stand for an end that is open. */
function coverageOf(item: JsonObject): string | null {
  const [from, to] = [textIn(item, 'temporalFrom'), textIn(item, 'temporalTo')];
  return from === null && to === null ? null : `${from ?? '..'}/${to ?? '..'}`;
}
