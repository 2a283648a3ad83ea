import { GOVERNED_TYPES } from '../../content-types';
import { asRow, type Strapi } from '../../strapi-boundary';
import { ready, toDo, type ReadinessLine } from '../line';

const IDENTITY_TYPE = GOVERNED_TYPES.find(({ identity }) => identity !== null)?.uid ?? '';

/** The two places in which the panel shows a logo, and the public pages. */
interface Facts {
  readonly inMenu: boolean;
  readonly atLogin: boolean;
  /** Whether officers signed one for the public site. */
  readonly onSite: boolean;
}

export const emblem: ReadinessLine<Facts> = {
  name: 'emblem',
  title: { th: 'ตราสัญลักษณ์', en: 'The emblem' },
  why: {
    th: 'เจ้าหน้าที่ที่กำลังจะใส่รหัสผ่านต้องเห็นว่าเป็นระบบของจังหวัดตนเอง',
    en: 'Who is about to type a password should see that it is the own province’s system.',
  },
  mandate: null,
  look: async ({ strapi, signedIdentity }) => ({
    ...(await logosOf(strapi)),
    onSite: ((await signedIdentity('th'))?.emblem ?? null) !== null,
  }),
  judge({ inMenu, atLogin, onSite }) {
    if (inMenu && atLogin)
      return onSite
        ? ready(
            'มีตราในเมนู ในหน้าเข้าสู่ระบบ และบนเว็บไซต์แล้ว',
            'It stands in the menu, at the login and on the site.',
          )
        : toDo('ยังไม่มีตราที่ลงนามแล้วบนเว็บไซต์', 'The site shows none that was signed.');
    if (inMenu) return toDo('ยังไม่มีตราในหน้าเข้าสู่ระบบ', 'It is missing at the login.');
    if (atLogin) return toDo('ยังไม่มีตราในเมนู', 'It is missing in the menu.');
    return toDo('ยังใช้ตราของ Strapi', 'It is still Strapi’s.');
  },
  mending: ({ inMenu, atLogin }) =>
    inMenu && atLogin
      ? {
          screen: `/content-manager/collection-types/${IDENTITY_TYPE}`,
          label: { th: 'ใส่ตราของเว็บไซต์', en: 'Write the emblem of the site' },
        }
      : {
          screen: '/settings/application-infos',
          label: { th: 'ใส่ตราของจังหวัด', en: 'Upload the emblem' },
        },
};

/** By Strapi's own store of its settings, whose service gives addresses out and asks for no less. */
async function logosOf(strapi: Strapi): Promise<Omit<Facts, 'onSite'>> {
  const settings = asRow(
    await strapi.store({ type: 'core', name: 'admin', key: 'project-settings' }).get({}),
  );
  const has = (name: string): boolean => typeof asRow(settings[name])['url'] === 'string';
  return { inMenu: has('menuLogo'), atLogin: has('authLogo') };
}
