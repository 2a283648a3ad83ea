import type { JsonObject } from '../../domain/content/snapshot';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { withoutEmpty } from '../linked-data/without-empty';
import { addressIn, textIn } from '../model/item-values';
import { isoDuration, totalOf } from '../../domain/durations';
import { rowsIn } from './service-rows';

/** @returns the service as CPSV-AP 3.2 has it; steps, which it has no words for, stay with schema.org */
export function publicService({ item, title, agency, common, page, choice }: EntrySaid): LinkedThing {
  const id = String((common as { '@id'?: unknown })['@id']);
  const part = (name: string, index: number): string => `${id}#${name}-${index + 1}`;
  const occasion = textIn(item, 'lifeEvent');
  return {
    '@id': id,
    '@type': 'cpsv:PublicService',
    'dct:identifier': textIn(item, 'code') ?? id,
    'dct:title': title,
    'dct:description': textIn(item, 'summary') ?? title,
    'foaf:page': { '@id': page },
    ...withoutEmpty({
      'cv:hasCompetentAuthority': agency && {
        '@type': 'cv:PublicOrganisation',
        'dct:identifier': agency.code,
        'skos:prefLabel': agency.name,
      },
      'cv:isGroupedBy':
        occasion === null
          ? null
          : {
              '@type': 'cv:LifeEvent',
              'dct:identifier': occasion,
              'dct:title': choice('service', 'lifeEvent', occasion) ?? occasion,
            },
      'cv:hasLegalResource': orNull(
        rowsIn(item, 'legalBasis').map((law) => ({
          '@type': 'eli:LegalResource',
          'dct:identifier': String(law['documentId']),
          'dct:title': textIn(law, 'title') ?? '',
        })),
      ),
      'cv:hasInput': orNull(
        rowsIn(item, 'inputs').map((input, index) => ({
          '@id': part('input', index),
          '@type': 'cv:Evidence',
          'dct:title': textIn(input, 'document') ?? '',
          ...withoutEmpty({ 'dct:description': textIn(input, 'condition') }),
        })),
      ),
      'cpsv:produces': outputOf(item, part('output', 0)),
      'cv:hasCost': costsOf(item, part),
      'cv:hasChannel': orNull(
        rowsIn(item, 'channels').map((row, index) => channelOf(row, part('channel', index), choice)),
      ),
      'cv:processingTime': durationOf(item),
    }),
  };
}

function outputOf(item: JsonObject, id: string): object | null {
  const title = textIn(item, 'output');
  return title === null ? null : { '@id': id, '@type': 'cv:Output', 'dct:title': title };
}

function costsOf(item: JsonObject, part: (name: string, index: number) => string): object[] | null {
  const free = item['isFree'] === true ? [{ amount: 0 } as JsonObject] : [];
  return orNull(
    [...free, ...rowsIn(item, 'costs')].map((cost, index) => ({
      '@id': part('cost', index),
      '@type': 'cv:Cost',
      'dct:identifier': part('cost', index),
      'cv:value': { '@type': 'xsd:decimal', '@value': String(cost['amount']) },
      'cv:currency': { '@id': 'http://publications.europa.eu/resource/authority/currency/THB' },
      ...withoutEmpty({ 'dct:description': textIn(cost, 'purpose') }),
    })),
  );
}

function channelOf(row: JsonObject, id: string, choice: EntrySaid['choice']): object {
  const kind = textIn(row, 'kind');
  return {
    '@id': id,
    '@type': 'cv:Channel',
    'dct:identifier': id,
    ...withoutEmpty({
      'dct:type': kind === null ? null : (choice('service-channel', 'kind', kind) ?? kind),
      'dct:description': textIn(row, 'place'),
      'foaf:page': addressIn(row, 'url') === null ? null : { '@id': addressIn(row, 'url') },
      'schema:telephone': textIn(row, 'phone'),
      'schema:openingHours': textIn(row, 'hours'),
    }),
  };
}

/** Of working days nobody can say how long they are: of these there is no duration, and the page tells them in words. */
function durationOf(item: JsonObject): object | null {
  const value = isoDuration(totalOf(rowsIn(item, 'steps')));
  return value === null ? null : { '@type': 'xsd:duration', '@value': value };
}

function orNull<T>(list: readonly T[]): T[] | null {
  return list.length === 0 ? null : [...list];
}
