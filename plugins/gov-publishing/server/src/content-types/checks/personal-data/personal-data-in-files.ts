import type { Finding } from '../../../domain/content/finding';
import type { FileScan, FoundInFile, Unread } from '../../../domain/text/file-scan';
import { scalarFields, type ScalarField } from '../../model/scalar-fields';
import type { ContentModel } from '../../model/schema';
import { listOf, type Values } from '../../model/values';
import { asks, blocks, warns, type Check, type CheckContext } from '../check';

const UNREAD: Readonly<Record<Unread, string>> = {
  encrypted: 'finding.file.encrypted',
  no_text: 'finding.file.no_text',
  pages_without_text: 'finding.file.pages_without_text',
  picture: 'finding.file.picture',
  archive: 'finding.file.archive',
  old_format: 'finding.file.old_format',
  damaged: 'finding.file.damaged',
  too_large: 'finding.file.too_large',
  too_slow: 'finding.file.too_slow',
};

/**
 * The text of every file that an entry holds is looked through for what identifies a private person (SEC-01): a list of
 * names in an attachment is as public as the page. What could not be read is said, so that a person looks.
 */
export function noPersonalDataInFiles(model: ContentModel): Check {
  return (entry, context) => [...scalarFields(model, entry)].flatMap((field) => findingsIn(field, context));
}

function findingsIn({ attribute, path, value }: ScalarField, context: CheckContext): Finding[] {
  if (attribute.type !== 'media') return [];
  const isPicture = attribute.allowedTypes?.every((type) => type === 'images') ?? false;
  return listOf(value).flatMap((file, index) =>
    fileFindings(Array.isArray(value) ? `${path}.${index}` : path, file, isPicture, context),
  );
}

/**
 * @param path      where the entry shows the file
 * @param file      its row
 * @param isPicture whether it stands there as a picture: nobody expects text of one
 * @returns what its text says of private persons, and that it could not be read
 */
export function fileFindings(
  path: string,
  file: Values,
  isPicture: boolean,
  { scanOf, personalData }: Pick<CheckContext, 'scanOf' | 'personalData'>,
): Finding[] {
  const scan = scanOf?.(file);
  if (scan === undefined) return [];
  const name = String(file['name'] ?? '');
  if (scan === null) return [blocks('SEC-01', path, 'finding.file.being_read', { params: { name } })];
  const found = scan.found.map((each) => inFile(path, name, each, personalData));
  return [...found, ...unreadFindings(path, name, scan, isPicture)];
}

function inFile(
  path: string,
  name: string,
  { kind, count, places }: FoundInFile,
  level: CheckContext['personalData'],
): Finding {
  const params = { name, kind, count, places: JSON.stringify(places) };
  return level === 'block'
    ? blocks('SEC-01', path, 'finding.file.personal', { params })
    : asks('SEC-01', path, kind, 'finding.file.personal', { params });
}

function unreadFindings(path: string, name: string, { unread }: FileScan, isPicture: boolean): Finding[] {
  if (unread === null || (unread === 'picture' && isPicture)) return [];
  return [warns('SEC-01', path, UNREAD[unread], { params: { name } })];
}
