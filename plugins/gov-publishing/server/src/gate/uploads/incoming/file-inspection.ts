import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Reason } from '../../../domain/signoff/model';
import { asRow } from '../../../strapi-boundary';
import { isDataXml } from './data-xml';
import { allowedByContent, allowedByExtension, ALLOWED_EXTENSIONS, type AllowedType } from './allowed-types';

/** A file on its way into the library: formidable's, or what code of the host hands to the upload service. */
export interface IncomingFile {
  readonly filepath: string;
  readonly originalFilename: string;
}

/** How much of a text is looked at. */
const HEAD = 64 * 1024;
const MARKUP = /^<(?:[a-z!?/]|%)/i;
const JSON_START = /^[[{]/;

/** @returns the file, where its bytes lie on the disk: nothing else can be looked into */
export function incomingFile(value: unknown): IncomingFile | null {
  const file = asRow(value);
  const { filepath, originalFilename } = file;
  if (typeof filepath !== 'string') return null;
  return {
    filepath,
    originalFilename: typeof originalFilename === 'string' ? originalFilename : '',
  };
}

/**
 * Says what a file is by its bytes, and whether its name says the same. Archives are not unpacked further than their
 * first entries, by which an office file is told from another zip.
 *
 * @returns the type, or the reason why such a file is not taken
 */
export async function inspect(file: IncomingFile): Promise<AllowedType | Reason> {
  const extension = extname(file.originalFilename).slice(1);
  const named = extension === '' ? undefined : allowedByExtension(extension);
  if (extension !== '' && !named) return refusal('file.type_refused', file);
  // The mark of UTF-16 is also how the sound of an MP3 may begin.
  if (named?.text && isUtf16(await headOf(file.filepath)))
    return (await readsAs(named.text, file.filepath)) ? named : refusal('file.type_differs', file);
  const detected = await detectedType(file.filepath);
  if (detected !== undefined) {
    const told = named ?? allowedByContent(detected);
    if (!told) return refusal('file.type_refused', file);
    if (!told.detected.includes(detected)) return refusal('file.type_differs', file);
    if (told.text !== 'xml') return told;
    return (await readsAs('xml', file.filepath)) ? told : refusal('file.type_differs', file);
  }
  if (!named) return refusal('file.type_unknown', file);
  if (!named.text) return refusal('file.type_differs', file);
  return (await readsAs(named.text, file.filepath)) ? named : refusal('file.type_differs', file);
}

/** @returns whether the inspection ended with a reason */
export function isRefused(found: AllowedType | Reason): found is Reason {
  return 'code' in found;
}

async function detectedType(path: string): Promise<string | undefined> {
  // Published as ES modules only, which Node 20 cannot require in all its versions.
  const { fileTypeFromFile } = await import('file-type/node');
  return (await fileTypeFromFile(path))?.mime;
}

/** A text has no NUL (binary) and does not begin as markup, which some programs would run whatever its name. */
async function readsAs(text: 'plain' | 'json' | 'xml', path: string): Promise<boolean> {
  if (text === 'xml') return isDataXml(path);
  const head = await headOf(path);
  if (isUtf16(head)) return text === 'plain' && !MARKUP.test(head.toString('utf16le', 2).trimStart());
  if (head.includes(0)) return false;
  const words = head
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (text === 'json') return JSON_START.test(words);
  return !MARKUP.test(words);
}

/** Excel saves "Unicode text" so. */
function isUtf16(head: Buffer): boolean {
  return head[0] === 0xff && head[1] === 0xfe;
}

async function headOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const buffer = Buffer.alloc(HEAD);
    const { bytesRead } = await file.read(buffer, 0, HEAD, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function refusal(code: string, { originalFilename }: IncomingFile): Reason {
  return {
    code,
    field: 'files',
    params: { name: originalFilename.slice(0, 100), allowed: ALLOWED_EXTENSIONS },
  };
}
