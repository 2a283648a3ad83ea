import { ready, toDo, type ReadinessLine } from '../line';

interface Facts {
  readonly isOn: boolean;
  readonly troubled: number;
}

export const mail: ReadinessLine<Facts> = {
  name: 'mail',
  title: { th: 'การส่งอีเมล', en: 'Mail' },
  why: {
    th: 'ผู้บริหารต้องทราบเรื่องเร่งด่วนโดยด่วน หากไม่มีอีเมล ผู้ลงนามจะทราบว่ามีเรื่องรอเมื่อเข้าระบบมาดูเองเท่านั้น',
    en: 'Executives are to know of urgent matters at once. Without mail, signers learn that something waits only when they log in.',
  },
  mandate: {
    id: 'URG-06',
    text: { th: 'รายงานให้ผู้ว่าฯ หรือ…(CIO) ทราบโดยด่วน', en: 'Report to gov/CIO for urgent acknowledgement' },
  },
  look: async ({ mail: { whyOff, troubled } }) => {
    const isOn = whyOff() === null;
    return { isOn, troubled: isOn ? await troubled() : 0 };
  },
  judge({ isOn, troubled }) {
    if (!isOn)
      return toDo(
        'ยังไม่ได้กำหนดเครื่องแม่ข่ายอีเมลหรือที่อยู่ผู้ส่ง ระบบจึงแจ้งได้เฉพาะในหน้าจอ',
        'No mail server or no sender is set: people are told in the panel only.',
      );
    if (troubled > 0)
      return toDo(
        `กำหนดไว้แล้ว แต่มีอีเมล ${troubled} ฉบับที่ส่งไม่ถึงผู้รับ`,
        `It is set, but ${troubled} mails did not arrive.`,
      );
    return ready(
      'กำหนดเครื่องแม่ข่ายและผู้ส่งแล้ว และไม่มีอีเมลที่ส่งไม่ถึง',
      'Server and sender are set, and no mail failed to arrive.',
    );
  },
  mending: ({ isOn }) =>
    isOn
      ? {
          screen: '/plugins/gov-publishing-notices',
          label: { th: 'ดูอีเมลที่มีปัญหา', en: 'See the mails in trouble' },
        }
      : {
          onServer: {
            th: 'กำหนด SMTP_HOST และ MAIL_FROM (ถ้าต้องใช้ ให้กำหนด SMTP_PORT, SMTP_USER และ SMTP_PASSWORD ด้วย) แล้วเริ่มระบบใหม่',
            en: 'Set SMTP_HOST and MAIL_FROM (SMTP_PORT, SMTP_USER and SMTP_PASSWORD where they are asked for), and restart.',
          },
          guide: { th: 'production#อีเมล', en: 'production#mail' },
        },
};
