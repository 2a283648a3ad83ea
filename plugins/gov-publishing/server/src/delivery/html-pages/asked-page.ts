import { MalformedError } from '../../errors';
import type { HttpContext } from '../../strapi-boundary';
import { parametersOf } from '../query/query-parameters';
import { faultsOf, reasonOf, type ReadingFault } from './reading-faults';
import { readingQuestion, type ReadingQuestion } from './reading-question';
import type { ReadingSource } from './reading-source';

/** Entries on a page. */
export const PAGE_SIZE = 25;

/**
 * @returns what a page is asked for, and the languages that it could be asked for in
 * @throws MalformedError naming everything that is wrong with the question
 */
export async function askedIn(
  source: ReadingSource,
  ctx: HttpContext,
): Promise<{ question: ReadingQuestion; languages: readonly string[] }> {
  const languages = await source.languages();
  const parsed = readingQuestion.safeParse(parametersOf(ctx));
  if (parsed.success && languages.includes(parsed.data.locale)) return { question: parsed.data, languages };
  const faults: readonly ReadingFault[] = parsed.success ? ['locale'] : faultsOf(parsed.error);
  throw new MalformedError(faults.map((fault) => reasonOf(fault, languages)));
}
