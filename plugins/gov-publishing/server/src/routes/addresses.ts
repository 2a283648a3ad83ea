import { NO_LOCALE } from '../domain/no-locale';
import { pathOf, type EndpointName } from './endpoints';

/** What an address asks for, in this order; the language is left out where what it names has none. */
export interface AddressQuery {
  readonly locale?: string;
  readonly [name: string]: string | undefined;
}

/**
 * The only place that writes an address of the public API, and the language in it: one entry under two spellings of its
 * address would be two things to a harvester.
 *
 * @param base where the public API lives: its address, or its path on this server
 * @param values parameters of the endpoint's path, as they are; all of them
 */
export function addressIn(
  base: string,
  name: EndpointName,
  values: Readonly<Record<string, string>> = {},
  asked: AddressQuery = {},
): string {
  const encoded = Object.entries(values).map(([key, value]) => [key, encodeURIComponent(value)]);
  const queryString = queryStringOf(asked);
  return `${base}${pathOf(name, Object.fromEntries(encoded))}${queryString === '' ? '' : `?${queryString}`}`;
}

function queryStringOf(asked: AddressQuery): string {
  const given = Object.entries(asked).filter(
    (pair): pair is [string, string] =>
      pair[1] !== undefined && !(pair[0] === 'locale' && pair[1] === NO_LOCALE),
  );
  return new URLSearchParams(given).toString();
}
