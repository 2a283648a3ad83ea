import { blocksFault, named } from '../input/mark-up-reasons';
import { leavesOf } from '../model/leaves';
import type { ContentModel } from '../model/schema';
import { markUpFaults } from '../rich-text/mark-up';
import { blocks, warns, type Check } from './check';

/**
 * What was typed is what readers see, or the signers are told. Mark-up that may not stand is refused when it is saved;
 * here it is met again, for rows that came past the saving (SEC-02).
 */
export function richTextShown(model: ContentModel): Check {
  return (entry) =>
    [...leavesOf(model, entry)].flatMap(({ attribute, path, value }) => {
      if (attribute.type === 'blocks') {
        const fault = blocksFault(value);
        return fault
          ? [blocks('SEC-02', path, 'finding.rich_text.block_link', { params: fault.params })]
          : [];
      }
      if (attribute.type !== 'richtext' || typeof value !== 'string') return [];
      const { forbidden, notShown } = markUpFaults(value);
      return [
        ...(forbidden.length > 0
          ? [blocks('SEC-02', path, 'finding.rich_text.forbidden', { params: { found: named(forbidden) } })]
          : []),
        ...(notShown.length > 0
          ? [warns('QLT-01', path, 'finding.rich_text.not_shown', { params: { found: named(notShown) } })]
          : []),
      ];
    });
}
