import { publicLaw } from './law.mjs';
import { inWords } from './story.mjs';

/**
 * Tells an attempt: it has to get an answer told here, and the public has to see what it saw before.
 *
 * @param {object} expected `status`: what the answer may be
 */
export async function attempt(demo, story, law, { told, as, answer, status }) {
  const seen = await publicLaw(demo, law.documentId);
  const same =
    seen.status === 200 &&
    seen.body.data.publication.digest === law.digest &&
    seen.body.data.title === law.title;
  story.step(told, {
    as,
    held: status.includes(answer.status) && same,
    answer: `${inWords(answer)}  (public: ${same ? 'as signed' : 'CHANGED'})`,
  });
}
