import type { JsonValue } from '../../../plugins/gov-publishing/admin/src/api/dossier-model';
import { readable } from '../../../plugins/gov-publishing/admin/src/difference/readable-value';

const naming = {
  language: 'th' as const,
  nameOf: (field: string) => field,
  wordOf: (text: string, path: string) => (path === 'kind' ? `«${text}»` : text),
};

/** What is signed, and what of it the signer must be able to read in the view of changes. */
const CASES: readonly (readonly [what: string, value: JsonValue, shown: readonly string[]])[] = [
  ['JSON with a text in it', { text: 'งบประมาณ', amount: 1_500_000 }, ['text: งบประมาณ', 'amount: 1500000']],
  [
    'a link of the Blocks editor',
    [
      {
        type: 'paragraph',
        children: [
          { type: 'link', url: 'https://elsewhere.example/', children: [{ type: 'text', text: 'คลิก' }] },
        ],
      },
    ],
    ['คลิก (https://elsewhere.example/)'],
  ],
  [
    'a picture of the Blocks editor',
    [
      {
        type: 'image',
        image: { url: '/uploads/x_1.png', alternativeText: 'แผนที่', name: 'x.png' },
        children: [],
      },
    ],
    ['แผนที่ · x.png · /uploads/x_1.png'],
  ],
  [
    'a new attachment',
    { label: 'แบบคำขอ', alt: 'แบบ', file: { name: 'x.pdf', sha256: 'a'.repeat(64), caption: 'คำบรรยาย' } },
    ['label: แบบคำขอ', 'alt: แบบ', 'x.pdf', 'a'.repeat(64), 'คำบรรยาย'],
  ],
  ['a code and a word alike', { kind: 'act', summary: 'act' }, ['kind: «act»', 'summary: act']],
  [
    'a related entry',
    { uid: 'u', documentId: 'd', label: { code: 'SKN-01', nameTh: 'สำนักงาน' } },
    ['สำนักงาน'],
  ],
];

test.each(CASES)('%s is read whole', (_, value, shown) => {
  const text = readable(value, naming);
  for (const part of shown) expect(text).toContain(part);
});
