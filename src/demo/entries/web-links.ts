import { sample, type Sample } from '../sample';

/** Links to sites that were found to be there. */
export const WEB_LINKS: readonly Sample[] = [
  link(
    'link-samut-sakhon',
    'province_activity',
    'http://www.samutsakhon.go.th',
    'เว็บไซต์จังหวัดสมุทรสาคร',
    'Samut Sakhon Province',
  ),
  link('link-singburi', 'other', 'http://www.singburi.go.th', 'เว็บไซต์จังหวัดสิงห์บุรี', 'Singburi Province'),
  link(
    'link-open-data',
    'external',
    'https://data.go.th',
    'ศูนย์กลางข้อมูลเปิดภาครัฐ',
    'Open Government Data of Thailand',
  ),
  link('link-royal-gazette', 'external', 'https://ratchakitcha.soc.go.th', 'ราชกิจจานุเบกษา', 'Royal Gazette'),
  link('link-itas', 'external', 'https://itas.nacc.go.th', 'สำนักงาน ป.ป.ช. ระบบ ITAS', 'NACC ITAS'),
];

function link(slug: string, category: string, url: string, th: string, en: string): Sample {
  return sample({ type: 'web-link', slug, shared: { category, url }, th: { title: th }, en: { title: en } });
}
