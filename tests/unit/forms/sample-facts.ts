import { pluginTypeOf } from '#server/content-types/index';
import { usualDefinition } from '#server/content-types/definition/usual-definition';
import type { DocumentId, TypeUid } from '#server/domain/brands';
import type { JsonObject } from '#server/domain/content/snapshot';
import type { PublicationFacts } from '#server/delivery/content/publication-facts';
import { Addresses } from '#server/delivery/page-address';
import { parseConfig } from '#server/config';
import type { Strapi } from '#server/strapi-boundary';

/** The only thing that addresses ask Strapi for. */
const SERVER = { config: { get: () => 'https://cms.example.go.th' } } as unknown as Strapi;

export const ADDRESSES = new Addresses(
  SERVER,
  parseConfig({
    site: { url: 'https://www.example.go.th/', entryPage: '/entry.html?type={type}&id={id}&locale={locale}' },
  }),
  { namesInAddresses: () => new Map() },
);

export const NEWS = { uid: 'plugin::gov-publishing.news-article', plural: 'news-articles' };
export const LAW = { uid: 'plugin::gov-publishing.law', plural: 'laws' };
export const FAQ = { uid: 'plugin::gov-publishing.faq', plural: 'faqs' };
export const KNOWLEDGE = { uid: 'plugin::gov-publishing.knowledge-item', plural: 'knowledge-items' };

/** Texts as a careless or a hostile author could have them signed, all at once. */
export const HOSTILE =
  "=cmd|'/c calc'!A1 ]]> <script>alert(1)</script> & \"คำพูด\" 'เดี่ยว'\r\nบรรทัดสอง\ttab \u0000\u0008\u001B\uFFFE\uD800 จบ\u0E48";

/** Of a host's type that nobody defined, and that has no fields. */
const NO_SCHEMA = {
  info: { singularName: 'page', pluralName: 'pages', displayName: 'หน้า (Page)' },
  attributes: {},
};

let made = 0;

/** @returns the facts of a publication nobody signed: enough for what only writes them down */
export function sampleFacts(
  type: { readonly uid: string; readonly plural: string },
  item: JsonObject = {},
  facts: Partial<PublicationFacts> = {},
): PublicationFacts {
  made += 1;
  const documentId = `doc${String(made).padStart(6, '0')}` as DocumentId;
  return {
    key: { uid: type.uid as TypeUid, documentId, locale: 'th' },
    type: {
      uid: type.uid as TypeUid,
      plural: type.plural,
      agencyAttribute: 'agency',
      importanceAttribute: 'importance',
      localized: true,
      restServesUnsigned: false,
      definition: pluginTypeOf(type.uid) ?? usualDefinition(NO_SCHEMA),
    },
    slug: null,
    item: {
      documentId,
      locale: 'th',
      ...item,
      publication: {
        digest: 'a'.repeat(64),
        ledgerIndex: 41 + made,
        provenance: `/api/gov/provenance/${documentId}?locale=th`,
      },
    },
    title: 'ประกาศจังหวัด',
    summary: 'สรุปความ',
    html: '<p>เนื้อความ</p>',
    htmlFrom: () => facts.html ?? '<p>เนื้อความ</p>',
    agency: { code: 'SKN-01', name: 'สำนักงานจังหวัด' },
    source: { name: 'ราชกิจจานุเบกษา', url: 'https://ratchakitcha.soc.go.th/1', citation: 'เล่ม ๑๑๔' },
    files: [],
    media: [],
    datePosted: new Date('2026-11-01T02:00:00.000Z'),
    dateModified: new Date('2026-11-20T17:30:00.000Z'),
    ...facts,
  };
}
