import { entryAct, envelope, fields, type RecordKind } from '@gov-publishing/provenance';

export const REPORT = 'test::report.report';
/** The acts on a report; what they are in the ledger. */
const ACTS: readonly string[] = ['submit', 'countersign', 'accept', 'return'];

/** What a signature says is the same on every subject; a report takes no decision and no moment of publication. */
const schema = entryAct.schema
  .unwrap()
  .pick({
    ...{ uid: true, documentId: true, locale: true, digest: true, duty: true, position: true, agency: true },
    ...{ order: true, statement: true, checklist: true, policy: true, note: true, on: true },
  })
  .extend({ ...envelope('test-report'), act: fields.word.refine((act) => ACTS.includes(act)) })
  .readonly();

/** An act on a report, as the ledger has it. */
export const reportRecord: RecordKind<'test-report', typeof schema> = {
  kind: 'test-report',
  v: 1,
  acts: ACTS,
  schema,
  title: { th: 'การลงนามในรายงาน', en: 'Act on a report' },
  indexKeys: ({ uid, documentId, locale, act }) => ({ uid, documentId, locale, act }),
  concerns: ({ uid, documentId, locale }) => ({ what: 'entry', entry: { uid, documentId, locale } }),
};
