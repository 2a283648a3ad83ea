import { sample, type Sample } from '../sample';
import { mandateText } from './mandate-texts';

const ORIGINAL = 'ข้อความถอดจากเอกสารต้นฉบับ';
const THAI_PREVAILS = 'The Thai text is the original; this page gives its title and subject in English.';

/** The five documents that the mandates are, as laws with their text. The Samut Sakhon one has two parts. */
export function mandates(sources: string): readonly Sample[] {
  return [
    sample({
      type: 'law',
      slug: 'law-2561-samut-sakhon-announcement',
      shared: { legislationType: 'announcement', legislationDate: '2018-05-21' },
      th: {
        title: 'ประกาศจังหวัดสมุทรสาคร เรื่อง การเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานจังหวัดสมุทรสาคร',
        summary: ORIGINAL,
        body: mandateText(sources, 'samutSakhon'),
        passedBy: 'จังหวัดสมุทรสาคร',
        source: {
          name: 'จังหวัดสมุทรสาคร',
          citation: 'ประกาศ ณ วันที่ ๒๑ พฤษภาคม พ.ศ. ๒๕๖๑',
          url: 'http://www.samutsakhon.go.th',
        },
      },
      en: {
        title:
          'Announcement of Samut Sakhon Province on publishing information to the public through agency websites',
        summary: THAI_PREVAILS,
        passedBy: 'Samut Sakhon Province',
        source: {
          name: 'Samut Sakhon Province',
          citation: 'Announced on 21 May B.E. 2561 (2018)',
          url: 'http://www.samutsakhon.go.th',
        },
      },
    }),
    sample({
      type: 'law',
      slug: 'law-2561-samut-sakhon-circular',
      shared: { legislationType: 'circular', legislationDate: '2018-05-21', speed: 'most_urgent' },
      attachment: {
        file: 'samut-sakhon-agencies-2561.txt',
        th: 'บัญชีรายชื่อหน่วยงานแนบท้าย ๓๒ หน่วยงาน',
        en: 'List of the 32 agencies, in Thai',
      },
      th: {
        title: 'หนังสือจังหวัดสมุทรสาคร ด่วนที่สุด ที่ สค ๐๐๑๗.๑/ว ๗๕๐๕',
        summary: `${ORIGINAL} บัญชีรายชื่อแนบท้ายพิมพ์เลขที่หนังสือเป็น ว ๗๔๐๕`,
        body: mandateText(sources, 'samutSakhonLetter'),
        number: 'สค ๐๐๑๗.๑/ว ๗๕๐๕',
        passedBy: 'จังหวัดสมุทรสาคร',
        source: {
          name: 'จังหวัดสมุทรสาคร',
          citation: 'ลงวันที่ ๒๑ พฤษภาคม ๒๕๖๑',
          url: 'http://www.samutsakhon.go.th',
        },
      },
      en: {
        title: 'Most urgent circular of Samut Sakhon Province, No. SK 0017.1/W 7505',
        summary: `${THAI_PREVAILS} The attached list prints the number W 7405.`,
        number: 'SK 0017.1/W 7505',
        passedBy: 'Samut Sakhon Province',
        source: {
          name: 'Samut Sakhon Province',
          citation: 'Dated 21 May B.E. 2561 (2018)',
          url: 'http://www.samutsakhon.go.th',
        },
      },
    }),
    sample({
      type: 'law',
      slug: 'law-2561-singburi-order',
      shared: { legislationType: 'order', legislationDate: '2018-05-16' },
      th: {
        title: 'คำสั่งจังหวัดสิงห์บุรี ที่ ๑๑๐๖/๒๕๖๑ เรื่อง มาตรการในการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของจังหวัดสิงห์บุรี',
        summary: ORIGINAL,
        body: mandateText(sources, 'singburi'),
        number: '๑๑๐๖/๒๕๖๑',
        passedBy: 'จังหวัดสิงห์บุรี',
        source: {
          name: 'จังหวัดสิงห์บุรี',
          citation: 'สั่ง ณ วันที่ ๑๖ พฤษภาคม พ.ศ. ๒๕๖๑',
          url: 'http://www.singburi.go.th',
        },
      },
      en: {
        title:
          'Order of Singburi Province No. 1106/2561 on measures for publishing information on its website',
        summary: THAI_PREVAILS,
        number: '1106/2561',
        passedBy: 'Singburi Province',
        source: {
          name: 'Singburi Province',
          citation: 'Ordered on 16 May B.E. 2561 (2018)',
          url: 'http://www.singburi.go.th',
        },
      },
    }),
    sample({
      type: 'law',
      slug: 'law-2561-kanchanaburi-announcement',
      shared: { legislationType: 'announcement', legislationDate: '2018-05-28' },
      th: {
        title: 'ประกาศจังหวัดกาญจนบุรี เรื่อง การเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานจังหวัดกาญจนบุรี',
        summary: ORIGINAL,
        body: mandateText(sources, 'kanchanaburi'),
        passedBy: 'จังหวัดกาญจนบุรี',
        source: { name: 'จังหวัดกาญจนบุรี', citation: 'ประกาศ ณ วันที่ ๒๘ พฤษภาคม พ.ศ. ๒๕๖๑' },
      },
      en: {
        title:
          'Announcement of Kanchanaburi Province on publishing information to the public through agency websites',
        summary: THAI_PREVAILS,
        passedBy: 'Kanchanaburi Province',
        source: { name: 'Kanchanaburi Province', citation: 'Announced on 28 May B.E. 2561 (2018)' },
      },
    }),
    sample({
      type: 'law',
      slug: 'law-2561-phichit-announcement',
      shared: { legislationType: 'announcement', legislationDate: '2018-05-27' },
      th: {
        title:
          'ประกาศจังหวัดพิจิตร เรื่อง มาตรการในการเผยแพร่ข้อมูลข่าวสารต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานภาครัฐในจังหวัดพิจิตร',
        summary: ORIGINAL,
        body: mandateText(sources, 'phichit'),
        passedBy: 'จังหวัดพิจิตร',
        source: { name: 'จังหวัดพิจิตร', citation: 'ประกาศ ณ วันที่ ๒๗ พฤษภาคม พ.ศ. ๒๕๖๑' },
      },
      en: {
        title:
          'Announcement of Phichit Province on measures for publishing information through government websites',
        summary: THAI_PREVAILS,
        passedBy: 'Phichit Province',
        source: { name: 'Phichit Province', citation: 'Announced on 27 May B.E. 2561 (2018)' },
      },
    }),
    sample({
      type: 'law',
      slug: 'law-2561-uthai-thani-order',
      shared: { legislationType: 'order' },
      th: {
        title: 'คำสั่งจังหวัดอุทัยธานี ที่ ๒๒๔/๒๕๖๑ เรื่อง มาตรการในการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของจังหวัดอุทัยธานี',
        summary: `${ORIGINAL} มีเฉพาะหน้าแรก จึงไม่ปรากฏข้อ ๒ เป็นต้นไปและวันที่สั่ง`,
        body: mandateText(sources, 'uthaiThani'),
        number: '๒๒๔/๒๕๖๑',
        passedBy: 'จังหวัดอุทัยธานี',
        source: { name: 'จังหวัดอุทัยธานี', citation: 'คำสั่งจังหวัดอุทัยธานี ที่ ๒๒๔/๒๕๖๑ หน้า ๑' },
      },
      en: {
        title:
          'Order of Uthai Thani Province No. 224/2561 on measures for publishing information on its website',
        summary: `${THAI_PREVAILS} Only the first page is at hand: clause 2 onwards and the date are on the missing page.`,
        number: '224/2561',
        passedBy: 'Uthai Thani Province',
        source: { name: 'Uthai Thani Province', citation: 'Order No. 224/2561, page 1' },
      },
    }),
  ];
}
