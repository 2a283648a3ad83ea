import type { Locale } from '../messages';
import { FAMILIES, familyOf } from './refusal-families';
import { plain, refusalCodes, sentenceOf } from './refusal-pages';

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
          `${family.what[locale]} ${family.todo[locale]}`,
          of.map((code) => `- \`${code}\` ${plain(sentenceOf(locale, code) ?? '')}`).join('\n'),
        ];
  });
  return `${[`# ${TITLE[locale]}`, ...sections].join('\n\n')}\n`;
}
