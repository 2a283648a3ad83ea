import { attachmentFormats } from '../checks/attachments';
import { blocks, type Check } from '../checks/check';
import { inOrder } from '../checks/date-order';
import { bodyOrAttachment, choicePresent } from '../checks/presence';
import { instantOf } from '../model/values';

/** An item of the activity calendar says when it begins (NEWS-06). */
const calendarHasStart: Check = (entry) =>
  entry['category'] === 'calendar' && !instantOf(entry['eventStart'])
    ? [blocks('NEWS-06', 'eventStart', 'finding.news.event_start_missing')]
    : [];

/** An end without a start is half a date. */
const endHasStart: Check = (entry) =>
  entry['category'] !== 'calendar' && instantOf(entry['eventEnd']) && !instantOf(entry['eventStart'])
    ? [blocks('NEWS-06', 'eventStart', 'finding.news.event_start_missing')]
    : [];

/** The checks of news, besides the common ones. */
export const checks: readonly Check[] = [
  choicePresent('category', null, 'finding.news.category_missing'),
  calendarHasStart,
  endHasStart,
  inOrder('eventStart', 'eventEnd', 'NEWS-06', 'finding.news.event_end_before_start'),
  attachmentFormats,
  bodyOrAttachment,
];
