import { inputReasons } from '../../../content-types/input/input-reasons';
import type { GovernedType } from '../../../entries/governed-types';
import { contentModelOf, type Strapi } from '../../../strapi-boundary';
import { LIMITS } from '../../contract';
import type { Findings } from '../../findings';
import { contentFields } from '../content-columns';
import type { SourceFile, SourceRow } from '../source-row';
import { addressesIn, markdownOf } from './markdown-of';
import { isOfReadableSize } from './html-size';
import type { WordPressItem } from './read-wxr';

/** What is text for readers; menus, revisions, templates and pictures are none. */
const ENTRIES = ['post', 'page'];
/** Only for its own people, or thrown away: it stays there. */
const NOT_OURS = ['trash', 'private', 'auto-draft', 'inherit'];

/** Rich text whose files have no address yet. */
export interface WordPressRow extends SourceRow {
  /** @returns the values, once it is known where the library has the files */
  readonly valuesWith: (fileAt: (address: string) => string | null) => Readonly<Record<string, unknown>>;
  /** Files that the text shows. */
  readonly inText: readonly string[];
}

/** @returns the posts and pages of an export as drafts of a type; what is left out is noted, with why */
export function wordPressRows(
  strapi: Strapi,
  type: GovernedType,
  items: readonly WordPressItem[],
  findings: Findings,
): WordPressRow[] {
  const attachments = items.filter(({ texts }) => texts['wp:post_type'] === 'attachment');
  return items.flatMap((item) => {
    const { texts, number } = item;
    const place = { row: number, value: texts['title'] ?? '' };
    const [kind = '', status = ''] = [texts['wp:post_type'], texts['wp:status']];
    if (kind === 'attachment') return [];
    if (!ENTRIES.includes(kind)) {
      findings.note(place, 'import.content.left_kind', { kind });
      return [];
    }
    if (NOT_OURS.includes(status) || (texts['wp:post_password'] ?? '') !== '') {
      findings.note(place, 'import.content.left_closed');
      return [];
    }
    if (!isOfReadableSize(texts['content:encoded'] ?? '')) {
      findings.fault(place, 'import.content.page_too_large');
      return [];
    }
    if (status === 'publish' || status === 'future') findings.note(place, 'import.content.state_ignored');
    return [rowOf(strapi, type, item, filesOf(item, attachments), findings)];
  });
}

function rowOf(
  strapi: Strapi,
  type: GovernedType,
  { texts, number }: WordPressItem,
  files: readonly SourceFile[],
  findings: Findings,
): WordPressRow {
  const names = new Map(contentFields(strapi, type).map(({ name, attribute }) => [name, attribute]));
  const first = (fields: readonly string[]): string | undefined => fields.find((field) => names.has(field));
  const { title, summary, body } = type.definition.texts;
  const [titleField = 'title', summaryField, bodyField] = [first(title), first(summary), first(body)];
  const html = texts['content:encoded'] ?? '';
  const valuesWith: WordPressRow['valuesWith'] = (fileAt) => ({
    [titleField]: (texts['title'] ?? '').trim(),
    ...(summaryField !== undefined &&
      texts['excerpt:encoded']?.trim() && { [summaryField]: texts['excerpt:encoded'].trim() }),
    ...(bodyField !== undefined && html.trim() !== '' && { [bodyField]: markdownOf(html, fileAt) }),
  });
  const values = valuesWith(() => null);
  const place = { row: number, value: texts['title'] ?? '' };
  const inText = addressesIn(html);
  if (inText.length + files.length > LIMITS.entryFiles)
    findings.note(place, 'import.content.too_many_files', { files: LIMITS.entryFiles });
  const { schema, components } = contentModelOf(strapi, type.uid);
  const reasons = inputReasons(schema, components, values);
  if (values[titleField] === '') findings.fault(place, 'import.cell.missing');
  for (const { code, params } of reasons) findings.fault(place, code, params as never);
  return {
    key: texts['guid'] || texts['wp:post_id'] || '',
    oldAddress: texts['link'] ?? '',
    values,
    valuesWith,
    files: files.slice(0, Math.max(0, LIMITS.entryFiles - inText.length)),
    inText: inText.slice(0, LIMITS.entryFiles),
    place,
    isWrong: reasons.length > 0 || values[titleField] === '',
  };
}

/** What was uploaded with the entry and is no picture in its text. */
function filesOf({ texts }: WordPressItem, attachments: readonly WordPressItem[]): SourceFile[] {
  const inText = addressesIn(texts['content:encoded'] ?? '');
  return attachments
    .filter(
      (each) => each.texts['wp:post_parent'] === texts['wp:post_id'] && texts['wp:post_id'] !== undefined,
    )
    .map((each) => ({ name: each.texts['wp:attachment_url'] ?? '', label: each.texts['title'] ?? null }))
    .filter(({ name }) => name !== '' && !inText.includes(name));
}
