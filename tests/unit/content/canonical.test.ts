import { canonicalContent, openSnapshot } from '#server/domain/content/canonical';
import { ContentError } from '#server/domain/content/content-error';
import { mediaInEntry } from '#server/domain/content/signed-fields';
import { HTML_MARK, inHtmlFormat } from '#server/domain/text/rich-text-format';
import { file, labelOf, MODELS, RICH_TYPE, row, sealedRow, SHA } from './rich-type';

const MARKDOWN = '## ประกาศ\n\n| ปี | บาท |\n| --- | --- |\n| ๒๕๖๙ | ๑ |\n\n<p>ก</p>';

const contentOf = (changes: Record<string, unknown> = {}) =>
  canonicalContent(RICH_TYPE, row(changes), MODELS, labelOf);

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    if (error instanceof ContentError) return `${error.code} ${error.path}`.trim();
    throw error;
  }
  return 'nothing thrown';
}

describe('canonical content', () => {
  test('is what a reader sees, without bookkeeping, ids, passwords, inverse relations and empties', () => {
    expect(contentOf()).toEqual({
      about: [{ uid: 'api::law.law', documentId: 'law3', label: { title: 'คำสั่ง' } }],
      agency: {
        uid: 'api::agency.agency',
        documentId: 'ag1',
        label: { code: 'SBR-01', name: 'สำนักงานจังหวัด' },
      },
      attachments: [
        {
          alt: 'แผนที่',
          file: {
            documentId: 'file2',
            sha256: SHA,
            name: 'file2.pdf',
            mime: 'application/pdf',
            size: 12_345,
            alt: 'แผน',
          },
        },
        { alt: 'ตาราง' },
      ],
      body: '<p>ระดับน้ำ</p>',
      budget: 1.5,
      cover: {
        documentId: 'file1',
        sha256: SHA,
        name: 'file1.pdf',
        mime: 'application/pdf',
        size: 12_345,
        alt: 'แผน',
      },
      extra: { a: [null, ''], b: 1 },
      kind: 'act',
      laws: [
        { uid: 'api::law.law', documentId: 'law1', label: { title: 'ระเบียบ' } },
        { uid: 'api::law.law', documentId: 'law2', label: { title: 'ประกาศ' } },
      ],
      opensAt: '08:30:00.000',
      population: '9007199254740993',
      rank: 3,
      signedOn: '2018-05-28',
      source: { name: 'สสช.', url: 'https://example.go.th', locale: 'th' },
      startsAt: '2018-05-27T17:30:00.000Z',
      text: [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }],
      title: 'น้ำท่วม',
      urgent: false,
      zone: [
        {
          __component: 'gov.quote',
          law: { uid: 'api::law.law', documentId: 'law1', label: { title: 'ระเบียบ' } },
          words: 'มาตรา ๗',
        },
        { __component: 'gov.divider' },
      ],
    });
  });

  test('keeps false and 0, which a person chose, and leaves out null', () => {
    expect(contentOf({ urgent: false, rank: 0 })).toMatchObject({ urgent: false, rank: 0 });
    expect(contentOf({ urgent: null })).not.toHaveProperty('urgent');
    expect(contentOf({ rank: null })).not.toHaveProperty('rank');
  });

  test('names a relation to the draft and the published row of one target once, in order', () => {
    const laws = [
      { id: 1, documentId: 'law2', title: 'ประกาศ' },
      { id: 2, documentId: 'law1', title: 'ระเบียบ' },
      { id: 3, documentId: 'law2', title: 'ชื่อเดิม' },
    ];
    expect(contentOf({ laws })['laws']).toMatchObject([
      { documentId: 'law2', label: { title: 'ประกาศ' } },
      { documentId: 'law1' },
    ]);
  });

  test('another id, url or timestamp is no change; another byte of a file, its alt text or its order is', () => {
    const before = sealedRow().digest;
    expect(sealedRow({ id: 99, updatedAt: 'x', cover: file('file1', { id: 3, url: '/y' }) }).digest).toBe(
      before,
    );
    expect(sealedRow({ cover: file('file1', { sha256: 'b'.repeat(64) }) }).digest).not.toBe(before);
    expect(sealedRow({ cover: file('file1', { alternativeText: 'ภาพ' }) }).digest).not.toBe(before);
    const laws = (row()['laws'] as unknown[]).slice().reverse();
    expect(sealedRow({ laws }).digest).not.toBe(before);
  });

  test.each<[string, Record<string, unknown>]>([
    ['media_digest_missing cover', { cover: file('file1', { sha256: undefined }) }],
    [
      'media_digest_missing attachments.0.file',
      { attachments: [{ file: file('f', { sha256: 'no' }), alt: null, source: null }] },
    ],
    ['not_loaded attachments', { attachments: undefined }],
    ['not_loaded title', { title: undefined }],
    ['unreadable_value agency', { agency: { count: 1 } }],
    ['unreadable_value about', { about: [{ documentId: 'x' }] }],
    ['unreadable_value startsAt', { startsAt: '2018-05-27T17:30:00' }],
    ['unreadable_value population', { population: 2 ** 60 }],
    ['unreadable_value budget', { budget: Number.NaN }],
    ['unknown_model zone.0', { zone: [{ __component: 'gov.none' }] }],
    ['ambiguous_value extra', { extra: [{ uid: 'a', documentId: 'b', label: { title: 'free text' } }] }],
  ])('refuses what it cannot sign exactly: %s', (expected, changes) => {
    expect(codeOf(() => contentOf(changes))).toBe(expected);
  });

  test('refuses an attribute type it does not know, and half a surrogate pair', () => {
    const odd = { uid: 'x', attributes: { a: { type: 'hologram' } } };
    expect(codeOf(() => canonicalContent(odd, { a: 1 }, MODELS, labelOf))).toBe('unknown_attribute_type a');
    expect(codeOf(() => sealedRow({ title: 'a\ud800' }))).toBe('malformed_text');
    expect(codeOf(() => sealedRow({ title: 'the characters \\ud800 and 😀' }))).toBe('nothing thrown');
  });

  test('finds every file object of an entry, however deep', () => {
    expect(mediaInEntry(RICH_TYPE, row(), MODELS).map((media) => media['documentId'])).toEqual([
      'file2',
      'file1',
    ]);
  });
});

describe('a sealed snapshot', () => {
  test('opens to the same snapshot and digest', () => {
    const sealed = sealedRow();
    expect(openSnapshot(sealed.text)).toEqual(sealed);
    expect(sealed.snapshot).toMatchObject({
      v: 1,
      uid: 'api::report.report',
      documentId: 'doc1',
      locale: 'th',
    });
    expect(sealed.text.startsWith('{"content":{"about":')).toBe(true);
  });

  test.each([
    ['malformed_snapshot', '{'],
    ['malformed_snapshot', '[]'],
    ['malformed_snapshot', '{"content":{},"documentId":"","locale":"th","uid":"a","v":1}'],
    ['malformed_snapshot', '{"content":[],"documentId":"d","locale":"th","uid":"a","v":1}'],
    ['malformed_snapshot', '{"content":{},"documentId":"d","extra":1,"locale":"th","uid":"a","v":1}'],
    ['unknown_version v', '{"content":{},"documentId":"d","locale":"th","uid":"a","v":2}'],
    ['not_canonical', '{"v":1,"content":{},"documentId":"d","locale":"th","uid":"a"}'],
    ['not_canonical', '{"content":{"a":1,"a":2},"documentId":"d","locale":"th","uid":"a","v":1}'],
    ['not_canonical', '{"content":{"a":1.0},"documentId":"d","locale":"th","uid":"a","v":1}'],
  ])('refuses a text that is not one: %s', (expected, text) => {
    expect(codeOf(() => openSnapshot(text))).toBe(expected);
  });
});

test('a Markdown text keeps the digest it was signed with, and HTML has one of its own', () => {
  // Signed before rich text could be HTML. It must not change: every signature under such an entry would fall.
  expect(sealedRow({ body: MARKDOWN }).digest).toBe(
    '83527cadc12044e6a810f12624aa7fd97be13919c81bc8ccc4b4c13b9bdcbae0',
  );
  expect(contentOf({ body: MARKDOWN })).toMatchObject({ body: MARKDOWN });
  expect(contentOf({ body: inHtmlFormat('<p>ก</p>') })).toMatchObject({ body: `${HTML_MARK}<p>ก</p>` });
});
