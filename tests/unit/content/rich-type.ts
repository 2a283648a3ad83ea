import type { Schema } from '#server/domain/schema/attribute';
import type { Values } from '#server/domain/schema/value-fields';
import type { DocumentId, EntryKey, TypeUid } from '#server/domain/brands';
import { canonicalContent, sealSnapshot } from '#server/domain/content/canonical';
import type { ContentModels } from '#server/domain/content/content-model';
import type { LabelOf } from '#server/domain/content/linked-value';
import type { JsonObject, SealedSnapshot } from '#server/domain/content/snapshot';

/** A content type with every kind of attribute Strapi has, as `strapi.contentTypes[uid]` holds it. */
export const RICH_TYPE = {
  uid: 'api::report.report',
  modelType: 'contentType',
  attributes: {
    title: { type: 'string', required: true },
    body: { type: 'richtext' },
    text: { type: 'blocks' },
    extra: { type: 'json' },
    kind: { type: 'enumeration', enum: ['act', 'rule'] },
    signedOn: { type: 'date' },
    startsAt: { type: 'datetime' },
    opensAt: { type: 'time' },
    rank: { type: 'integer' },
    population: { type: 'biginteger' },
    budget: { type: 'decimal' },
    urgent: { type: 'boolean' },
    secret: { type: 'password' },
    agency: { type: 'relation', relation: 'manyToOne', target: 'api::agency.agency' },
    laws: { type: 'relation', relation: 'manyToMany', target: 'api::law.law', inversedBy: 'reports' },
    replies: { type: 'relation', relation: 'oneToMany', target: 'api::reply.reply', mappedBy: 'report' },
    about: { type: 'relation', relation: 'morphToMany' },
    cover: { type: 'media', multiple: false },
    source: { type: 'component', component: 'gov.source', repeatable: false },
    attachments: { type: 'component', component: 'gov.attachment', repeatable: true },
    zone: { type: 'dynamiczone', components: ['gov.quote', 'gov.divider'] },
    createdAt: { type: 'datetime' },
    updatedAt: { type: 'datetime' },
    publishedAt: { type: 'datetime' },
    locale: { type: 'string' },
    createdBy: { type: 'relation', relation: 'oneToOne', target: 'admin::user' },
    localizations: { type: 'relation', relation: 'oneToMany', target: 'api::report.report' },
  },
};

const COMPONENTS: Readonly<Record<string, Schema>> = {
  'gov.source': {
    attributes: { name: { type: 'string' }, url: { type: 'string' }, locale: { type: 'string' } },
  },
  'gov.attachment': {
    attributes: {
      file: { type: 'media', multiple: false },
      alt: { type: 'string' },
      source: { type: 'component', component: 'gov.source' },
    },
  },
  'gov.quote': {
    attributes: {
      words: { type: 'text' },
      law: { type: 'relation', relation: 'oneToOne', target: 'api::law.law' },
    },
  },
  'gov.divider': { attributes: { style: { type: 'string' } } },
};

export const MODELS: ContentModels = {
  model: (uid) => (uid === RICH_TYPE.uid ? RICH_TYPE : COMPONENTS[uid]),
};

export const labelOf: LabelOf = (uid, target): JsonObject =>
  uid === 'api::agency.agency'
    ? { code: String(target['code']), name: String(target['name']) }
    : { title: String(target['title']) };

const KEY: EntryKey = {
  uid: RICH_TYPE.uid as TypeUid,
  documentId: 'doc1' as DocumentId,
  locale: 'th',
};

export const SHA = 'a'.repeat(64);

export function file(documentId: string, changes: Record<string, unknown> = {}): Values {
  return {
    id: 7,
    documentId,
    name: `${documentId}.pdf`,
    mime: 'application/pdf',
    // Kilobytes, as Strapi records them: nobody signs those.
    size: 12.5,
    bytes: 12_345,
    alternativeText: 'แผน',
    caption: null,
    url: '/uploads/x.pdf',
    sha256: SHA,
    ...changes,
  };
}

/** A filled row, as the document service answers it on SQLite. */
export function row(changes: Record<string, unknown> = {}): Values {
  return {
    id: 1,
    documentId: 'doc1',
    title: 'น้ำท่วม',
    body: '<p>ระดับน้ำ</p>',
    text: [{ type: 'paragraph', children: [{ type: 'text', text: '' }] }],
    extra: { b: 1, a: [null, ''] },
    kind: 'act',
    signedOn: '2018-05-28',
    startsAt: '2018-05-27T17:30:00.000Z',
    opensAt: '08:30:00.000',
    rank: 3,
    population: '9007199254740993',
    budget: 1.5,
    urgent: false,
    secret: 'hash',
    agency: { id: 4, documentId: 'ag1', code: 'SBR-01', name: 'สำนักงานจังหวัด' },
    laws: [
      { id: 9, documentId: 'law1', title: 'ระเบียบ' },
      { id: 8, documentId: 'law2', title: 'ประกาศ' },
    ],
    replies: [],
    about: [{ id: 2, documentId: 'law3', __type: 'api::law.law', title: 'คำสั่ง' }],
    cover: file('file1'),
    source: { id: 5, name: 'สสช.', url: 'https://example.go.th', locale: 'th' },
    attachments: [
      { id: 1, file: file('file2'), alt: 'แผนที่', source: null },
      { id: 2, file: null, alt: 'ตาราง', source: null },
    ],
    zone: [
      {
        id: 1,
        __component: 'gov.quote',
        words: 'มาตรา ๗',
        law: { id: 1, documentId: 'law1', title: 'ระเบียบ' },
      },
      { id: 1, __component: 'gov.divider', style: null },
    ],
    createdAt: '2020-01-01T00:00:00.000Z',
    updatedAt: '2020-01-01T00:00:00.000Z',
    publishedAt: null,
    locale: 'th',
    createdBy: { id: 1 },
    localizations: [],
    ...changes,
  };
}

export function sealed(entry: Values, schema: Schema = RICH_TYPE): SealedSnapshot {
  return sealSnapshot(KEY, canonicalContent(schema, entry, MODELS, labelOf));
}

export function sealedRow(changes: Record<string, unknown> = {}): SealedSnapshot {
  return sealed(row(changes));
}
