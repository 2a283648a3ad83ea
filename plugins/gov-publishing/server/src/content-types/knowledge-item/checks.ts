import { blocks, warns, type Check } from '../checks/check';
import { bodyOrAttachment, choicePresent, hasItems } from '../checks/presence';
import { sourceFindings } from '../checks/source';
import { instantOf, textOf, valuesOf } from '../model/values';

/** Knowledge names its source (KB-04: อ้างอิงแหล่งที่มา). */
const sourceShown: Check = (entry) =>
  sourceFindings(entry, 'KB-04', {
    missing: 'finding.knowledge.source_missing',
    unnamed: 'finding.knowledge.source_name_missing',
    untraceable: 'finding.knowledge.source_reference_missing',
  });

/** Knowledge carries date AND time of its source (KB-05: วัน และเวลาที่กำกับ); a mere date is not enough. */
const sourceDated: Check = (entry) => {
  const dateTime = valuesOf(entry['source'])?.['dateTime'];
  const timed = dateTime instanceof Date || (typeof dateTime === 'string' && /T\d{2}:\d{2}/.test(dateTime));
  return timed && instantOf(dateTime)
    ? []
    : [blocks('KB-05', 'source.dateTime', 'finding.knowledge.date_time_missing')];
};

/** A source cannot speak from the future: the usual cause is a year in the wrong era. */
const sourceNotFuture: Check = (entry, { now }) => {
  const dateTime = instantOf(valuesOf(entry['source'])?.['dateTime']);
  return dateTime && dateTime > now
    ? [warns('KB-05', 'source.dateTime', 'finding.knowledge.date_time_future')]
    : [];
};

/** Figures without a unit say nothing (KB-03). */
const statisticHasUnit: Check = (entry) =>
  entry['kind'] === 'statistic' && textOf(entry['unit']) === undefined
    ? [blocks('KB-03', 'unit', 'finding.knowledge.unit_missing')]
    : [];

/** Figures say of which time they speak (KB-05). */
const statisticHasPeriod: Check = (entry) =>
  entry['kind'] === 'statistic' && textOf(entry['referencePeriod']) === undefined
    ? [blocks('KB-05', 'referencePeriod', 'finding.knowledge.period_missing')]
    : [];

/** Without a licence nobody knows what use is allowed (KB-06). */
const licenceNamed: Check = (entry) =>
  textOf(entry['licence']) === undefined
    ? [warns('KB-06', 'licence', 'finding.knowledge.licence_missing')]
    : [];

/** A statistic may consist of its charts alone. */
const contentPresent: Check = (entry, context) =>
  hasItems(entry['charts']) ? [] : bodyOrAttachment(entry, context);

/** The checks of knowledge, besides the common ones. */
export const checks: readonly Check[] = [
  choicePresent('kind', null, 'finding.knowledge.kind_missing'),
  sourceShown,
  sourceDated,
  sourceNotFuture,
  statisticHasUnit,
  statisticHasPeriod,
  licenceNamed,
  contentPresent,
];
