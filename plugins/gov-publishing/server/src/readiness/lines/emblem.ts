import { asRow, type Strapi } from '../../strapi-boundary';
import { ready, toDo, type ReadinessLine } from '../line';

/** The two places in which the panel shows a logo. */
interface Facts {
  readonly inMenu: boolean;
  readonly atLogin: boolean;
}

export const emblem: ReadinessLine<Facts> = {
  name: 'emblem',
  title: { th: 'ตราสัญลักษณ์', en: 'The emblem' },
  why: {
    th: 'เจ้าหน้าที่ที่กำลังจะใส่รหัสผ่านต้องเห็นว่าเป็นระบบของจังหวัดตนเอง',
    en: 'Who is about to type a password should see that it is the own province’s system.',
  },
  mandate: null,
  look: ({ strapi }) => logosOf(strapi),
  judge({ inMenu, atLogin }) {
    if (inMenu && atLogin)
      return ready('มีตราในเมนูและในหน้าเข้าสู่ระบบแล้ว', 'It stands in the menu and at the login.');
    if (inMenu) return toDo('ยังไม่มีตราในหน้าเข้าสู่ระบบ', 'It is missing at the login.');
    if (atLogin) return toDo('ยังไม่มีตราในเมนู', 'It is missing in the menu.');
    return toDo('ยังใช้ตราของ Strapi', 'It is still Strapi’s.');
  },
  mending: () => ({
    screen: '/settings/application-infos',
    label: { th: 'ใส่ตราของจังหวัด', en: 'Upload the emblem' },
  }),
};

/** By Strapi's own store of its settings, whose service gives addresses out and asks for no less. */
async function logosOf(strapi: Strapi): Promise<Facts> {
  const settings = asRow(
    await strapi.store({ type: 'core', name: 'admin', key: 'project-settings' }).get({}),
  );
  const has = (name: string): boolean => typeof asRow(settings[name])['url'] === 'string';
  return { inMenu: has('menuLogo'), atLogin: has('authLogo') };
}
