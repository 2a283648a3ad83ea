import type { Words } from './use-words';

/**
 * @param path of a field in an entry, e.g. `source.url` or `attachments.0.alt`
 * @returns what its reader calls it: `แหล่งที่มา › ที่อยู่เว็บไซต์`; places in a list count from one
 */
export function fieldName({ known }: Pick<Words, 'known'>, path: string): string {
  return path
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : (known(`field.${part}`) ?? part)))
    .join(' › ');
}
