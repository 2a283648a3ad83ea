import * as React from 'react';
import { useIntl } from 'react-intl';
import type { BothLanguages } from '../../../server/src/domain/text/both-languages';
import { modelOnScreen } from '../list-view/model-on-screen';
import { PLUGIN_ID } from '../plugin-id';
import { wordId, type WordKey } from '../translations/word-key';
import { clockOf, dayOf, momentOf, type Language } from './moments';

export type { BothLanguages } from '../../../server/src/domain/text/both-languages';

export interface Words {
  readonly language: Language;
  /** Bare name of the type whose list or entry is on screen, where it is one of ours: it may have words of its own. */
  readonly holder: string | undefined;
  /** @returns the words of a key of the catalogue */
  say(key: WordKey, values?: Readonly<Record<string, string | number>>): string;
  /** @returns the words of a key, or null where the catalogue has none: names of the host app's own fields */
  known(key: string): string | null;
  /** @returns the reader's language of words that came in both */
  pick(words: BothLanguages): string;
  day(iso: string): string;
  /** @returns the time of day alone */
  clock(iso: string): string;
  moment(iso: string): string;
}

/** The panel's words in the reader's language. Thai for `th`; English for every other language of the admin panel. */
export function useWords(): Words {
  const { formatMessage, locale, messages } = useIntl();
  const holder = bareNameOf(modelOnScreen());
  return React.useMemo(() => {
    const language: Language = locale.startsWith('th') ? 'th' : 'en';
    return {
      language,
      holder,
      say: (key, values) => formatMessage({ id: wordId(key) }, values),
      known: (key) => {
        const words = messages[`${PLUGIN_ID}.${key}`];
        return typeof words === 'string' ? words : null;
      },
      pick: (words) => words[language],
      day: (iso) => dayOf(language, iso),
      clock: (iso) => clockOf(language, iso),
      moment: (iso) => momentOf(language, iso),
    };
  }, [formatMessage, holder, locale, messages]);
}

/** @returns the bare name of a type of ours, e.g. `law`; undefined for any other */
export function bareNameOf(model: string | null): string | undefined {
  const [plugin, name] = model?.split('.') ?? [];
  return plugin === `plugin::${PLUGIN_ID}` ? name : undefined;
}
