import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { momentIn } from '../../delivery/spoken-time';
import { notJudged, ready, toDo, type ReadinessLine } from '../line';

interface Facts {
  readonly isNamed: boolean;
  /** When the backup job last said that it was done; null where it never did. */
  readonly lastAt: Date | null;
  readonly maxAgeHours: number;
  readonly now: Date;
}

const HOUR = 3_600_000;
/** The clocks of two machines differ. */
const AHEAD = HOUR;

export const backup: ReadinessLine<Facts> = {
  name: 'backup',
  title: { th: 'การสำรองข้อมูล', en: 'Backup' },
  why: {
    th: 'ทะเบียนการลงนามที่หายสร้างใหม่ไม่ได้ หากไม่มีข้อมูลสำรอง ข้อมูลที่เผยแพร่แล้วจะพิสูจน์ไม่ได้อีก',
    en: 'A lost ledger cannot be made anew: without a backup, what was published can no longer be proven.',
  },
  mandate: { id: 'SEC-02', text: { th: 'การรักษาความมั่นคงปลอดภัยบนเว็บไซต์', en: 'Website security' } },
  async look({ strapi, config, now }) {
    const { stampFile, maxAgeHours } = config.backup;
    const lastAt = stampFile === undefined ? null : await changedAt(resolve(strapi.dirs.app.root, stampFile));
    return { isNamed: stampFile !== undefined, lastAt, maxAgeHours, now };
  },
  judge({ isNamed, lastAt, maxAgeHours, now }) {
    if (!isNamed)
      return notJudged(
        'ระบบมองไม่เห็นการสำรองข้อมูล เพราะทำโดยโปรแกรมอื่นนอกระบบ และยังไม่ได้กำหนดไฟล์ที่งานสำรองใช้บอกว่าเสร็จแล้ว',
        'Backups are made by other programs, out of sight, and no file is named by which the job says that it is done.',
      );
    if (lastAt === null)
      return toDo(
        'กำหนดไฟล์ไว้แล้ว แต่ยังไม่มีไฟล์นั้น งานสำรองข้อมูลจึงยังไม่เคยสำเร็จ',
        'A file is named and is not there: the job was never done.',
      );
    const at = lastAt.toISOString();
    if (now.getTime() - lastAt.getTime() > maxAgeHours * HOUR)
      return toDo(
        `สำรองครั้งล่าสุด ${momentIn('th', at)} ซึ่งเกิน ${maxAgeHours} ชั่วโมงแล้ว`,
        `The last one was made on ${momentIn('en', at)}, more than ${maxAgeHours} hours ago.`,
      );
    if (lastAt.getTime() - now.getTime() > AHEAD)
      return notJudged(
        `ไฟล์ลงเวลาไว้ในอนาคต (${momentIn('th', at)}) จึงเชื่อถือไม่ได้ โปรดตรวจนาฬิกาของเครื่อง`,
        `The file is dated in the future (${momentIn('en', at)}) and says nothing: look at the machine’s clock.`,
      );
    return ready(
      `งานสำรองข้อมูลแจ้งว่าเสร็จเมื่อ ${momentIn('th', at)} ระบบไม่ได้ตรวจว่ากู้คืนได้ โปรดซ้อมกู้คืนเป็นระยะ`,
      `The job said that it was done on ${momentIn('en', at)}. That it can be restored is not checked: rehearse it.`,
    );
  },
  mending: () => ({
    onServer: {
      th: 'ให้งานสำรองข้อมูลปรับปรุงไฟล์หนึ่งทุกครั้งที่ทำสำเร็จ แล้วกำหนดที่อยู่ของไฟล์นั้นใน backup.stampFile',
      en: 'Have the backup job touch a file whenever it succeeded, and name that file in backup.stampFile.',
    },
    guide: { th: 'production#ฐานข้อมูลและข้อมูลสำรอง', en: 'production#the-database' },
  }),
};

async function changedAt(path: string): Promise<Date | null> {
  return stat(path).then(
    ({ mtime }) => mtime,
    () => null,
  );
}
