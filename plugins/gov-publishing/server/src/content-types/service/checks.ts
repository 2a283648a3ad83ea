import type { Finding } from '../../domain/content/finding';
import { blocks, warns, type Check } from '../checks/check';
import { choicePresent } from '../checks/presence';
import { listOf, textOf, type Values } from '../model/values';
import { channelFindings } from './channel-findings';
import { durationOf, exceeds, totalOf } from '../../domain/durations';

const stepsPresent: Check = (entry) =>
  listOf(entry['steps']).length === 0 ? [blocks('SVC-01', 'steps', 'finding.service.steps_missing')] : [];

/**
 * A step has a name, and a time that can pass. That a step says how long it takes is asked with "should" (ควร), so the profile
 * decides how hard (SVC-02).
 */
const stepsWhole: Check = (entry, { recommended }) =>
  listOf(entry['steps']).flatMap((step, index): Finding[] => {
    const path = `steps.${index}`;
    const found: Finding[] =
      textOf(step['title']) === undefined
        ? [blocks('SVC-01', `${path}.title`, 'finding.service.step_title_missing')]
        : [];
    const { durationValue: value, durationUnit: unit } = step;
    if (isAbsent(value)) {
      const finding = recommended === 'block' ? blocks : warns;
      return [...found, finding('SVC-02', `${path}.durationValue`, 'finding.service.duration_missing')];
    }
    if (!(Number(value) > 0))
      found.push(
        blocks('SVC-02', `${path}.durationValue`, 'finding.service.duration_not_positive', {
          params: { given: String(value) },
        }),
      );
    if (textOf(unit) === undefined)
      found.push(blocks('SVC-02', `${path}.durationUnit`, 'finding.service.unit_missing'));
    return found;
  });

/** What is guaranteed is not less than what the steps take (SVC-02). */
const guaranteeKept: Check = (entry) => {
  const { guaranteedValue: value, guaranteedUnit: unit } = entry;
  if (isAbsent(value)) return [];
  const guaranteed = durationOf({ durationValue: value, durationUnit: unit });
  if (!guaranteed) {
    return [
      Number(value) > 0
        ? blocks('SVC-02', 'guaranteedUnit', 'finding.service.unit_missing')
        : blocks('SVC-02', 'guaranteedValue', 'finding.service.duration_not_positive', {
            params: { given: String(value) },
          }),
    ];
  }
  const longer = exceeds(totalOf(listOf(entry['steps'])), guaranteed);
  if (longer === 'unknown') return [warns('SVC-02', 'guaranteedUnit', 'finding.service.units_mixed')];
  return longer ? [blocks('SVC-02', 'guaranteedValue', 'finding.service.longer_than_guaranteed')] : [];
};

/** It costs nothing, or so much: never both, and never a sum below nothing. */
const costsClear: Check = (entry) => {
  const costs = listOf(entry['costs']);
  if (entry['isFree'] === true)
    return costs.length > 0 ? [blocks('SVC-01', 'costs', 'finding.service.free_with_costs')] : [];
  if (costs.length === 0) return [blocks('SVC-01', 'isFree', 'finding.service.costs_missing')];
  return costs.flatMap((cost, index) => costFindings(cost, `costs.${index}.amount`));
};

function costFindings({ amount }: Values, path: string): Finding[] {
  if (isAbsent(amount)) return [blocks('SVC-01', path, 'finding.service.amount_missing')];
  return Number(amount) > 0 ? [] : [blocks('SVC-01', path, 'finding.service.amount_not_positive')];
}

const inputsNamed: Check = (entry) =>
  listOf(entry['inputs']).flatMap((input, index): Finding[] => {
    const path = `inputs.${index}`;
    const found: Finding[] =
      textOf(input['document']) === undefined
        ? [blocks('SVC-01', `${path}.document`, 'finding.service.document_missing')]
        : [];
    const { copies } = input;
    if (typeof copies === 'number' && copies < 1)
      found.push(blocks('SVC-01', `${path}.copies`, 'finding.service.copies_not_positive'));
    return found;
  });

const channelsPresent: Check = (entry) =>
  listOf(entry['channels']).length === 0
    ? [blocks('SVC-01', 'channels', 'finding.service.channels_missing')]
    : [];

const channelsUsable: Check = (entry) =>
  listOf(entry['channels']).flatMap((channel, index) => channelFindings(channel, `channels.${index}`));

function isAbsent(value: unknown): boolean {
  return value === null || value === undefined || value === '';
}

/** The checks of services, besides the common ones. */
export const checks: readonly Check[] = [
  choicePresent('audience', 'SVC-01', 'finding.service.audience_missing'),
  inputsNamed,
  costsClear,
  stepsPresent,
  stepsWhole,
  guaranteeKept,
  channelsPresent,
  channelsUsable,
];
