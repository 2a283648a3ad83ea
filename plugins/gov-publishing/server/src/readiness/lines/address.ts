import { ready, toDo, type ReadinessLine } from '../line';
import { addressNotices, type ServerConfig } from '../server-address';

export const address: ReadinessLine<ServerConfig> = {
  name: 'address',
  title: { th: 'ที่อยู่เว็บไซต์ที่ประชาชนใช้', en: 'The public address' },
  why: {
    th: 'ลิงก์ในอีเมล ฟีด แผนผังเว็บไซต์ และหลักฐานการลงนามชี้ไปที่ที่อยู่นี้ หากผิด ผู้รับจะเปิดไม่ได้ หากไม่เข้ารหัส รหัสผ่านอาจถูกดักอ่าน',
    en: 'Links in mails, feeds, the site map and the proofs lead there: wrong, nobody can open them; unencrypted, passwords can be overheard.',
  },
  mandate: { id: 'SEC-02', text: { th: 'การรักษาความมั่นคงปลอดภัยบนเว็บไซต์', en: 'Website security' } },
  look: async ({ strapi }) => strapi.config.get('server') as ServerConfig,
  judge(server) {
    if (addressNotices(server).length > 0)
      return toDo(
        `ยังไม่ได้กำหนด ขณะนี้ระบบใช้ ${server.absoluteUrl ?? '–'} ซึ่งประชาชนเปิดไม่ได้`,
        `It is not set; ${server.absoluteUrl ?? '–'} is used, which the public cannot open.`,
      );
    if (!server.url?.startsWith('https:'))
      return toDo(`${server.url} ไม่เข้ารหัส (ไม่ใช่ https)`, `${server.url} is not encrypted (not https).`);
    return ready(server.url, server.url);
  },
  mending: () => ({
    onServer: {
      th: 'กำหนด PUBLIC_URL เป็นที่อยู่ที่ประชาชนใช้จริง เช่น https://www.example.go.th แล้วเริ่มระบบใหม่',
      en: 'Set PUBLIC_URL to the address that readers use, such as https://www.example.go.th, and restart.',
    },
    guide: { th: 'production#พร็อกซี', en: 'production#the-proxy' },
  }),
};
