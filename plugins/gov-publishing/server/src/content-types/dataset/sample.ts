import { PUBLISHABLE_SAMPLE, SAMPLE_SOURCE, type SampleEntry } from '../definition/sample';

/** A table with all that the Thai catalogue asks. */
export const sample: SampleEntry = {
  ...PUBLISHABLE_SAMPLE,
  summary: 'จำนวนประชากรรายอำเภอ',
  source: SAMPLE_SOURCE,
  dataType: 'statistic',
  objective: 'เพื่อให้ประชาชนนำไปใช้ประโยชน์',
  keywords: 'ประชากร, อำเภอ',
  maintainer: 'กลุ่มงานข้อมูลสารสนเทศ',
  maintainerEmail: 'data@singburi.go.th',
  accrualPeriodicity: 'yearly',
  dataUpdatedOn: '2018-05-01',
  spatial: 'จังหวัดสิงห์บุรี',
  temporalFrom: '2017-01-01',
  temporalTo: '2017-12-31',
  accessRights: 'public',
  licence: 'dga_ogl',
  distributions: [
    {
      title: 'ประชากรรายอำเภอ (CSV)',
      format: 'csv',
      encoding: 'utf_8',
      file: {
        documentId: 'file3',
        name: 'population.csv',
        ext: '.csv',
        mime: 'text/csv',
        sha256: 'c'.repeat(64),
        bytes: 2_048,
      },
    },
  ],
};
