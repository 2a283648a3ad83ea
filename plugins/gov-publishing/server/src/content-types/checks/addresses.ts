import { scalarFields } from '../model/scalar-fields';
import { meaningOf } from '../model/field-format';
import type { ContentModel } from '../model/schema';
import { textOf } from '../model/values';
import { addressFault, isSitePath } from '../model/web-address';
import { blocks, warns, type AddressRequirement, type Check, type CommonCheck } from './check';

const MESSAGES = { invalid: 'finding.url.invalid', scheme: 'finding.url.scheme' } as const;

/** Every address of the entry opens as a web page; one without encryption is warned of. */
export const addressesOpen: CommonCheck = {
  check,
  words: {
    'finding.url.invalid': {
      th: '“{given}” ไม่ใช่ที่อยู่เว็บไซต์ที่สมบูรณ์ โปรดระบุที่อยู่เต็ม เช่น https://www.example.go.th/news',
      en: '“{given}” is not a complete web address. Write it in full, for example https://www.example.go.th/news.',
    },
    'finding.url.scheme': {
      th: '“{given}” ไม่ได้เชื่อมโยงไปยังหน้าเว็บไซต์ โปรดระบุที่อยู่ที่ขึ้นต้นด้วย https:// หรือ http://',
      en: '“{given}” does not lead to a web page. Write an address that begins with https:// or http://.',
    },
    'finding.url.not_https': {
      th: '“{given}” ไม่มีการเข้ารหัส หากเว็บไซต์เปิดด้วย https:// ได้ โปรดใช้ที่อยู่นั้น',
      en: '“{given}” is not encrypted. If the site also opens with https://, write that address.',
    },
  },
};

function check(model: ContentModel, requirementOf: AddressRequirement | null): Check {
  return (entry) =>
    [...scalarFields(model, entry)].flatMap(({ attribute, path, value, component }) => {
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
