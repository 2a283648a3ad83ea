import type { Words } from './use-words';

/**
 * @param path of a field in an entry, e.g. `source.url` or `attachments.0.alt`
 * @returns what its reader calls it: `แหล่งที่มา › ที่อยู่เว็บไซต์`; places in a list count from one
 */
export function fieldName({ known, holder }: Pick<Words, 'known' | 'holder'>, path: string): string {
  const ofType = (part: string, at: number): string | null =>
    at === 0 ? known(`label.${holder}.${part}`) : null;
  return path
    .split('.')
    .map((part, at) =>
      /^\d+$/.test(part) ? String(Number(part) + 1) : (ofType(part, at) ?? known(`field.${part}`) ?? part),
    )
    .join(' › ');
}
