import type { Question } from 'schema-dts';
import type { EntrySaid, LinkedThing } from '../definition/entry-said';
import { textIn } from '../model/item-values';

/** @returns a question with its answer, as a page of questions with one on it */
export function linkedData(entry: EntrySaid): LinkedThing {
  return { '@type': 'FAQPage', ...entry.common, mainEntity: questionOf(entry) };
}

/** @returns all questions of a list as one page of questions */
export function linkedList(entries: readonly EntrySaid[]): LinkedThing {
  return { '@type': 'FAQPage', mainEntity: entries.map(questionOf) };
}

function questionOf({ item, title, page, html }: EntrySaid): Question {
  return {
    '@type': 'Question',
    name: textIn(item, 'question') ?? title,
    url: page,
    acceptedAnswer: { '@type': 'Answer', text: html() },
  };
}
