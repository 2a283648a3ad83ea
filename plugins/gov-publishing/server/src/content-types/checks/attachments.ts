import { listOf, textOf, valuesOf } from '../model/values';
import { blocks, warns, type Check, type CommonCheck } from './check';

/** An attachment has its file. */
export const attachmentsHaveFiles: CommonCheck = {
  field: 'attachments',
  words: {
    'finding.attachment.file_missing': {
      th: 'ไฟล์แนบรายการนี้ยังไม่มีไฟล์ โปรดเลือกไฟล์หรือลบรายการไฟล์แนบนี้',
      en: 'This attachment has no file. Choose a file or remove the attachment.',
    },
  },
  check: () => (entry) =>
    listOf(entry['attachments']).flatMap((attachment, index) =>
      valuesOf(attachment['file'])
        ? []
        : [blocks('QLT-01', `attachments.${index}.file`, 'finding.attachment.file_missing')],
    ),
};

/** A download says what it is: a link named `scan0012.pdf` tells a reader nothing. */
export const attachmentsHaveLabels: CommonCheck = {
  field: 'attachments',
  words: {
    'finding.attachment.label_missing': {
      th: 'ไฟล์แนบนี้ยังไม่มีคำอธิบาย โปรดระบุว่าเป็นเอกสารใด เช่น “แผนปฏิบัติราชการ ปีงบประมาณ พ.ศ. 2561 (PDF)”',
      en: 'This attachment has no label. Write what the document is, for example “Annual action plan, fiscal year 2561 (PDF)”.',
    },
  },
  check: () => (entry) =>
    listOf(entry['attachments']).flatMap((attachment, index) =>
      textOf(attachment['label']) === undefined
        ? [warns('QLT-02', `attachments.${index}.label`, 'finding.attachment.label_missing')]
        : [],
    ),
};

/** The formats NEWS-09 names, DOCX counted as DOC: MIME type and the endings that go with it. */
const FORMATS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['pdf'],
  'application/msword': ['doc'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'text/plain': ['txt'],
  'image/tiff': ['tif', 'tiff'],
  'image/jpeg': ['jpg', 'jpeg'],
};

/** Downloads are PDF, DOC, DOCX, TXT, TIFF or JPEG (NEWS-09: ควร "should", so the profile decides how hard). */
export const attachmentFormats: Check = (entry, context) =>
  listOf(entry['attachments']).flatMap((attachment, index) => {
    const file = valuesOf(attachment['file']);
    if (!file || formatAllowed(file['mime'], file['ext'] ?? file['name'])) return [];
    const finding = context.recommended === 'block' ? blocks : warns;
    const params = { name: textOf(file['name']) ?? '-', format: textOf(file['mime']) ?? '-' };
    return [finding('NEWS-09', `attachments.${index}.file`, 'finding.attachment.format', { params })];
  });

/** Both must agree: a program renamed to .pdf, or a PDF named .exe, is no document. */
function formatAllowed(mime: unknown, name: unknown): boolean {
  const endings = typeof mime === 'string' && Object.hasOwn(FORMATS, mime) ? FORMATS[mime] : undefined;
  if (!endings) return false;
  const ending = typeof name === 'string' ? /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() : undefined;
  return ending === undefined || endings.includes(ending);
}
