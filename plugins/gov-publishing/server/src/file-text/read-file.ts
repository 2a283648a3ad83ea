import type { FileScan, FoundInFile, PlaceInFile, ReadableExtension, Unread } from '../domain/text/file-scan';
import { findPersonalData, type PersonalKind } from '../domain/thai/personal-data';
import { UnreadableError, type Passage, type Passages } from './passage';
import { pdfText } from './pdf-text';
import { commaSeparated, linesOf } from './plain-text';
import { sheetText } from './sheet-text';
import { documentText, slideText } from './written-text';

/** So many places of a kind are named; the others are counted. */
const MAX_PLACES = 5;
/** Letters of text that are looked through. */
const MAX_TEXT = 50_000_000;

/** Looks through the text of one file. Runs in a thread of its own: it may take seconds, and has no time limit here. */
export async function readFile(bytes: Uint8Array, extension: ReadableExtension): Promise<FileScan> {
  const found = new Map<PersonalKind, { count: number; places: PlaceInFile[] }>();
  const unread = await lookThrough(passagesOf(bytes, extension), (passage) => {
    for (const { kind, masked } of findPersonalData(passage.text)) {
      const { at, number, sheet } = passage;
      const known = found.get(kind) ?? { count: 0, places: [] };
      found.set(kind, known);
      known.count += 1;
      if (known.places.length < MAX_PLACES)
        known.places.push({ at, number, ...(sheet !== undefined && { sheet }), masked });
    }
  });
  return { found: [...found].map(([kind, rest]): FoundInFile => ({ kind, ...rest })), unread };
}

async function lookThrough(passages: Passages, look: (passage: Passage) => void): Promise<Unread | null> {
  let length = 0;
  try {
    for (;;) {
      const { value, done } = await passages.next();
      if (done) return value;
      length += value.text.length;
      if (length > MAX_TEXT) return 'too_large';
      look(value);
    }
  } catch (error) {
    // What was found before counts all the same.
    return error instanceof UnreadableError ? error.unread : 'damaged';
  }
}

function passagesOf(bytes: Uint8Array, extension: ReadableExtension): Passages {
  switch (extension) {
    case 'pdf':
      return pdfText(bytes);
    case 'docx':
    case 'odt':
      return documentText(bytes, extension);
    case 'xlsx':
    case 'ods':
      return sheetText(bytes, extension);
    case 'pptx':
    case 'odp':
      return slideText(bytes, extension);
    case 'csv':
      return commaSeparated(bytes);
    default:
      return linesOf(bytes, extension !== 'txt');
  }
}
