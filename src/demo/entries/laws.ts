import { sample, type Sample } from '../sample';

const GAZETTE = { name: 'ราชกิจจานุเบกษา', url: 'https://ratchakitcha.soc.go.th' };
const GAZETTE_EN = { name: 'Royal Gazette', url: 'https://ratchakitcha.soc.go.th' };

/** Laws of which title and date are verified. What is not (their place in the Gazette) is left out. */
export const VERIFIED_LAWS: readonly Sample[] = [
  sample({
    type: 'law',
    slug: 'law-2540-official-information',
    shared: { legislationType: 'act', legislationDate: '1997-09-02' },
    th: { title: 'พระราชบัญญัติข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐', source: GAZETTE },
    en: { title: 'Official Information Act B.E. 2540 (1997)', source: GAZETTE_EN },
  }),
  sample({
    type: 'law',
    slug: 'law-2546-good-governance',
    // The mandates name the decree; its date is not verified.
    shared: { legislationType: 'royal_decree' },
    th: { title: 'พระราชกฤษฎีกาว่าด้วยหลักเกณฑ์และวิธีการบริหารกิจการบ้านเมืองที่ดี พ.ศ. ๒๕๔๖', source: GAZETTE },
    en: {
      title: 'Royal Decree on Criteria and Procedures for Good Governance B.E. 2546 (2003)',
      source: GAZETTE_EN,
    },
  }),
  sample({
    type: 'law',
    slug: 'law-2544-electronic-transactions',
    shared: { legislationType: 'act', legislationDate: '2001-12-02' },
    th: { title: 'พระราชบัญญัติว่าด้วยธุรกรรมทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๔๔', source: GAZETTE },
    en: { title: 'Electronic Transactions Act B.E. 2544 (2001)', source: GAZETTE_EN },
  }),
  sample({
    type: 'law',
    slug: 'law-2558-licensing-facilitation',
    shared: { legislationType: 'act', legislationDate: '2015-01-16' },
    th: { title: 'พระราชบัญญัติการอำนวยความสะดวกในการพิจารณาอนุญาตของทางราชการ พ.ศ. ๒๕๕๘', source: GAZETTE },
    en: { title: 'Licensing Facilitation Act B.E. 2558 (2015)', source: GAZETTE_EN },
  }),
  sample({
    type: 'law',
    slug: 'law-2556-cabinet-website-standard',
    target: 'cleared',
    clearedBy: 'cio',
    shared: { legislationType: 'cabinet_resolution', legislationDate: '2013-04-23', importance: 'important' },
    th: {
      title: 'มติคณะรัฐมนตรี เมื่อวันที่ ๒๓ เมษายน ๒๕๕๖ เรื่อง แนวทางการยกระดับการให้บริการประชาชนผ่านบริการอิเล็กทรอนิกส์ภาครัฐ',
      source: {
        name: 'คำสั่งจังหวัดสิงห์บุรีและคำสั่งจังหวัดอุทัยธานี',
        citation: 'อ้างในคำสั่งจังหวัดสิงห์บุรี ที่ ๑๑๐๖/๒๕๖๑ และคำสั่งจังหวัดอุทัยธานี ที่ ๒๒๔/๒๕๖๑',
      },
    },
    en: {
      title: 'Cabinet resolution of 23 April B.E. 2556 (2013) adopting the Government Website Standard',
      source: {
        name: 'Orders of Singburi and Uthai Thani Provinces',
        citation: 'Cited in Singburi Order 1106/2561 and Uthai Thani Order 224/2561',
      },
    },
  }),
];

/** Laws whose date or place in the Gazette nobody has verified: they wait, in the states in which things wait. */
export const UNVERIFIED_LAWS: readonly Sample[] = [
  sample({
    type: 'law',
    slug: 'law-2562-personal-data',
    target: 'draft',
    shared: { legislationType: 'act', legislationDate: '2019-05-24' },
    th: {
      title: 'พระราชบัญญัติคุ้มครองข้อมูลส่วนบุคคล พ.ศ. ๒๕๖๒',
      source: { ...GAZETTE, citation: 'เล่ม ๑๓๖ ตอนที่ ๖๙ ก วันที่ ๒๗ พฤษภาคม ๒๕๖๒' },
    },
    en: { title: 'Personal Data Protection Act B.E. 2562 (2019)', source: GAZETTE_EN },
  }),
  sample({
    type: 'law',
    slug: 'law-2562-digital-government',
    target: 'submitted',
    shared: { legislationType: 'act', legislationDate: '2019-05-22' },
    th: {
      title: 'พระราชบัญญัติการบริหารงานและการให้บริการภาครัฐผ่านระบบดิจิทัล พ.ศ. ๒๕๖๒',
      source: { ...GAZETTE, citation: 'เล่ม ๑๓๖ ตอนที่ ๖๗ ก วันที่ ๒๒ พฤษภาคม ๒๕๖๒' },
    },
    en: { title: 'Digital Government Act B.E. 2562 (2019)', source: GAZETTE_EN },
  }),
  sample({
    type: 'law',
    slug: 'law-2565-electronic-performance',
    target: 'returned',
    note: 'โปรดตรวจสอบเล่ม ตอน และวันที่ประกาศในราชกิจจานุเบกษากับต้นฉบับก่อนเสนอใหม่',
    shared: { legislationType: 'act', legislationDate: '2022-10-12' },
    th: {
      title: 'พระราชบัญญัติการปฏิบัติราชการทางอิเล็กทรอนิกส์ พ.ศ. ๒๕๖๕',
      source: { ...GAZETTE, citation: 'เล่ม ๑๓๙ ตอนที่ ๖๓ ก วันที่ ๑๒ ตุลาคม ๒๕๖๕' },
    },
    en: { title: 'Electronic Performance of Official Functions Act B.E. 2565 (2022)', source: GAZETTE_EN },
  }),
  sample({
    type: 'law',
    slug: 'law-2526-correspondence',
    target: 'draft',
    shared: { legislationType: 'regulation', legislationDate: '1983-10-11' },
    // Without its source, on purpose: the checks say what is missing.
    th: { title: 'ระเบียบสำนักนายกรัฐมนตรี ว่าด้วยงานสารบรรณ พ.ศ. ๒๕๒๖' },
  }),
  sample({
    type: 'law',
    slug: 'law-2550-traffic-data',
    target: 'approved',
    shared: { legislationType: 'announcement', legislationDate: '2007-08-23' },
    th: {
      title:
        'ประกาศกระทรวงเทคโนโลยีสารสนเทศและการสื่อสาร เรื่อง หลักเกณฑ์การเก็บรักษาข้อมูลจราจรทางคอมพิวเตอร์ของผู้ให้บริการ พ.ศ. ๒๕๕๐',
      source: { ...GAZETTE, citation: 'เล่ม ๑๒๔ ตอนพิเศษ ๑๐๒ ง วันที่ ๒๓ สิงหาคม ๒๕๕๐' },
    },
    en: {
      title: 'MICT Notification on retention of computer traffic data B.E. 2550 (2007)',
      source: GAZETTE_EN,
    },
  }),
];
