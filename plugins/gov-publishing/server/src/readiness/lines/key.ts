import type { KeyCustody } from '../../ledger/key';
import { notJudged, ready, toDo, type ReadinessLine } from '../line';

const COPY = {
  th: 'ระบบมองไม่เห็นว่ามีสำเนากุญแจเก็บไว้ที่อื่น โปรดตรวจด้วยตนเอง',
  en: 'Whether a copy is kept elsewhere cannot be seen from here: make sure of it yourself.',
};
const CLOSE_IT = {
  th: 'ให้ไฟล์กุญแจเป็นของบัญชีที่ระบบใช้ทำงาน และตั้งสิทธิ์เป็น 0600 หากบัญชีอื่นบนเครื่องอาจอ่านไปแล้ว และยังไม่มีผู้ใดลงนาม ให้สร้างกุญแจใหม่',
  en: 'Give the file to the server’s account, with mode 0600. Where others may have read it and nobody has signed yet, make a new key.',
};
const MAKE_ONE = {
  th: 'สร้างกุญแจด้วยโปรแกรม gov-publishing keygen แล้วกำหนด GOV_LEDGER_KEY_FILE ให้ชี้ไปที่ไฟล์ซึ่งมีเพียงบัญชีของระบบที่อ่านได้ (สิทธิ์ 0600) และเก็บสำเนาไว้คนละที่กับข้อมูลสำรอง',
  en: 'Make it with gov-publishing keygen, set GOV_LEDGER_KEY_FILE to a file that only the server’s account reads (mode 0600), and keep a copy where the backup is not.',
};

export const key: ReadinessLine<KeyCustody> = {
  name: 'key',
  title: { th: 'กุญแจลงลายมือชื่อของทะเบียน', en: 'The key of the ledger' },
  why: {
    th: 'กุญแจนี้รับรองทะเบียนการลงนามทั้งหมด หากหายจะลงนามต่อไม่ได้ และเปลี่ยนภายหลังไม่ได้ จึงต้องเป็นกุญแจของหน่วยงานเองตั้งแต่การลงนามครั้งแรก',
    en: 'It vouches for the whole ledger. Lost, nothing more can be signed; it cannot be changed later, so it has to be the office’s own from the first act on.',
  },
  mandate: null,
  look: async (asked) => asked.keyCustody(),
  judge({ from, openToOthers }) {
    if (from === 'made_here')
      return toDo(
        'ใช้กุญแจสำหรับทดลอง ซึ่งระบบสร้างขึ้นเองเมื่อเริ่มทำงานครั้งแรก ระบบที่เปิดใช้งานจริงจะไม่เริ่มทำงานด้วยกุญแจนี้',
        'It is the one that the server made for itself to be tried out. A production server does not start with it.',
      );
    if (openToOthers)
      return toDo(
        'บัญชีอื่นบนเครื่องแม่ข่ายอ่านไฟล์กุญแจได้',
        'Other accounts of the machine can read the file of the key.',
      );
    if (from === 'configuration')
      return notJudged(
        'กุญแจมาจากไฟล์ config/plugins ระบบจึงบอกไม่ได้ว่ากุญแจถูกเก็บรวมไว้กับโปรแกรมหรือไม่',
        'It comes from config/plugins: whether it lies in a repository there cannot be told from here.',
      );
    return ready(`กำหนดกุญแจแล้ว ${COPY.th}`, `It is set. ${COPY.en}`);
  },
  mending: ({ from, openToOthers }) => ({
    onServer: openToOthers && from === 'file' ? CLOSE_IT : MAKE_ONE,
    guide: { th: 'production#กุญแจของทะเบียน', en: 'production#the-key' },
  }),
};
