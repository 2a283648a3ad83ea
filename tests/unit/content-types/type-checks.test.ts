import { findingsOf, type Fault } from './find-faults';
import { changed, DETAILS } from './whole-entries';

const LAW: readonly Fault[] = [
  {
    id: 'LAW-17',
    what: 'a law without a source',
    entry: changed('law', { source: null }),
    finding: 'blocks LAW-17 source finding.law.source_missing',
  },
  {
    id: 'LAW-17',
    what: 'a source without a name',
    entry: changed('law', { source: { url: 'https://a.go.th' } }),
    finding: 'blocks LAW-17 source.name finding.law.source_name_missing',
  },
  {
    id: 'LAW-17',
    what: 'a source nobody can trace',
    entry: changed('law', { source: { name: 'เอกสารต้นฉบับ', url: null, citation: ' ' } }),
    finding: 'blocks LAW-17 source.url finding.law.source_reference_missing',
  },
  {
    id: 'own rule',
    what: 'a law of no type',
    entry: changed('law', { legislationType: null }),
    finding: 'blocks - legislationType finding.law.type_missing',
  },
  {
    id: 'own rule',
    what: 'a law that ends before it begins',
    entry: changed('law', { effectiveFrom: '2018-05-28', effectiveTo: '2018-05-27' }),
    finding: 'blocks - effectiveTo finding.law.effective_to_before_from',
  },
  {
    id: 'LAW-17',
    what: 'an act without its place in the Royal Gazette',
    entry: changed('law', { legislationType: 'act', gazette: null }),
    finding: 'warns LAW-17 gazette finding.law.gazette_missing',
  },
  {
    id: 'own rule',
    what: 'a law printed before it was made',
    entry: changed('law', { legislationDate: '2018-05-16', gazette: { volume: '๑๓๕', date: '2018-05-15' } }),
    finding: 'blocks - gazette.date finding.law.gazette_before_made',
  },
  {
    id: 'QLT-01',
    what: 'a law in force whose last day is over',
    entry: changed('law', { legalForce: 'in_force', effectiveFrom: '2018-05-01', effectiveTo: '2018-05-27' }),
    finding: 'warns QLT-01 legalForce finding.law.force_ended',
  },
  {
    id: 'QLT-01',
    what: 'a law in force whose first day is to come',
    entry: changed('law', {
      legalForce: 'partially_in_force',
      effectiveFrom: '2037-01-01',
      effectiveTo: null,
    }),
    finding: 'warns QLT-01 legalForce finding.law.force_not_begun',
  },
  {
    id: 'QLT-01',
    what: 'a law not yet in force whose day has come',
    entry: changed('law', { legalForce: 'not_yet_in_force', effectiveFrom: '2018-05-28', effectiveTo: null }),
    finding: 'warns QLT-01 legalForce finding.law.force_begun',
  },
  {
    id: 'own rule',
    what: 'a law that amends itself',
    entry: changed('law', { documentId: 'one', amends: [{ documentId: 'one', title: 'ก' }] }),
    finding: 'blocks - amends finding.law.names_itself',
  },
];

const NEWS: readonly Fault[] = [
  {
    id: 'NEWS-06',
    what: 'a calendar item without a start',
    entry: changed('news-article', { eventStart: null, eventEnd: null }),
    finding: 'blocks NEWS-06 eventStart finding.news.event_start_missing',
  },
  {
    id: 'NEWS-06',
    what: 'an event that ends before it begins',
    entry: changed('news-article', { eventEnd: '2018-06-01T01:59:59.000Z' }),
    finding: 'blocks NEWS-06 eventEnd finding.news.event_end_before_start',
  },
  {
    id: 'NEWS-06',
    what: 'an end without a start',
    entry: changed('news-article', { category: 'activity', eventStart: null }),
    finding: 'blocks NEWS-06 eventStart finding.news.event_start_missing',
  },
  {
    id: 'own rule',
    what: 'news of no category',
    entry: changed('news-article', { category: null }),
    finding: 'blocks - category finding.news.category_missing',
  },
  {
    id: 'QLT-02',
    what: 'a cover without alternative text',
    entry: changed('news-article', { coverAlt: null }),
    finding: 'blocks QLT-02 coverAlt finding.image.alt_missing',
  },
  {
    id: 'QLT-01',
    what: 'news without text or file',
    entry: changed('news-article', { body: null, attachments: [] }),
    finding: 'warns QLT-01 body finding.body.missing',
  },
];

const KNOWLEDGE: readonly Fault[] = [
  {
    id: 'KB-04',
    what: 'knowledge without a source',
    entry: changed('knowledge-item', { source: { dateTime: '2018-05-21T02:00:00.000Z' } }),
    finding: 'blocks KB-04 source finding.knowledge.source_missing',
  },
  {
    id: 'KB-05',
    what: 'a source without date and time',
    entry: changed('knowledge-item', { source: { name: 'สขร.', url: 'https://www.oic.go.th' } }),
    finding: 'blocks KB-05 source.dateTime finding.knowledge.date_time_missing',
  },
  {
    id: 'KB-05',
    what: 'a source with a date but no time',
    entry: changed('knowledge-item', {
      source: { name: 'สขร.', url: 'https://www.oic.go.th', dateTime: '2018-05-21' },
    }),
    finding: 'blocks KB-05 source.dateTime finding.knowledge.date_time_missing',
  },
  {
    id: 'KB-05',
    what: 'a source from the future',
    entry: changed('knowledge-item', {
      source: { name: 'สขร.', url: 'https://www.oic.go.th', dateTime: '2030-05-21T02:00:00.000Z' },
    }),
    finding: 'warns KB-05 source.dateTime finding.knowledge.date_time_future',
  },
  {
    id: 'KB-03',
    what: 'a statistic without a unit',
    entry: changed('knowledge-item', { unit: null }),
    finding: 'blocks KB-03 unit finding.knowledge.unit_missing',
  },
  {
    id: 'KB-05',
    what: 'a statistic without a period',
    entry: changed('knowledge-item', { referencePeriod: '' }),
    finding: 'blocks KB-05 referencePeriod finding.knowledge.period_missing',
  },
  {
    id: 'KB-06',
    what: 'knowledge without a licence',
    entry: changed('knowledge-item', { licence: null }),
    finding: 'warns KB-06 licence finding.knowledge.licence_missing',
  },
  {
    id: 'QLT-02',
    what: 'a chart without alternative text',
    entry: changed('knowledge-item', { charts: [{ ...DETAILS.chart, alt: null }] }),
    finding: 'blocks QLT-02 charts.0.alt finding.image.alt_missing',
  },
];

const FAQ: readonly Fault[] = [
  {
    id: 'FAQ-01',
    what: 'no question',
    entry: changed('faq', { question: '' }),
    finding: 'blocks FAQ-01 question finding.faq.question_missing',
  },
  {
    id: 'FAQ-01',
    what: 'no answer',
    entry: changed('faq', { answer: null }),
    finding: 'blocks FAQ-01 answer finding.faq.answer_missing',
  },
];

describe.each([
  ['law', LAW],
  ['news-article', NEWS],
  ['knowledge-item', KNOWLEDGE],
  ['faq', FAQ],
])('%s', (type, faults) => {
  test.each(faults)('[$id] $what is found', async ({ entry, finding }) => {
    expect(await findingsOf(type, entry)).toEqual([finding]);
  });
});

test('[KB-03] an article needs neither unit nor period', async () => {
  const article = changed('knowledge-item', { kind: 'article', unit: null, referencePeriod: null });
  expect(await findingsOf('knowledge-item', article)).toEqual([]);
});

describe('formats of downloads', () => {
  const withFile = (mime: string, name: string) =>
    changed('news-article', { attachments: [{ file: { mime, name }, label: 'ไฟล์', alt: 'ภาพ' }] });

  test.each([
    ['application/pdf', 'a.PDF'],
    ['application/msword', 'a.doc'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'a.docx'],
    ['text/plain', 'a.txt'],
    ['image/tiff', 'a.tif'],
    ['image/jpeg', 'a.jpeg'],
  ])('[NEWS-09] %s is allowed', async (mime, name) => {
    expect(await findingsOf('news-article', withFile(mime, name))).toEqual([]);
  });

  test.each([
    ['application/zip', 'a.zip'],
    ['image/png', 'a.png'],
    ['application/pdf', 'a.exe'],
    ['application/x-msdownload', 'a.pdf'],
    ['constructor', 'a.pdf'],
  ])('[NEWS-09] %s as %s is warned of, and blocked where the profile is strict', async (mime, name) => {
    const finding = 'NEWS-09 attachments.0.file finding.attachment.format';
    expect(await findingsOf('news-article', withFile(mime, name))).toEqual([`warns ${finding}`]);
    expect(await findingsOf('news-article', withFile(mime, name), { recommended: 'block' })).toEqual([
      `blocks ${finding}`,
    ]);
  });
});
