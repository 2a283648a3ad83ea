import { leavesOf } from '../model/leaves';
import { meaningOf } from '../model/field-format';
import type { ContentModel } from '../model/schema';
import { textOf } from '../model/values';
import { addressFault, isSitePath } from '../model/web-address';
import { blocks, warns, type Check } from './check';

const MESSAGES = { invalid: 'finding.url.invalid', scheme: 'finding.url.scheme' } as const;

/** Every address of the entry opens as a web page; one without encryption is warned of. */
export function addressesOpen(model: ContentModel): Check {
  return (entry) =>
    [...leavesOf(model, entry)].flatMap(({ attribute, path, value, holder, component }) => {
      const { format } = meaningOf(attribute);
      const text = textOf(value);
      if ((format !== 'url' && format !== 'url-or-path') || text === undefined) return [];
      if (format === 'url-or-path' && isSitePath(text)) return [];
      const requirement = component === null && path === 'url' ? linkRequirement(holder['category']) : null;
      const fault = addressFault(text);
      if (fault) return [blocks(requirement, path, MESSAGES[fault], { params: { given: text } })];
      if (/^http:/i.test(text))
        return [warns(requirement, path, 'finding.url.not_https', { params: { given: text } })];
      return [];
    });
}

const LINK_REQUIREMENTS: Readonly<Record<string, string>> = {
  external: 'LINK-01',
  subordinate: 'LINK-02',
  province_activity: 'LINK-03',
  other: 'LINK-04',
  media: 'LINK-05',
};

/** @returns the mandate behind a category of web links, or null where there is none. */
export function linkRequirement(category: unknown): string | null {
  return typeof category === 'string' ? (LINK_REQUIREMENTS[category] ?? null) : null;
}
