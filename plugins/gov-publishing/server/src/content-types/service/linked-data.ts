import type { GovernmentService } from 'schema-dts';
import type { JsonObject } from '../../domain/content/snapshot';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { withoutEmpty } from '../linked-data/without-empty';
import { addressIn, textIn } from '../model/item-values';
import { isoDuration, totalOf } from '../../domain/durations';
import { rowsIn } from './service-rows';

/** @returns the service in the words of schema.org; its steps as a HowTo, which search engines know */
export function linkedData({ item, title, agency, common, choice }: EntrySaid): LinkedThing {
  const steps = rowsIn(item, 'steps');
  const time = isoDuration(totalOf(steps));
  return {
    '@type': 'GovernmentService',
    ...common,
    ...withoutEmpty({
      serviceType: choiceOf(item, 'lifeEvent', choice),
      audience: audienceOf(item, choice),
      serviceOperator: agency && {
        '@type': 'GovernmentOrganization',
        name: agency.name,
        identifier: agency.code,
      },
      serviceOutput: thingOf('Thing', textIn(item, 'output')),
      termsOfService: null,
      offers: offersOf(item),
      availableChannel: orNull(rowsIn(item, 'channels').filter(isLive).map(channelOf)),
    }),
    ...(steps.length > 0 && {
      subjectOf: {
        '@type': 'HowTo',
        name: title,
        ...(time !== null && { totalTime: time }),
        step: steps.map((step, index) => ({
          '@type': 'HowToStep',
          position: index + 1,
          name: textIn(step, 'title') ?? '',
        })),
      },
    }),
  } satisfies GovernmentService as LinkedThing;
}

function isLive({ status }: JsonObject): boolean {
  return status === 'live';
}

function choiceOf(item: JsonObject, field: string, choice: EntrySaid['choice']): string | null {
  const value = textIn(item, field);
  return value === null ? null : (choice('service', field, value) ?? value);
}

function audienceOf(item: JsonObject, choice: EntrySaid['choice']): object | null {
  const said = choiceOf(item, 'audience', choice);
  return said === null ? null : { '@type': 'Audience', audienceType: said };
}

function offersOf(item: JsonObject): object[] | null {
  if (item['isFree'] === true) return [{ '@type': 'Offer', price: 0, priceCurrency: 'THB' }];
  return orNull(
    rowsIn(item, 'costs').map((cost) => ({
      '@type': 'Offer',
      price: Number(cost['amount']),
      priceCurrency: 'THB',
      ...withoutEmpty({ description: textIn(cost, 'purpose') }),
    })),
  );
}

function channelOf(channel: JsonObject): object {
  const place = textIn(channel, 'place');
  const phone = textIn(channel, 'phone');
  return {
    '@type': 'ServiceChannel',
    ...withoutEmpty({
      serviceUrl: addressIn(channel, 'url'),
      servicePhone: phone === null ? null : { '@type': 'ContactPoint', telephone: phone },
      serviceLocation: place === null ? null : { '@type': 'Place', address: place },
    }),
  };
}

function thingOf(type: string, name: string | null): object | null {
  return name === null ? null : { '@type': type, name };
}

function orNull<T>(list: readonly T[]): T[] | null {
  return list.length === 0 ? null : [...list];
}
