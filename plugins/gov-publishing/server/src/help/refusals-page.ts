import type { Locale } from '../messages';
import { FAMILIES, familyOf } from './refusal-families';
import { ACTORS } from '../messages/meanings';
import { meaningOf, plain, refusalCodes, sentenceOf, worded } from './refusal-pages';

const TITLE: Readonly<Record<Locale, string>> = {
  th: 'เหตุผลทั้งหมดและวิธีแก้',
  en: 'Every reason, and what to do',
};

/** @returns all reasons by their families, in Markdown: a page of docs/guides, and of the help */
export function refusalsPage(locale: Locale): string {
  const codes = refusalCodes();
  const sections = FAMILIES.flatMap((family) => {
    const of = codes.filter((code) => familyOf(code) === family);
    return of.length === 0
      ? []
      : [
          `## ${family.title[locale]}`,
          family.what[locale],
          of.map((code) => entryOf(locale, code)).join('\n'),
        ];
  });
  return `${[`# ${TITLE[locale]}`, ...sections].join('\n\n')}\n`;
}

/** The reason as it is told, what it means, what to do, and who does it. */
function entryOf(locale: Locale, code: string): string {
  const { what, todo, who } = meaningOf(code);
  const sentence = plain(sentenceOf(locale, code) ?? '');
  const actor = worded(ACTORS, who, locale).map((each) => ` *(${each})*`);
  return `- \`${code}\` **${sentence}** ${plain(what[locale])} → ${plain(todo[locale])}${actor.join('')}`;
}
