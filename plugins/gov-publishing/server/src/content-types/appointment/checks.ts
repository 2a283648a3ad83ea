import { textOf } from '../model/values';
import { blocks, type Check } from '../checks/check';
import { inOrder } from '../checks/date-order';

/** Anyone who acts for another says for whom: รักษาราชการแทน alone names nobody (WF-05). */
const actingForNamed: Check = (entry) =>
  textOf(entry['actingForKind']) !== undefined && textOf(entry['actingForPosition']) === undefined
    ? [blocks('WF-05', 'actingForPosition', 'finding.appointment.acting_for_missing')]
    : [];

/** Checks of an appointment; run when one is granted or changed. */
export const checks: readonly Check[] = [
  inOrder('from', 'to', 'WF-01', 'finding.appointment.to_before_from'),
  actingForNamed,
];
