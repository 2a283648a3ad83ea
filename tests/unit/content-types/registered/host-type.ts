import {
  blocks,
  defineType,
  ENTRY_ELSEWHERE,
  textOf,
  withoutEmpty,
} from '#server/content-types/definition/index';

/** As it stands in a host's `schema.json`. */
const schema = {
  kind: 'collectionType',
  info: { singularName: 'tender', pluralName: 'tenders', displayName: 'ประกาศจัดซื้อจัดจ้าง (Tender)' },
  options: { draftAndPublish: true },
  attributes: {
    name: { type: 'string' },
    lead: { type: 'text' },
    terms: { type: 'richtext' },
    method: { type: 'enumeration', enum: ['invitation', 'e_bidding'] },
    closesOn: { type: 'date' },
    office: { type: 'relation', relation: 'manyToOne', target: 'plugin::gov-publishing.agency' },
  },
};

/** A governed type as an office makes it for itself. */
export const tender = defineType({
  schema,
  texts: { title: ['name'], summary: ['lead'], body: ['terms'] },
  presentation: { labelFields: ['name'], searchFields: ['name', 'lead'], defaultSort: ['closesOn:desc'] },
  checks: [
    (entry) =>
      textOf(entry['closesOn']) === undefined
        ? [blocks(null, 'closesOn', 'finding.tender.closing_missing')]
        : [],
  ],
  page: {
    parts: [
      { part: 'lead', field: 'lead' },
      { part: 'text', field: 'terms' },
      { part: 'facts', fields: ['method', 'closesOn', 'office', 'datePosted', 'dateModified'] },
    ],
    elsewhere: { ...ENTRY_ELSEWHERE, name: 'heads the page' },
  },
  calendar: { kind: 'day', start: 'closesOn' },
  linkedData: ({ common, item }) => ({
    '@type': 'Demand',
    ...common,
    ...withoutEmpty({ availabilityEnds: item['closesOn'] ?? null }),
  }),
  words: {
    th: {
      fields: {
        name: 'ชื่อประกาศ',
        lead: 'สรุป',
        terms: 'เงื่อนไข',
        method: 'วิธีจัดซื้อ',
        closesOn: 'วันปิดรับ',
        office: 'หน่วยงาน',
      },
      choices: { 'method.invitation': 'คัดเลือก', 'method.e_bidding': 'ประกวดราคาอิเล็กทรอนิกส์' },
      findings: { 'finding.tender.closing_missing': 'ยังไม่ได้ระบุวันปิดรับ โปรดระบุวัน' },
    },
    en: {
      fields: {
        name: 'Name of the tender',
        lead: 'In short',
        terms: 'Terms',
        method: 'Method',
        closesOn: 'Closes on',
        office: 'Office',
      },
      choices: { 'method.invitation': 'Invitation', 'method.e_bidding': 'Electronic bidding' },
      findings: { 'finding.tender.closing_missing': 'There is no closing day: give it.' },
    },
  },
  sample: {
    documentId: 'tender1',
    name: 'จ้างปรับปรุงศาลากลาง',
    lead: 'งานหลังคา',
    terms: '<p>ยื่นภายในกำหนด</p>',
    method: 'e_bidding',
    closesOn: '2018-06-15',
    office: { documentId: 'agency1', code: 'SBR-01', nameTh: 'สำนักงานจังหวัด', nameEn: 'Office' },
  },
});
