import type { Reason } from '../../../domain/signoff/model';
import { hiddenCharacters, namedCharacters, withoutHidden } from '../../../domain/text/hidden-characters';
import { GateError } from '../../../errors';
import { asRow, type Row } from '../../../strapi-boundary';

/** What a reader gets of a file besides its bytes, and what is signed along with them. */
const TEXTS = ['name', 'alternativeText', 'caption'] as const;
const MAX_NAME_LENGTH = 100;

/**
 * Characters that nobody sees in what is said of a file: met at the signing they would close the acts of every entry
 * that shows it, so they are refused where they are written.
 *
 * @param info   the words that are written: of a request, or the columns of a row
 * @param place  where they stand in the request, with its dot (`fileInfo.`)
 * @param before the file's row; what stays as it is there is not asked about, or an old name could not be put right
 */
export function hiddenInFile(info: Row, place: string, before: Row = {}): Reason[] {
  const name = withoutHidden(String(info['name'] ?? before['name'] ?? '')).slice(0, MAX_NAME_LENGTH);
  return TEXTS.flatMap((part) => {
    const text = info[part];
    if (typeof text !== 'string' || text === before[part]) return [];
    const found = hiddenCharacters(text);
    const [first] = found;
    if (!first) return [];
    const params = { part, name, characters: namedCharacters(found), near: first.near };
    return [{ code: 'file.hidden_characters', field: `${place}${part}`, params }];
  });
}

/** A file that comes with no other name keeps the one that it has where it comes from. */
export function hiddenInUpload(files: readonly unknown[], infos: unknown): Reason[] {
  return files.flatMap((file, position) => {
    const info = asRow([infos].flat()[position]);
    const name = info['name'] || asRow(file)['originalFilename'];
    return hiddenInFile({ ...info, name }, files.length > 1 ? `fileInfo.${position}.` : 'fileInfo.');
  });
}

/** Strapi writes one after the other: what is wrong with the last must be known before the first. */
export function hiddenInUpdates(updates: unknown): Reason[] {
  return (Array.isArray(updates) ? updates : []).flatMap((update, position) =>
    hiddenInFile(asRow(asRow(update)['fileInfo']), `updates.${position}.fileInfo.`),
  );
}

/** @throws GateError with every place, where there is one */
export function refuseHiddenTexts(reasons: readonly Reason[]): void {
  if (reasons.length > 0) throw new GateError(reasons);
}
