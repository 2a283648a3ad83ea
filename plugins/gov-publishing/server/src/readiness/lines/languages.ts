import { languagesOf } from '../../entries/locales';
import { ready, toDo, type ReadinessLine } from '../line';

/** Strapi's default first. */
type Facts = readonly string[];

export const languages: ReadinessLine<Facts> = {
  name: 'languages',
  title: { th: 'ภาษาของข้อมูล', en: 'Languages of the content' },
  why: {
    th: 'ประชาชนอ่านภาษาไทยเป็นหลัก ข้อมูลใหม่จึงต้องเริ่มที่ภาษาไทย และเพิ่มภาษาอังกฤษได้',
    en: 'Citizens read Thai: a new entry begins in Thai, and English can be added to it.',
  },
  mandate: null,
  look: ({ strapi }) => languagesOf(strapi),
  judge([first, ...others]) {
    const all = [first, ...others];
    if (!all.includes('th')) return toDo('ยังไม่มีภาษาไทย', 'There is no Thai.');
    if (first !== 'th')
      return toDo('มีภาษาไทย แต่ยังไม่ได้ตั้งเป็นภาษาเริ่มต้น', 'There is Thai, but it is not the default.');
    if (!all.includes('en')) return toDo('มีภาษาไทย แต่ยังไม่มีภาษาอังกฤษ', 'There is Thai, but no English.');
    return ready('มีภาษาไทยเป็นภาษาเริ่มต้น และมีภาษาอังกฤษ', 'Thai is the default, and there is English.');
  },
  mending: () => ({
    screen: '/settings/internationalization',
    label: { th: 'เปิดการตั้งค่าภาษา', en: 'Open the languages' },
  }),
};
