import { as, dossier, type EntryRef, type Office } from '../../harness/people';
import type { Site } from '../../harness/site';
import { common, edit, upload, write } from '../entries';

export const DATASET = 'plugin::gov-publishing.dataset';

/** Three districts; one of them with a quotation mark and a comma in its cell. */
export const DISTRICTS = [
  'รหัส,อำเภอ,ประชากร,ร้อยละ,สำรวจเมื่อ',
  '01,เมืองสิงห์บุรี,55012,26.5,2018-01-31',
  '02,"บางระจัน, ""ค่าย""",32010,15,2018-01-31',
  '03,อินทร์บุรี,54000,26,2018-02-28',
].join('\r\n');

/** What the Thai catalogue asks of a dataset, whole. */
export const CATALOGUED = {
  title: 'ประชากรรายอำเภอ',
  summary: 'จำนวนประชากรของแต่ละอำเภอในจังหวัดสิงห์บุรี',
  dataType: 'statistic',
  objective: 'เพื่อให้ประชาชนนำไปใช้ประโยชน์',
  keywords: 'ประชากร, อำเภอ',
  maintainer: 'กลุ่มงานข้อมูลสารสนเทศ',
  maintainerEmail: 'data@singburi.go.th',
  accrualPeriodicity: 'yearly',
  dataUpdatedOn: '2018-02-28',
  spatial: 'จังหวัดสิงห์บุรี',
  temporalFrom: '2018-01-01',
  temporalTo: '2018-12-31',
  accessRights: 'public',
  licence: 'cc_by',
  source: { name: 'ที่ทำการปกครองจังหวัด', citation: 'ทะเบียนราษฎร' },
};

/** A file of data to be put into the library. */
export interface GivenData {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Buffer | string;
  readonly format: string;
  readonly encoding?: string;
}

export const csv = (bytes: Buffer | string, encoding = 'utf_8', name = 'ประชากร.csv'): GivenData => ({
  name,
  mime: 'text/csv',
  bytes,
  format: 'csv',
  encoding,
});

/** An officer's desk with one dataset on it. */
export class DatasetOffice {
  constructor(
    private readonly site: Site,
    private readonly office: Office,
  ) {}

  /** @returns a distribution row for each file, uploaded */
  async rows(...files: readonly GivenData[]): Promise<object[]> {
    const rows: object[] = [];
    for (const { format, encoding, ...file } of files) {
      const { id } = await upload(this.site, this.office.reporter, file);
      rows.push({ title: `${file.name} (${format})`, format, file: id, ...(encoding && { encoding }) });
    }
    return rows;
  }

  /** Writes a dataset with the files, in Thai. */
  async draft(files: readonly GivenData[], changes: object = {}): Promise<EntryRef> {
    const distributions = await this.rows(...files);
    const data = { ...common(this.office), ...CATALOGUED, distributions, ...changes };
    return write(this.site, this.office.reporter, DATASET, data, 'th');
  }

  change(entry: EntryRef, data: object): Promise<void> {
    return edit(this.site, this.office.reporter, entry, data);
  }

  /** @returns what the checks find, as `field message` */
  async findings(entry: EntryRef): Promise<string[]> {
    return (await this.found(entry)).map(({ field, message }) => `${field} ${message}`);
  }

  /** @returns what the checks find, with its words */
  async found(entry: EntryRef): Promise<any[]> {
    return (await dossier(this.site, this.office.reporter, entry)).findings;
  }

  /** Tries to submit over HTTP. */
  async submit(entry: EntryRef): Promise<any> {
    const { reporter } = this.office;
    const { digest } = await dossier(this.site, reporter, entry);
    return this.site.http
      .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts?locale=th`)
      .set(as(reporter))
      .send({ act: 'submit', digest, password: reporter.password });
  }
}
