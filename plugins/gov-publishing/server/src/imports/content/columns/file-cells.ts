import { extname } from 'node:path';
import { allowedByExtension } from '../../../gate/uploads/incoming/allowed-types';
import { LIMITS } from '../../contract';
import type { AgencyLibrary, FoundFile } from '../files/agency-library';
import type { FileSource } from '../files/file-source';
import { kindOfMime, namedFilesIn, type NamedFile } from '../files/named-file';
import type { Destination } from '../draft-writer';
import type { BegunRow } from './begun-row';
import type { Cell } from './cells';
import { headingOf } from './content-columns';

/** What files of cells are looked for with. */
export interface FileCellContext {
  readonly to: Destination;
  readonly cells: readonly Cell[];
  readonly files: FileSource;
  readonly library: Pick<AgencyLibrary, 'named'>;
}

/** Finds the files that cells of a table name, before anything is written: one that is not there keeps its row out. */
export async function judgeFileCells(context: FileCellContext, begun: readonly BegunRow[]): Promise<void> {
  const { to, files, library } = context;
  const all = begun.flatMap((each) => filesOf(each).map((file) => ({ each, file })));
  const elsewhere = all.filter(({ file: { name } }) => !files.isKnown(name)).map(({ file }) => file.name);
  const found = to.mayChoose
    ? await library.named([...new Set(elsewhere)], to.personId, to.agency.code)
    : new Map<string, readonly FoundFile[]>();
  for (const { each, file } of all) judge(context, each, file, found.get(file.name) ?? []);
}

function judge(
  context: FileCellContext,
  { row, fault }: BegunRow,
  file: NamedFile,
  inLibrary: readonly FoundFile[],
): void {
  const { to, cells, files } = context;
  const cell = cells.find((each) => row.placeOf(each.key).column === file.place.column);
  if (!cell) return;
  const kind = kindOf(file, inLibrary);
  if (!files.isKnown(file.name)) {
    const [one, second] = inLibrary;
    if (!one) return fault(cell.key, 'import.media.unknown', { file: file.name });
    if (second) return fault(cell.key, 'import.media.several', { file: file.name });
    file.libraryId = one.id;
  } else if (files.sizeInZip(file.name) > LIMITS.fileBytes)
    return fault(cell.key, 'import.media.too_large', { megabytes: LIMITS.fileBytes / 1_000_000 });
  else if (!to.mayUpload) return fault(cell.key, 'import.media.may_not_upload');
  if (kind !== null && !file.kinds.includes(kind))
    return fault(cell.key, 'import.media.kind', { kinds: file.kinds.join(',') });
  const alt = cells.find((each) => isAltOf(each, cell));
  if (alt && kind === 'images' && row.text(alt.key) === '')
    row.note(cell.key, 'import.media.no_alt', { heading: headingOf(alt, to.language) });
}

/** Of what comes from elsewhere its name tells, as far as it does; its bytes are looked at when they are taken. */
function kindOf({ name }: NamedFile, [inLibrary]: readonly FoundFile[]): string | null {
  const [path = ''] = name.split(/[?#]/);
  const mime = inLibrary?.mime ?? allowedByExtension(extname(path).slice(1))?.mime;
  return mime === undefined ? null : kindOfMime(mime);
}

/** As the check of pictures looks for it: `coverAlt` of `cover`, or `alt` beside it in a component. */
function isAltOf(cell: Cell, of: Cell): boolean {
  if (of.row === null)
    return cell.row === null && cell.field.name === `${of.field.name}Alt` && cell.language === of.language;
  const isBeside = cell.row?.uid === of.row.uid && cell.row.number === of.row.number;
  return (
    isBeside &&
    cell.attribute.name === of.attribute.name &&
    cell.language === of.language &&
    cell.field.name === 'alt'
  );
}

function filesOf({ source }: BegunRow): NamedFile[] {
  return [source.values, ...source.others.map(({ values }) => values)].flatMap(namedFilesIn);
}
