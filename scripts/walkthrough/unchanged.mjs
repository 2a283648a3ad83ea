import { publicLaw } from './law.mjs';
import { codesOf, inWords } from './story.mjs';

/**
 * Tells an attempt: it has to get an answer told here, and the public has to see what it saw before.
 *
 * @param {object} expected `status`: what the answer may be; `because`: codes of which its reasons have to name one, where
 *   the status alone could come from something else
 */
export async function attempt(demo, story, law, { told, as, answer, status, because }) {
  const seen = await publicLaw(demo, law.documentId);
  const same =
    seen.status === 200 &&
    seen.body.data.publication.digest === law.digest &&
    seen.body.data.title === law.title;
  const forThat = because === undefined || codesOf(answer).some((code) => because.includes(code));
  story.step(told, {
    as,
    held: status.includes(answer.status) && forThat && same,
    answer: `${inWords(answer)}  (public: ${same ? 'as signed' : 'CHANGED'})`,
  });
}
