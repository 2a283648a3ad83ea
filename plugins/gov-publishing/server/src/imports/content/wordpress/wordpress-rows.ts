import { inputReasons } from '../../../content-types/input/input-reasons';
import type { GovernedType } from '../../../entries/governed-types';
import { contentModelOf, type Strapi } from '../../../strapi-boundary';
import { LIMITS } from '../../contract';
import type { Findings } from '../../findings';
import type { ReadItem } from '../../thread/read-source';
import { contentFields } from '../columns/content-fields';
import type { TextJudge } from '../columns/text-judge';
import type { SourceFile, SourceRow } from '../source-row';
import { dayOfPost, postedAt } from './day-of-post';
import { kindsByCategory, type Kinds } from './kind-by-category';
import { richTextOf, type WordPressPage } from './page-pieces';

/** What is text for readers; menus, revisions, templates and pictures are none. */
const ENTRIES = ['post', 'page'];
/** Only for its own people, or thrown away: it stays there. */
const NOT_OURS = ['trash', 'private', 'auto-draft', 'inherit'];
/** So many parts that were left out of one page are named. */
const NAMED = 8;

/** Rich text whose files have no address yet. */
export interface WordPressRow extends SourceRow {
  /** @returns the values, once it is known where the library has the files */
  readonly valuesWith: (fileAt: (address: string) => string | null) => Readonly<Record<string, unknown>>;
  /** Files that the text shows or leads to. */
  readonly inText: readonly string[];
}

/**
 * @returns the posts and pages of an export as drafts of a type; what is left out is noted, with why
 * @throws ActRefusedError where nobody waits for the answer any more, and where it takes longer than one file may
 */
export async function wordPressRows(
  strapi: Strapi,
  type: GovernedType,
  items: readonly ReadItem[],
  findings: Findings,
  texts: TextJudge,
): Promise<WordPressRow[]> {
  const attachments = byParent(items);
  const kindsOf = kindsByCategory(strapi, type);
  const rows: WordPressRow[] = [];
  for (const item of items) {
    if (!isTaken(item, findings)) continue;
    await texts.pause();
    const { page, categories } = item;
    const place = { row: item.number, value: item.texts['title'] ?? '' };
    if (page === null) {
      findings.fault(place, 'import.content.page_too_large');
      continue;
    }
    const kinds = kindsOf(categories);
    for (const category of kinds.left) findings.note(place, 'import.content.category_left', { category });
    if (page.leftOut.length > 0)
      findings.note(place, 'import.content.parts_left', { parts: named(page.leftOut) });
    await texts.judge(page.html);
    const files = filesOf(item, page, attachments);
    rows.push(rowOf({ strapi, type, findings, texts }, item, page, kinds, files));
  }
  return rows;
}

function named(parts: readonly string[]): string {
  return `${parts.slice(0, NAMED).join(', ')}${parts.length > NAMED ? ' …' : ''}`;
}

function isTaken({ texts, number }: ReadItem, findings: Findings): boolean {
  const place = { row: number, value: texts['title'] ?? '' };
  const [kind = '', status = ''] = [texts['wp:post_type'], texts['wp:status']];
  if (kind === 'attachment') return false;
  if (!ENTRIES.includes(kind)) {
    findings.note(place, 'import.content.left_kind', { kind });
    return false;
  }
  if (NOT_OURS.includes(status) || (texts['wp:post_password'] ?? '') !== '') {
    findings.note(place, 'import.content.left_closed');
    return false;
  }
  if (status === 'publish' || status === 'future') findings.note(place, 'import.content.state_ignored');
  return true;
}

/** What the items of an export are read with. */
interface ExportContext {
  readonly strapi: Strapi;
  readonly type: GovernedType;
  readonly findings: Findings;
  readonly texts: TextJudge;
}

function rowOf(
  { strapi, type, findings, texts: judge }: ExportContext,
  { texts, number }: ReadItem,
  page: WordPressPage,
  kinds: Kinds,
  files: readonly SourceFile[],
): WordPressRow {
  const names = new Set(contentFields(strapi, type).map(({ name }) => name));
  const first = (fields: readonly string[]): string | undefined => fields.find((field) => names.has(field));
  const { title, summary, body } = type.definition.texts;
  const [titleField = 'title', summaryField, bodyField] = [first(title), first(summary), first(body)];
  const place = { row: number, value: texts['title'] ?? '' };
  const at = postedAt(texts);
  const day = at === null ? {} : dayOfPost(type, at);
  if (day === null) findings.note(place, 'import.content.date_left', { date: at!.slice(0, 10) });
  const summaryText = texts['excerpt:encoded']?.trim() ?? '';
  const valuesOf = (html: string): Readonly<Record<string, unknown>> => ({
    [titleField]: (texts['title'] ?? '').trim(),
    ...(summaryField !== undefined && summaryText !== '' && { [summaryField]: summaryText }),
    ...(bodyField !== undefined && html !== '' && { [bodyField]: html }),
    ...kinds.values,
    ...day,
  });
  const valuesWith: WordPressRow['valuesWith'] = (fileAt) =>
    valuesOf(page.files.length === 0 ? page.html : richTextOf(page.pieces, fileAt));
  const values = valuesOf(page.html);
  const inText = page.files;
  if (inText.length + files.length > LIMITS.entryFiles)
    findings.note(place, 'import.content.too_many_files', { files: LIMITS.entryFiles });
  const { schema, components } = contentModelOf(strapi, type.uid);
  const reasons = inputReasons(schema, components, values, judge.faultOf);
  if (values[titleField] === '') findings.fault(place, 'import.cell.missing');
  for (const { code, params } of reasons) findings.fault(place, code, params as never);
  return {
    key: texts['guid'] || texts['wp:post_id'] || '',
    oldAddress: texts['link'] ?? '',
    values,
    told: values,
    others: [],
    valuesWith,
    files: files.slice(0, Math.max(0, LIMITS.entryFiles - inText.length)),
    inText: inText.slice(0, LIMITS.entryFiles),
    place,
    isWrong: reasons.length > 0 || values[titleField] === '',
  };
}

type Attachments = ReadonlyMap<string, readonly ReadItem[]>;

/** What was uploaded with each entry: looked up, since an export may have thousands of both. */
function byParent(items: readonly ReadItem[]): Attachments {
  const found = new Map<string, ReadItem[]>();
  for (const item of items) {
    const { 'wp:post_type': kind, 'wp:post_parent': parent = '' } = item.texts;
    if (kind !== 'attachment') continue;
    const beside = found.get(parent);
    if (beside) beside.push(item);
    else found.set(parent, [item]);
  }
  return found;
}

/** What was uploaded with the entry and is neither shown nor linked in its text. */
function filesOf({ texts }: ReadItem, { files }: WordPressPage, attachments: Attachments): SourceFile[] {
  const own = texts['wp:post_id'] === undefined ? [] : (attachments.get(texts['wp:post_id']) ?? []);
  return own
    .map((each) => ({ name: each.texts['wp:attachment_url'] ?? '', label: each.texts['title'] ?? null }))
    .filter(({ name }) => name !== '' && !files.includes(name));
}
