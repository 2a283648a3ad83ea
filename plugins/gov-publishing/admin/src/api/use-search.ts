import * as React from 'react';
import { dataOf, read } from './admin-client';

/** Milliseconds after the last letter until the server is asked. */
const PAUSE = 300;

/**
 * Asks the server for what is typed, once its reader pauses.
 *
 * @param path of the endpoint, which takes `q` and answers `data`; null while nothing is searched for
 * @param locale of the entry; null for a type without languages
 * @returns what the server answered to what was typed last; null until then, so that who types on and presses Enter does
 *   not choose what was found by fewer letters. Nothing where the server refused
 */
export function useSearch<Row>(
  path: string | null,
  locale: string | null,
  typed: string,
): readonly Row[] | null {
  const [rows, setRows] = React.useState<readonly Row[] | null>(null);
  React.useEffect(() => {
    setRows(null);
    if (path === null) return undefined;
    let isCurrent = true;
    const ask = (): void =>
      void read(path, { locale: locale ?? undefined, q: typed }).then(
        (answer) => isCurrent && setRows(dataOf<{ data: readonly Row[] }>(answer) ?? []),
      );
    const timer = window.setTimeout(ask, typed === '' ? 0 : PAUSE);
    return () => {
      isCurrent = false;
      window.clearTimeout(timer);
    };
  }, [path, locale, typed]);
  return rows;
}
