import { GOVERNED_TYPES } from '#server/content-types/index';
import type { NamedAppointment } from '#server/content-types/checks/check';
import { checksFor, runChecks } from '#server/content-types/checks/run-checks';
import type { FileScan } from '#server/domain/text/file-scan';
import { inHtmlFormat as html } from '#server/domain/text/rich-text-format';
import { findingsOf, type Fault } from './find-faults';
import { changed, CONTEXT, image, WHOLE } from './whole-entries';

const TYPES = GOVERNED_TYPES.map(({ singularName }) => singularName);

test.each(TYPES)('a whole entry of %s has no findings', async (type) => {
  expect(await findingsOf(type, WHOLE[type] ?? {})).toEqual([]);
});

const MISSING: readonly [string, string, Record<string, unknown>, string][] = [
  ['QLT-01', 'no title', { title: null }, 'blocks QLT-01 title finding.title.missing'],
  [
    'QLT-01',
    'a title nobody can see',
    { title: '\u200B\u00A0 ' },
    'blocks QLT-01 title finding.title.missing',
  ],
  ['QLT-03', 'no agency', { agency: null }, 'blocks QLT-03 agency finding.agency.missing'],
  [
    'QLT-03',
    'no officer',
    { responsibleOfficer: null },
    'blocks QLT-03 responsibleOfficer finding.officer.missing',
  ],
  ['PROH-02', 'restricted', { restricted: true }, 'blocks PROH-02 restricted finding.restricted.flagged'],
];
describe.each(TYPES)('%s', (type) => {
  test.each(MISSING)('[%s] %s is found', async (_id, _what, changes, finding) => {
    expect(await findingsOf(type, changed(type, changes))).toEqual([finding]);
  });
});

const FAULTS: readonly Fault[] = [
  {
    id: 'ORG-01',
    what: 'an officer whose appointment ended yesterday',
    entry: changed('law', { responsibleOfficer: { documentId: 'a', to: '2018-05-27' } }),
    finding: 'warns ORG-01 responsibleOfficer finding.officer.lapsed',
  },
  {
    id: 'ORG-01',
    what: 'an officer whose appointment was revoked',
    entry: changed('law', { responsibleOfficer: { documentId: 'a', revokedAt: '2018-05-01T00:00:00.000Z' } }),
    finding: 'warns ORG-01 responsibleOfficer finding.officer.lapsed',
  },
  {
    id: 'QLT-01',
    what: 'a review that was due yesterday',
    entry: changed('law', { reviewDueAt: '2018-05-27' }),
    finding: 'warns QLT-01 reviewDueAt finding.review.overdue',
  },
  {
    id: 'QLT-01',
    what: 'an attachment without a file',
    entry: changed('law', { attachments: [{ label: 'คำสั่ง' }] }),
    finding: 'blocks QLT-01 attachments.0.file finding.attachment.file_missing',
  },
  {
    id: 'QLT-02',
    what: 'an attachment without a label',
    entry: changed('law', {
      attachments: [{ file: { mime: 'application/pdf', name: 'a.pdf' }, label: ' ' }],
    }),
    finding: 'warns QLT-02 attachments.0.label finding.attachment.label_missing',
  },
  {
    id: 'QLT-02',
    what: 'an attached image without alternative text',
    entry: changed('law', { attachments: [{ file: image, label: 'ผัง' }] }),
    finding: 'blocks QLT-02 attachments.0.alt finding.image.alt_missing',
  },
  {
    id: 'QLT-02',
    what: 'an image in the text without alternative text',
    entry: changed('law', { body: '<p><img src="/a.png" alt=" " /></p>' }),
    finding: 'blocks QLT-02 body finding.image.inline_alt_missing',
  },
  ...['<p><img src="/a.png" alt="&nbsp;" /></p>', html('<p><img src="/a.png" alt="&nbsp;" /></p>')].map(
    (body) => ({
      id: 'QLT-02',
      what: `words of an image that are a blank to its reader: ${body}`,
      entry: changed('law', { body }),
      finding: 'blocks QLT-02 body finding.image.inline_alt_missing',
    }),
  ),
  {
    id: 'QLT-02',
    what: 'a Markdown image whose words are a blank to its reader',
    entry: changed('law', { body: 'ดู ![&nbsp;&#8203;](/uploads/a.png)' }),
    finding: 'blocks QLT-02 body finding.image.inline_alt_missing',
  },
  ...[
    'เลข 1&nbsp;1037&nbsp;02071&nbsp;81&nbsp;1',
    html('<p>เลข 1&nbsp;1037&nbsp;02071&nbsp;81&nbsp;1</p>'),
    'เลข &#49; 1037 02071 81&thinsp;1',
    'เลข 1&shy;1037&ZeroWidthSpace;02071&nbsp81<b>&#x31;</b>',
  ].map((body) => ({
    id: 'SEC-01',
    what: `personal data behind references: ${body}`,
    entry: changed('law', { body }),
    finding: 'warns SEC-01 body finding.personal.national_id',
  })),
  {
    id: 'QLT-02',
    what: 'a Markdown image without alternative text',
    entry: changed('law', { body: 'ดู ![](/uploads/a.png)' }),
    finding: 'blocks QLT-02 body finding.image.inline_alt_missing',
  },
  {
    id: 'QLT-02',
    what: 'a heading that skips a level',
    entry: changed('law', { body: '## ก\n\n#### ข' }),
    finding: 'warns QLT-02 body finding.heading.skipped',
  },
  {
    id: 'QLT-02',
    what: 'a heading without words',
    entry: changed('law', { body: html('<h2> </h2><p>ก</p>') }),
    finding: 'warns QLT-02 body finding.heading.empty',
  },
  {
    id: 'QLT-02',
    what: 'a link without words',
    entry: changed('law', { body: html('<p>ก <a href="/laws"> </a></p>') }),
    finding: 'blocks QLT-02 body finding.link.empty',
  },
  {
    id: 'QLT-02',
    what: 'a link whose words lead nowhere',
    entry: changed('law', { body: 'ดู [คลิก **ที่นี่** »](/laws)' }),
    finding: 'warns QLT-02 body finding.link.vague',
  },
  {
    id: 'QLT-02',
    what: 'a table without header cells',
    entry: changed('law', { body: html('<table><tbody><tr><td>ก</td></tr></tbody></table>') }),
    finding: 'blocks QLT-02 body finding.table.no_header',
  },
  {
    id: 'QLT-02',
    what: 'the number of a footnote without its note',
    entry: changed('law', {
      body: html('<p>ก<sup><a href="#fn-1" id="fnref-1" role="doc-noteref">1</a></sup></p>'),
    }),
    finding: 'blocks QLT-02 body finding.footnote.no_note',
  },
  {
    id: 'QLT-02',
    what: 'a picture of the editor without alternative text',
    entry: changed('law', { body: html('<p><img src="/uploads/a.png"></p>') }),
    finding: 'blocks QLT-02 body finding.image.inline_alt_missing',
  },
  {
    id: 'SEC-01',
    what: 'a national id in Thai digits in the text',
    entry: changed('law', { summary: 'เลขที่ ๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑' }),
    finding: 'warns SEC-01 summary finding.personal.national_id',
  },
  {
    id: 'SEC-01',
    what: 'a national id broken up by mark-up',
    entry: changed('law', { body: '<p><b>1</b>234567890121</p>' }),
    finding: 'warns SEC-01 body finding.personal.national_id',
  },
  {
    id: 'SEC-01',
    what: 'a mobile number in a component',
    entry: changed('law', { source: { name: 'โทร 081-234-5678', url: 'https://a.go.th' } }),
    finding: 'warns SEC-01 source.name finding.personal.mobile',
  },
  {
    id: 'own rule',
    what: 'a source address that does not parse',
    entry: changed('law', { source: { name: 'ราชกิจจานุเบกษา', url: 'ratchakitcha' } }),
    finding: 'blocks - source.url finding.url.invalid',
  },
];
test.each(FAULTS)('[$id] $what is found', async ({ entry, finding }) => {
  expect(await findingsOf('law', entry)).toEqual([finding]);
});

test.each([
  [
    'an image whose file carries the words',
    { attachments: [{ file: { ...image, alternativeText: 'ผัง' }, label: 'ผัง' }] },
  ],
  ['an image with words beside it', { attachments: [{ file: image, alt: 'ผังโครงสร้าง', label: 'ผัง' }] }],
  ['an office line', { summary: 'โทร. 0 5661 1318 หรือสายด่วน 1567' }],
  ['an image in the text with words', { body: '<img src="/a.png" alt="ผัง" /> ![ผัง](/b.png)' }],
  ['an appointment that ends today', { responsibleOfficer: { documentId: 'a', to: '2018-05-28' } }],
])('%s is in order', async (_, changes) => {
  expect(await findingsOf('law', changed('law', changes))).toEqual([]);
});

test('a finding does not repeat the number it found', async () => {
  const entry = changed('law', { summary: '1234567890121 และ 081-234-5678' });
  const findings = await runChecks('plugin::gov-publishing.law', entry, CONTEXT);
  expect(JSON.stringify(findings)).not.toMatch(/1234567890121|081/);
  expect(findings).toHaveLength(2);
});

describe('[QLT-03:owner] the responsible officer, as the appointment on record says', () => {
  const ofRecord = (appointment: NamedAppointment | null) =>
    findingsOf('law', WHOLE['law'] ?? {}, { agency: 'SBR-01', appointmentOf: async () => appointment });
  const own: NamedAppointment = { agency: 'SBR-01', to: null, revoked: false };
  const lapsed = 'warns ORG-01 responsibleOfficer finding.officer.lapsed';

  test.each([
    ['of its own agency', own, []],
    ['until today', { ...own, to: '2018-05-28' }, []],
    ['until yesterday, which the entry does not show', { ...own, to: '2018-05-27' }, [lapsed]],
    ['revoked, which the entry does not show', { ...own, revoked: true }, [lapsed]],
    ...['SBR', 'SBR-01-02', 'SBR-07', null].map(
      (agency) =>
        [
          `of ${agency ?? 'no agency'}, above, below or beside it`,
          { ...own, agency },
          ['blocks QLT-03 responsibleOfficer finding.officer.elsewhere'],
        ] as const,
    ),
    ['not there any more', null, ['blocks QLT-03 responsibleOfficer finding.officer.missing']],
  ] as const)('%s', async (_, appointment, findings) => {
    expect(await ofRecord(appointment)).toEqual(findings);
  });

  test('an entry without an agency is told of that alone', async () => {
    const context = { agency: null, appointmentOf: async () => own };
    expect(await findingsOf('law', changed('law', { agency: null }), context)).toEqual([
      'blocks QLT-03 agency finding.agency.missing',
    ]);
  });
});

describe('relations', () => {
  const entry = changed('law', {
    relatedLaws: [{ documentId: 'draft', title: 'ร่าง' }, { documentId: 'public' }],
  });

  test('an entry may not point at what the public cannot see', async () => {
    const isPublished = async (_uid: string, documentId: string) => documentId !== 'draft';
    const findings = await runChecks('plugin::gov-publishing.law', entry, { ...CONTEXT, isPublished });
    expect(findings).toEqual([
      {
        level: 'blocks',
        field: 'relatedLaws',
        requirement: null,
        message: 'finding.relation.unpublished',
        params: { name: 'ร่าง' },
      },
    ]);
  });

  test('it asks about the type the relation points at', async () => {
    const asked: string[] = [];
    const isPublished = async (uid: string, documentId: string) => asked.push(`${uid} ${documentId}`) > 0;
    await runChecks('plugin::gov-publishing.law', entry, { ...CONTEXT, isPublished });
    expect(asked).toContain('plugin::gov-publishing.law public');
    expect(asked).toContain('plugin::gov-publishing.agency agency1');
  });
});

describe('a type of the host app', () => {
  const model = {
    schema: {
      attributes: {
        title: { type: 'string' },
        agency: { type: 'relation', target: 'plugin::gov-publishing.agency' },
        owner: { type: 'relation', target: 'admin::user' },
        blocks: { type: 'dynamiczone', components: ['page.picture'] },
      },
    },
    components: { 'page.picture': { attributes: { picture: { type: 'media' }, alt: { type: 'string' } } } },
  };

  test('is asked what its fields allow to ask, through its own components', async () => {
    const entry = {
      title: 'หน้า',
      agency: null,
      owner: { documentId: 'u1' },
      blocks: [{ __component: 'page.picture', picture: image, alt: '' }, { __component: '__proto__' }],
    };
    const isPublished = async () => false;
    const findings = await runChecks('api::page.page', entry, { ...CONTEXT, isPublished }, model);
    expect(findings.map(({ field, message }) => [field, message])).toEqual([
      ['agency', 'finding.agency.missing'],
      ['blocks.0.alt', 'finding.image.alt_missing'],
    ]);
  });

  test('without its schema is an error, not a clean bill', () => {
    expect(() => checksFor('api::page.page')).toThrow('api::page.page');
  });
});

test('[SEC-01:found-and-explained] who shows personal data is asked on which legal ground, once, until it is named', async () => {
  const shown = { body: 'ติดต่อ 081-234-5678 หรือ 089-876-5432', summary: 'somchai@gmail.com' };
  const basis = async (changes: Parameters<typeof changed>[1]): Promise<string[]> =>
    (await findingsOf('law', changed('law', changes))).filter((each) => each.includes(' personalDataBasis '));
  expect(await basis({ ...shown, personalDataBasis: null })).toEqual([
    'warns SEC-01 personalDataBasis finding.personal.basis_missing',
  ]);
  expect(await basis({ ...shown, personalDataBasis: 'consent' })).toEqual([]);
  expect(await basis({ personalDataBasis: null })).toEqual([]);
});

test('[SEC-01:found-and-explained] personal data in a file asks for the ground like that in words; a file that cannot be read does not', async () => {
  const entry = changed('law', { personalDataBasis: null });
  const asked = async (reading: FileScan): Promise<boolean> =>
    (await findingsOf('law', entry, { scanOf: () => reading })).some((each) =>
      each.includes('basis_missing'),
    );
  const places = [{ at: 'page', number: 1, masked: '081-xxx-xx78' }] as const;
  expect(await asked({ found: [{ kind: 'mobile', count: 1, places }], unread: null })).toBe(true);
  const unread = { found: [], unread: 'encrypted' } as const;
  expect(await findingsOf('law', entry, { scanOf: () => unread })).toContainEqual(
    expect.stringContaining('finding.file.encrypted'),
  );
  expect(await asked(unread)).toBe(false);
});
