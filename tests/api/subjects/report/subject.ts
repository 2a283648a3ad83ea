import { canonicalText, textDigest } from '@gov-publishing/provenance';
import type { SignoffFacts, Reason } from '#server/domain/signoff/model';
import { currentConnection } from '#server/strapi-boundary';
import type { LoadedSubject, RecordedAct, Subject, SubjectKey } from '#server/signoff/subjects/subject';
import { REPORT_CHAIN } from './chain';
import { reportRecord } from './record';

const REPORTS = 'test_reports';
const WORDS: Readonly<Record<string, { th: string; en: string }>> = {
  submit: { th: 'ข้าพเจ้ารายงานตามความเป็นจริง', en: 'I report what is true.' },
  countersign: { th: 'ข้าพเจ้าได้ตรวจรายงานแล้ว', en: 'I have checked the report.' },
  accept: { th: 'จังหวัดรับรายงาน', en: 'The province accepts the report.' },
  return: { th: 'จังหวัดส่งรายงานคืน', en: 'The province returns the report.' },
};

export interface SignedReport extends LoadedSubject {
  readonly agency: string;
  /** Its canonical content (RFC 8785), whose SHA-256 is the digest. */
  readonly text: string;
}

/** A report of an agency on a month: rows with done or not done. It has its own table and is no Strapi type. */
export class ReportSubject implements Subject<SignedReport> {
  readonly kind = reportRecord.kind;
  readonly acts = REPORT_CHAIN;
  settledTimes = 0;

  constructor(
    private readonly strapi: any,
    private readonly records: { of(key: SubjectKey, kind: string): Promise<{ record: any }[]> },
    private readonly province: string,
  ) {}

  async begin(): Promise<void> {
    await this.strapi.db.connection.schema.createTable(REPORTS, (table: any) => {
      table.string('id').primary();
      table.text('content').notNullable();
      table.string('accepted');
    });
  }

  async write(
    key: SubjectKey,
    content: { agency: string; month: string; rows: readonly object[] },
  ): Promise<void> {
    const row = { id: key.documentId, content: JSON.stringify(content) };
    await this.strapi.db.connection(REPORTS).insert(row).onConflict('id').merge();
  }

  async accepted(key: SubjectKey): Promise<string | null> {
    return (await this.row(this.strapi.db.connection, key)).accepted;
  }

  async ready(): Promise<void> {}

  async lock(trx: any, key: SubjectKey): Promise<void> {
    if (trx.client.config.client !== 'postgres') return;
    await trx(REPORTS).where({ id: key.documentId }).select('id').forUpdate();
  }

  async load(key: SubjectKey): Promise<SignedReport | null> {
    const row = await this.row(await currentConnection(this.strapi), key);
    if (!row) return null;
    const content = JSON.parse(row.content);
    const text = canonicalText({ v: 1, report: key.documentId, ...content });
    return {
      key,
      title: `${content.agency} ${content.month}`,
      agency: content.agency,
      text,
      digest: textDigest(text),
    };
  }

  async facts({ key, agency, digest }: SignedReport): Promise<SignoffFacts> {
    const acts = await this.records.of(key, this.kind);
    return {
      key,
      digest,
      agencyPath: [agency, this.province] as string[] as never,
      importance: 'normal',
      affectsProvinceImage: false,
      findings: [],
      acts: acts.map(({ record }) => record),
      authors: [],
    };
  }

  async requestReasons(): Promise<Reason[]> {
    return [];
  }

  statement(act: string, _duty: string, language: 'th' | 'en'): string {
    return WORDS[act]![language];
  }

  async carryOut(trx: any, { act, loaded }: RecordedAct<SignedReport>): Promise<void> {
    if ((act as string) === 'accept')
      await trx(REPORTS).where({ id: loaded.key.documentId }).update({ accepted: loaded.text });
  }

  async waitForPeers(): Promise<void> {
    this.settledTimes += 1;
  }

  notFound({ documentId }: SubjectKey): Reason {
    return { code: 'entry.not_found', params: { uid: 'report', documentId, locale: '–' } };
  }

  private row(connection: any, { documentId }: SubjectKey): any {
    return connection(REPORTS).where({ id: documentId }).first();
  }
}
