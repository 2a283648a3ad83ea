import * as React from 'react';
import { useIntl } from 'react-intl';
import type { BothLanguages } from '../../../server/src/domain/text/both-languages';
import { PLUGIN_ID } from '../plugin-id';
import { dayOf, momentOf, type Language } from './moments';

export type { BothLanguages } from '../../../server/src/domain/text/both-languages';

export interface Words {
  readonly language: Language;
  /** @returns the words of a key of the catalogue */
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  /** @returns the words of a key, or null where the catalogue has none: names of the host app's own fields */
  known(key: string): string | null;
  /** @returns the reader's language of words that came in both */
  pick(words: BothLanguages): string;
  day(iso: string): string;
  moment(iso: string): string;
}

/** The panel's words in the reader's language. Thai for `th`; English for every other language of the admin panel. */
export function useWords(): Words {
  const { formatMessage, locale, messages } = useIntl();
  return React.useMemo(() => {
    const language: Language = locale.startsWith('th') ? 'th' : 'en';
    return {
      language,
      say: (key, values) => formatMessage({ id: `${PLUGIN_ID}.${key}` }, values),
      known: (key) => {
        const words = messages[`${PLUGIN_ID}.${key}`];
        return typeof words === 'string' ? words : null;
      },
      pick: (words) => words[language],
      day: (iso) => dayOf(language, iso),
      moment: (iso) => momentOf(language, iso),
    };
  }, [formatMessage, locale, messages]);
}
