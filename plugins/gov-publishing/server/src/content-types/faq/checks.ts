import { blocks, type Check } from '../checks/check';
import { textOf } from '../model/values';

/** FAQ-01: the question as people ask it. */
const questionPresent: Check = (entry) =>
  textOf(entry['question']) === undefined
    ? [blocks('FAQ-01', 'question', 'finding.faq.question_missing')]
    : [];

/** FAQ-01: and its answer. */
const answerPresent: Check = (entry) =>
  textOf(entry['answer']) === undefined ? [blocks('FAQ-01', 'answer', 'finding.faq.answer_missing')] : [];

/** The checks of questions often asked, besides the common ones. */
export const checks: readonly Check[] = [questionPresent, answerPresent];
