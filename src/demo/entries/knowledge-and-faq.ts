import { sample, type Sample } from '../sample';

/** Knowledge with source, date and time. */
export const KNOWLEDGE: readonly Sample[] = [
  sample({
    type: 'knowledge-item',
    slug: 'kb-2561-number-of-agencies',
    shared: { kind: 'statistic' },
    th: {
      title: 'จำนวนหน่วยงานในบัญชีรายชื่อแนบท้ายหนังสือ จังหวัดสมุทรสาคร: ๓๒ หน่วยงาน',
      body: 'บัญชีรายชื่อแนบท้ายหนังสือมี ๓๒ หน่วยงาน',
      unit: 'หน่วยงาน',
      referencePeriod: 'ณ วันที่ ๒๑ พฤษภาคม ๒๕๖๑',
      source: {
        name: 'สำนักงานจังหวัดสมุทรสาคร',
        citation: 'สค ๐๐๑๗.๑/ว ๗๕๐๕',
        dateTime: '2018-05-21T00:00:00+07:00',
      },
    },
    en: {
      title: 'Agencies on the Samut Sakhon list: 32',
      body: 'The list attached to the letter names 32 agencies.',
      unit: 'agencies',
      referencePeriod: 'As of 21 May 2018',
      source: {
        name: 'Samut Sakhon Provincial Office',
        citation: 'SK 0017.1/W 7505',
        dateTime: '2018-05-21T00:00:00+07:00',
      },
    },
  }),
  sample({
    type: 'knowledge-item',
    slug: 'kb-2561-rights-under-oia',
    shared: { kind: 'article' },
    th: {
      title: 'บทความ: สิทธิของประชาชนตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ',
      body: 'บุคคลไม่ว่าจะมีส่วนได้เสียเกี่ยวข้องหรือไม่ก็ตาม ย่อมมีสิทธิเข้าตรวจดูข้อมูลข่าวสารของราชการ (มาตรา ๙ วรรคสาม)',
      source: {
        name: 'สำนักงานคณะกรรมการข้อมูลข่าวสารของราชการ (สขร.)',
        url: 'http://www.oic.go.th',
        dateTime: '2018-05-21T09:00:00+07:00',
      },
    },
    en: {
      title: "Article: citizens' rights under the Official Information Act",
      body: 'Any person, whether or not they have an interest, may inspect official information (section 9, paragraph 3).',
      source: {
        name: 'Office of the Official Information Commission',
        url: 'http://www.oic.go.th',
        dateTime: '2018-05-21T09:00:00+07:00',
      },
    },
  }),
];

/** Questions often asked about official information. */
export const FAQS: readonly Sample[] = [
  sample({
    type: 'faq',
    slug: 'faq-who-may-inspect',
    shared: { category: 'official_information', rank: 1 },
    th: {
      title: 'ใครมีสิทธิขอดูข้อมูลข่าวสาร',
      question: 'ใครมีสิทธิขอดูข้อมูลข่าวสาร',
      answer:
        'บุคคลไม่ว่าจะมีส่วนได้เสียเกี่ยวข้องหรือไม่ก็ตาม (มาตรา ๙ วรรคสาม แห่ง พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐)',
    },
    en: {
      title: 'Who may inspect information?',
      question: 'Who may inspect information?',
      answer: 'Any person, whether or not they have an interest (section 9, paragraph 3).',
    },
  }),
  sample({
    type: 'faq',
    slug: 'faq-fee-for-copies',
    target: 'published, newer draft submitted',
    shared: { category: 'official_information', rank: 2 },
    th: {
      title: 'ขอสำเนามีค่าธรรมเนียมหรือไม่',
      question: 'ขอสำเนามีค่าธรรมเนียมหรือไม่',
      answer:
        'หน่วยงานอาจวางหลักเกณฑ์เรียกค่าธรรมเนียมโดยความเห็นชอบของคณะกรรมการ (มาตรา ๙ แห่ง พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐)',
    },
    en: {
      title: 'Is there a fee for copies?',
      question: 'Is there a fee for copies?',
      answer: 'An agency may set rules for fees with the approval of the Commission (section 9).',
    },
    edit: {
      th: {
        answer:
          'หน่วยงานอาจวางหลักเกณฑ์เรียกค่าธรรมเนียมโดยความเห็นชอบของคณะกรรมการ (มาตรา ๙ แห่ง พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐) โปรดสอบถามอัตราจากหน่วยงานก่อนยื่นคำขอ',
      },
      en: {
        answer:
          'An agency may set rules for fees with the approval of the Commission (section 9). Please ask the agency for its rates before you apply.',
      },
    },
  }),
  sample({
    type: 'faq',
    slug: 'faq-open-data-formats',
    target: 'scheduled',
    shared: { category: 'website', rank: 3 },
    th: {
      title: 'ข้อมูลเปิดอยู่ในรูปแบบใด',
      question: 'ข้อมูลเปิดอยู่ในรูปแบบใด',
      answer: 'CSV ODS XML JSON KML SHP หรือ KMZ (คำสั่งจังหวัดสิงห์บุรี ที่ ๑๑๐๖/๒๕๖๑ ข้อ ๑.๒(๒))',
    },
    en: {
      title: 'Which formats are open data in?',
      question: 'Which formats are open data in?',
      answer: 'CSV, ODS, XML, JSON, KML, SHP or KMZ (Singburi order, clause 1.2(2)).',
    },
  }),
];
