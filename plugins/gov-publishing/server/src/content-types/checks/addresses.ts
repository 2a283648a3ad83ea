import type { TypeDefinition } from '../definition/type-definition';
import { leavesOf } from '../model/leaves';
import { meaningOf } from '../model/field-format';
import type { ContentModel } from '../model/schema';
import { textOf } from '../model/values';
import { addressFault, isSitePath } from '../model/web-address';
import { blocks, warns, type Check } from './check';

const MESSAGES = { invalid: 'finding.url.invalid', scheme: 'finding.url.scheme' } as const;

/** Every address of the entry opens as a web page; one without encryption is warned of. */
export function addressesOpen(
  model: ContentModel,
  requirementOf: TypeDefinition['addressRequirement'],
): Check {
  return (entry) =>
    [...leavesOf(model, entry)].flatMap(({ attribute, path, value, component }) => {
      const { format } = meaningOf(attribute);
      const text = textOf(value);
      if ((format !== 'url' && format !== 'url-or-path') || text === undefined) return [];
      if (format === 'url-or-path' && isSitePath(text)) return [];
      const requirement = (component === null && requirementOf?.(entry, path)) || null;
      const fault = addressFault(text);
      if (fault) return [blocks(requirement, path, MESSAGES[fault], { params: { given: text } })];
      if (/^http:/i.test(text))
        return [warns(requirement, path, 'finding.url.not_https', { params: { given: text } })];
      return [];
    });
}
