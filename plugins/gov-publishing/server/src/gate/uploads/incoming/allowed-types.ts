/** A type of file that an office may put on the panel's server. */
export interface AllowedType {
  readonly mime: string;
  readonly extensions: readonly string[];
  /** What the detection by magic bytes says of such a file; empty for a type that has none. */
  readonly detected: readonly string[];
  /** For types without magic bytes: how their text begins. */
  readonly text?: 'plain' | 'json' | 'xml';
}

const ZIP = 'application/zip';
/** What the detection calls whatever begins as XML. */
const XML = ['application/xml', 'application/vnd.google-earth.kml+xml'];
const OOXML = 'application/vnd.openxmlformats-officedocument';
const ODF = 'application/vnd.oasis.opendocument';
/** The container of Word, Excel and PowerPoint before 2007. */
const CFB = 'application/x-cfb';

const type = (
  mime: string,
  extensions: readonly string[],
  detected: readonly string[] = [mime],
): AllowedType => ({
  mime,
  extensions,
  detected,
});

/** Some programs write the parts of an office file in an order in which it is told from no other zip. */
const office = (mime: string, extension: string): AllowedType => type(mime, [extension], [mime, ZIP]);

/**
 * What may be uploaded: nothing in it runs in a browser. Missing on purpose are HTML and SVG in every form (they can carry
 * a script, and cannot be told by magic bytes), and office files with macros. XML is taken as data only, without what makes
 * a browser run or fetch anything, and goes out as a download like every file.
 */
const ALLOWED_TYPES: readonly AllowedType[] = [
  type('image/jpeg', ['jpg', 'jpeg']),
  type('image/png', ['png'], ['image/png', 'image/apng']),
  type('image/gif', ['gif']),
  type('image/webp', ['webp']),
  type('image/avif', ['avif']),
  type('image/tiff', ['tif', 'tiff']),
  type('application/pdf', ['pdf']),
  office(`${OOXML}.wordprocessingml.document`, 'docx'),
  office(`${OOXML}.spreadsheetml.sheet`, 'xlsx'),
  office(`${OOXML}.presentationml.presentation`, 'pptx'),
  office(`${ODF}.text`, 'odt'),
  office(`${ODF}.spreadsheet`, 'ods'),
  office(`${ODF}.presentation`, 'odp'),
  type('application/msword', ['doc'], [CFB]),
  type('application/vnd.ms-excel', ['xls'], [CFB]),
  type('application/vnd.ms-powerpoint', ['ppt'], [CFB]),
  type(ZIP, ['zip']),
  type('application/vnd.google-earth.kmz', ['kmz'], [ZIP, 'application/vnd.google-earth.kmz']),
  type('audio/mpeg', ['mp3']),
  type('audio/mp4', ['m4a'], ['audio/x-m4a', 'audio/mp4', 'video/mp4']),
  type('video/mp4', ['mp4'], ['video/mp4', 'video/x-m4v']),
  type('video/webm', ['webm']),
  { mime: 'text/plain', extensions: ['txt'], detected: [], text: 'plain' },
  { mime: 'text/csv', extensions: ['csv'], detected: [], text: 'plain' },
  { mime: 'application/json', extensions: ['json'], detected: [], text: 'json' },
  { mime: 'application/geo+json', extensions: ['geojson'], detected: [], text: 'json' },
  { mime: 'application/xml', extensions: ['xml'], detected: XML, text: 'xml' },
  { mime: 'application/vnd.google-earth.kml+xml', extensions: ['kml'], detected: XML, text: 'xml' },
];

/** @returns the allowed type of an extension without its dot, in any case */
export function allowedByExtension(extension: string): AllowedType | undefined {
  const wanted = extension.toLowerCase();
  return ALLOWED_TYPES.find(({ extensions }) => extensions.includes(wanted));
}

/** @returns the allowed type that the detection's answer stands for, where the file's name says nothing */
export function allowedByContent(mime: string): AllowedType | undefined {
  return ALLOWED_TYPES.find((allowed) => allowed.mime === mime);
}

/** Every extension there is, for the words of a refusal. */
export const ALLOWED_EXTENSIONS: string = ALLOWED_TYPES.flatMap(({ extensions }) => extensions).join(', ');
