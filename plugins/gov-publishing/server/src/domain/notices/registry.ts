import * as progress from './kinds/progress';
import * as talk from './kinds/talk';
import * as upkeep from './kinds/upkeep';
import * as urgent from './kinds/urgent';
import * as waits from './kinds/waits';
import type { BothLanguages } from '../text/both-languages';
import type { NoticeKind } from './notice-kind';

/** Everything that people are told of. A new kind is one object in `kinds`. */
export const NOTICE_KINDS: readonly NoticeKind[] = [waits, urgent, progress, talk, upkeep].flatMap((group) =>
  Object.values(group),
);

/** @returns the kind of that name, or undefined for one that a later version of the plugin wrote */
export function noticeKind(name: string): NoticeKind | undefined {
  return NOTICE_KINDS.find((kind) => kind.name === name);
}

/** @returns the words of all kinds by the keys under which the catalogues have them, in one language */
export function wordsOfNotices(locale: keyof BothLanguages): Record<string, string> {
  return Object.fromEntries(
    NOTICE_KINDS.flatMap(({ name, words }) =>
      Object.entries(words).map(([part, said]) => [`notice.${name}.${part}`, said[locale]]),
    ),
  );
}
