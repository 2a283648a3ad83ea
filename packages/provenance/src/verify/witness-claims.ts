import { notProven, type Answer } from './claim';

/** Claim no bundle can prove by itself: that the log shows this tree to everybody, and that its clock is right. */
export function sameLogClaim(): Answer {
  return notProven(
    'หากไม่มีผู้ตรวจสอบภายนอกเก็บสำเนาตรารับรองทะเบียนไว้เทียบกัน จะยังยืนยันไม่ได้ว่าทะเบียนการลงนามแสดงต่อทุกคนเหมือนกัน และเวลาที่บันทึกเป็นเวลาของเครื่องแม่ข่ายเอง',
    'Without an outside witness that keeps checkpoints to compare, nothing shows that everybody is shown the same log; and the times are by the server’s own clock.',
  );
}

/** Claim no bundle can prove by itself: that nothing later took the entry down or replaced it. */
export function stillPublishedClaim(): Answer {
  return notProven(
    'ชุดหลักฐานนี้พิสูจน์การเผยแพร่ในอดีต ไม่ได้พิสูจน์ว่าข้อมูลยังเผยแพร่อยู่ หรือไม่มีฉบับที่ใหม่กว่า โปรดดูที่เว็บไซต์ของหน่วยงาน',
    'The bundle shows that the entry was published, not that it still is, nor that no newer version replaced it: see the agency’s website.',
  );
}
