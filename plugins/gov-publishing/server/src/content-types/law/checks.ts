import type { Check } from '../checks/check';
import { inOrder } from '../checks/date-order';
import { choicePresent } from '../checks/presence';
import { sourceFindings } from '../checks/source';
import { forceAgrees, gazetteNamed, notItself, printedAfterwards } from './history';

/** A law shows where it was taken from (LAW-17: โดยแสดงที่มาของข้อมูลที่นำมาเผยแพร่). */
const sourceShown: Check = (entry) =>
  sourceFindings(entry, 'LAW-17', {
    missing: 'finding.law.source_missing',
    unnamed: 'finding.law.source_name_missing',
    untraceable: 'finding.law.source_reference_missing',
  });

/** The checks of laws, besides the common ones. */
export const checks: readonly Check[] = [
  sourceShown,
  choicePresent('legislationType', null, 'finding.law.type_missing'),
  inOrder('effectiveFrom', 'effectiveTo', null, 'finding.law.effective_to_before_from'),
  gazetteNamed,
  printedAfterwards,
  forceAgrees,
  notItself,
];
