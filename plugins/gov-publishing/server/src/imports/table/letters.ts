import { toldLetters } from '../../file-text/letters';
import { UnreadableTableError } from './table';

/**
 * @returns the text of a file, in the letters that it was written in
 * @throws UnreadableTableError where they cannot be told
 */
export function lettersOf(bytes: Uint8Array): string {
  const told = toldLetters(bytes);
  if (told === null) throw new UnreadableTableError('import.file.letters');
  return told.text;
}
