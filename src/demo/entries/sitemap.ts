import { sample, type Sample } from '../sample';

/** The first level of the site's map. */
export const SITEMAP_ROOTS: readonly Sample[] = [
  node('map-basic-info', 1, 'ข้อมูลพื้นฐาน', 'Basic information'),
  node('map-laws', 2, 'กฎหมายและระเบียบ', 'Laws and regulations', { targetUrl: '/laws' }),
  node('map-news', 3, 'ข่าวประชาสัมพันธ์', 'News', { targetUrl: '/news' }),
  node('map-knowledge', 4, 'คลังความรู้', 'Knowledge', { targetUrl: '/knowledge' }),
  node('map-links', 5, 'เว็บลิงก์', 'Web links', { targetUrl: '/links' }),
  node('map-faq', 6, 'คำถามที่พบบ่อย', 'Questions often asked', { targetUrl: '/faq' }),
];

/** The second level: its parents must be public first, and so must what it leads to. */
export const SITEMAP_PAGES: readonly Sample[] = [
  page('map-contact', 1, 'ช่องทางการติดต่อ', 'Contact', {
    parent: 'map-basic-info',
    targetBasicInfo: 'info-contact',
  }),
  page('map-powers', 2, 'อำนาจหน้าที่', 'Powers and duties', {
    parent: 'map-basic-info',
    targetBasicInfo: 'info-powers',
  }),
  page('map-announcement', 1, 'ประกาศจังหวัดสมุทรสาคร', 'Announcement of Samut Sakhon', {
    parent: 'map-laws',
    targetLaw: 'law-2561-samut-sakhon-announcement',
  }),
  page('map-agencies', 1, 'จำนวนหน่วยงาน', 'Number of agencies', {
    parent: 'map-knowledge',
    targetKnowledge: 'kb-2561-number-of-agencies',
  }),
];

function node(slug: string, order: number, th: string, en: string, more: object = {}): Sample {
  return sample({
    type: 'sitemap-node',
    slug,
    shared: { order, ...more },
    th: { title: th },
    en: { title: en },
  });
}

function page(
  slug: string,
  order: number,
  th: string,
  en: string,
  relations: Record<string, string>,
): Sample {
  return { ...node(slug, order, th, en), relations };
}
