import { DISASTER_OFFICE } from '../people';
import { sample, type Sample } from '../sample';

const LETTER = 'หนังสือจังหวัดสมุทรสาคร ด่วนที่สุด ที่ สค ๐๐๑๗.๑/ว ๗๕๐๕ ลงวันที่ ๒๑ พฤษภาคม ๒๕๖๑';
const LETTER_EN = 'Circular of Samut Sakhon Province No. SK 0017.1/W 7505 of 21 May B.E. 2561 (2018)';
const PROVINCE = { name: 'จังหวัดสมุทรสาคร', citation: LETTER };
const PROVINCE_EN = { name: 'Samut Sakhon Province', citation: LETTER_EN };

/** News that the mandates themselves are, and what the demo says of itself. */
export const NEWS: readonly Sample[] = [
  sample({
    type: 'news-article',
    slug: 'news-2561-monthly-report',
    clearedBy: 'governor',
    shared: { category: 'announcement', importance: 'important' },
    relations: { relatedLaws: 'law-2561-samut-sakhon-circular' },
    th: {
      title: 'ขอให้หน่วยงาน ๓๒ แห่งรายงานผลการดำเนินการทุกวันที่ ๒๕ ของเดือน',
      body: 'จังหวัดสมุทรสาครขอให้ทุกหน่วยงานตามบัญชีรายชื่อแนบท้ายถือปฏิบัติตามประกาศจังหวัด และรายงานผลการดำเนินการให้จังหวัดทราบเป็นประจำทุกวันที่ ๒๕ ของเดือน',
      source: PROVINCE,
    },
    en: {
      title: 'The 32 agencies are to report on the 25th of every month',
      body: 'Samut Sakhon Province asks every agency on the attached list to follow the announcement and to report its results to the province on the 25th of every month.',
      source: PROVINCE_EN,
    },
  }),
  sample({
    type: 'news-article',
    slug: 'news-2561-singburi-measures',
    shared: { category: 'announcement' },
    relations: { relatedLaws: 'law-2561-singburi-order' },
    th: {
      title: 'จังหวัดสิงห์บุรีกำหนดมาตรการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์',
      body: 'จังหวัดสิงห์บุรีมีคำสั่งที่ ๑๑๐๖/๒๕๖๑ กำหนดมาตรการในการเผยแพร่ข้อมูลต่อสาธารณะผ่านเว็บไซต์ของหน่วยงานและจังหวัด',
      source: { name: 'จังหวัดสิงห์บุรี', url: 'http://www.singburi.go.th' },
    },
    en: {
      title: 'Singburi sets measures for publishing information on its website',
      body: 'Singburi Province issued Order 1106/2561 on measures for publishing information through the websites of its agencies and of the province.',
      source: { name: 'Singburi Province', url: 'http://www.singburi.go.th' },
    },
  }),
  sample({
    type: 'news-article',
    slug: 'news-2561-first-report',
    target: 'unpublished',
    note: 'พ้นกำหนดรายงานครั้งแรกแล้ว',
    shared: { category: 'announcement' },
    th: {
      title: 'กำหนดรายงานครั้งแรก ภายในวันที่ ๒๕ พฤษภาคม ๒๕๖๑',
      body: 'ขอให้หน่วยงานรายงานผลการดำเนินการครั้งแรกภายในวันที่ ๒๕ พฤษภาคม ๒๕๖๑',
      source: PROVINCE,
    },
    en: {
      title: 'First report due by 25 May 2018',
      body: 'Agencies are to send their first report by 25 May B.E. 2561 (2018).',
      source: PROVINCE_EN,
    },
  }),
  sample({
    type: 'news-article',
    slug: 'news-demo-urgent-test',
    agency: DISASTER_OFFICE,
    // Urgent, without effect on the province's image: it goes out under the head's approval and is reported at once.
    shared: { category: 'public_service', importance: 'urgent' },
    whyUrgent: 'ทดสอบเส้นทางของข่าวที่เกี่ยวกับความปลอดภัยในชีวิตของประชาชน ซึ่งรอการกลั่นกรองไม่ได้ (ข้อความสาธิต)',
    th: {
      title: 'ทดสอบช่องทางแจ้งข่าวเร่งด่วนของระบบสาธิต (ไม่มีเหตุการณ์จริง)',
      body: 'ข้อความนี้ใช้ทดสอบการเผยแพร่ข่าวเร่งด่วนของระบบสาธิต ไม่มีเหตุการณ์เกิดขึ้น ประชาชนไม่ต้องดำเนินการใด ๆ',
    },
    en: {
      title: 'Test of the urgent-news path of the demo (no real event)',
      body: 'This text tests how the demo publishes urgent news. Nothing has happened, and nobody needs to do anything.',
    },
  }),
  sample({
    type: 'news-article',
    slug: 'news-demo-water-drill',
    agency: DISASTER_OFFICE,
    target: 'approved',
    shared: { category: 'public_service', importance: 'urgent', affectsProvinceImage: true },
    th: {
      title: 'การฝึกซ้อม: ระดับน้ำแม่น้ำท่าจีนเพิ่มสูงขึ้น (ไม่ใช่เหตุการณ์จริง)',
      body: 'ข้อความสมมุติสำหรับการฝึกซ้อม ไม่ใช่เหตุการณ์จริง',
    },
    en: {
      title: 'DRILL: river level rising (fictional exercise)',
      body: 'Fictional text for an exercise. This is not a real event.',
    },
  }),
];

/** Festivals that nobody has verified: none of them goes to the public. */
export const UNVERIFIED_EVENTS: readonly Sample[] = [
  sample({
    type: 'news-article',
    slug: 'event-river-kwai-week',
    target: 'draft',
    shared: { category: 'festival' },
    th: { title: 'งานสัปดาห์สะพานข้ามแม่น้ำแคว จังหวัดกาญจนบุรี' },
    en: { title: 'River Kwai Bridge Week, Kanchanaburi' },
  }),
  sample({
    type: 'news-article',
    slug: 'event-phichit-boat-race',
    target: 'submitted',
    shared: { category: 'festival' },
    th: { title: 'ประเพณีแข่งขันเรือยาว จังหวัดพิจิตร' },
    en: { title: 'Phichit long-boat races' },
  }),
  sample({
    type: 'news-article',
    slug: 'event-tak-bat-devo',
    target: 'returned',
    note: 'โปรดระบุวัน สถานที่ และแหล่งข้อมูลที่ตรวจสอบได้',
    shared: { category: 'festival' },
    th: { title: 'ประเพณีตักบาตรเทโว จังหวัดอุทัยธานี' },
    en: { title: 'Tak Bat Devo, Uthai Thani' },
  }),
];
