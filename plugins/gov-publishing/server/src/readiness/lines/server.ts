import type { ReadinessNotice } from '../readiness';
import { ready, toDo, type ReadinessLine } from '../line';

/** They have lines of their own. */
const ELSEWHERE = ['readiness.server_address', 'readiness.no_provincial_office'];

export const server: ReadinessLine<readonly ReadinessNotice[]> = {
  name: 'server',
  title: { th: 'การตั้งค่าที่เปิดช่องไว้', en: 'What settings leave open' },
  why: {
    th: 'ระบบตรวจค่าที่ตั้งไว้และข้อมูลเดิมทุกครั้งที่เริ่มทำงาน สิ่งที่พบอาจทำให้ข้อมูลที่ไม่ได้ลงนามออกสู่สาธารณะ หรือให้ผู้อื่นลองเดารหัสผ่านได้',
    en: 'Settings and what was there before are looked at: what is found may let something unsigned out, or strangers guess passwords.',
  },
  mandate: { id: 'SEC-02', text: { th: 'การรักษาความมั่นคงปลอดภัยบนเว็บไซต์', en: 'Website security' } },
  look: async (asked) => (await asked.notices()).filter(({ code }) => !ELSEWHERE.includes(code)),
  judge: (notices) =>
    notices.length === 0
      ? ready('ไม่พบสิ่งที่ต้องแก้ไข', 'Nothing was found.')
      : toDo(
          `พบ ${notices.length} เรื่อง`,
          `${notices.length} things were found.`,
          notices.map(({ message }) => message),
        ),
  mending: () => ({
    onServer: {
      th: 'แต่ละเรื่องบอกวิธีแก้ไว้แล้ว แก้เสร็จให้เริ่มระบบใหม่',
      en: 'Each says what to do about it; restart when it is done.',
    },
    guide: { th: 'production', en: 'production' },
  }),
};
