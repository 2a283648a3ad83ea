import { z } from 'zod';
import { envelope, fields, type RecordKind } from '@gov-publishing/provenance';

const { agencyCode, ascending, digest, documentId, index, statement, typeUid, word } = fields;

export const REPORT = 'test::report.report';
/** The acts on a report; what they are in the ledger. */
export const REPORT_ACTS = ['submit', 'countersign', 'accept', 'return'] as const;

const schema = z
  .strictObject({
    ...envelope('test-report'),
    act: z.enum(REPORT_ACTS),
    uid: typeUid,
    documentId,
    locale: word,
    digest,
    duty: z.enum(['reporter', 'approver', 'cio']),
    position: word,
    agency: agencyCode,
    order: word,
    statement,
    checklist: ascending(word, 0, 100),
    policy: word,
    note: digest.optional(),
    on: ascending(index, 1, 100).optional(),
  })
  .readonly();

/** An act on a report, as the ledger has it. */
export const reportRecord: RecordKind<'test-report', typeof schema> = {
  kind: 'test-report',
  v: 1,
  acts: REPORT_ACTS,
  schema,
  title: { th: 'การลงนามในรายงาน', en: 'Act on a report' },
  indexKeys: ({ uid, documentId: document, locale, act }) => ({ uid, documentId: document, locale, act }),
  concerns: ({ uid, documentId: document, locale }) => ({
    what: 'entry',
    entry: { uid, documentId: document, locale },
  }),
};
