import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Words that the transcription of the scanned documents plainly misread, and what the documents say. The text
 * files stay as transcribed; only what is published is put right, and this list shows all of it.
 */
const READINGS: readonly (readonly [misread: RegExp, meant: string])[] = [
  [/อุกเหิน|อุกฉวิน/g, 'ฉุกเฉิน'],
  [/ถูกฉ้อฉล(?=\/เร่งด่วน)/g, 'ฉุกเฉิน'],
  [/เร่ด่วน/g, 'เร่งด่วน'],
  [/การกิจ(?!กรรม)/g, 'ภารกิจ'],
  [/กลับกรอง/g, 'กลั่นกรอง'],
];

const FILES = {
  kanchanaburi: { file: 'kanchanaburi-announcement-2018-05-28.txt' },
  phichit: { file: 'phichit-letter-announcement-2018-05-28.txt', from: 'ประกาศจังหวัดพิจิตร\n\nเรื่อง' },
  samutSakhon: {
    file: 'samut-sakhon-letter-announcement-form-2018-05-21.txt',
    from: 'ประกาศจังหวัดสมุทรสาคร\n\nเรื่อง',
    until: 'แบบรายงานผลการดำเนินการ',
  },
  samutSakhonLetter: {
    file: 'samut-sakhon-letter-announcement-form-2018-05-21.txt',
    from: 'ด่วนที่สุด',
    until: 'ประกาศจังหวัดสมุทรสาคร\n\nเรื่อง',
  },
  singburi: { file: 'singburi-order-1106-2561.txt' },
  uthaiThani: { file: 'uthai-thani-order-224-2561.txt' },
} as const satisfies Record<string, { file: string; from?: string; until?: string }>;

/**
 * @param sources folder of the demo's sources
 * @returns the document as Markdown
 * @throws Error where the file no longer holds the words it is cut at
 */
export function mandateText(sources: string, name: keyof typeof FILES): string {
  const { file, from, until }: { file: string; from?: string; until?: string } = FILES[name];
  const whole = readFileSync(join(sources, 'mandates', file), 'utf8').replace(/\r\n/g, '\n');
  const start = from === undefined ? 0 : whole.indexOf(from);
  const end = until === undefined ? whole.length : whole.indexOf(until, start);
  if (start < 0 || end < 0) throw new Error(`${file} does not hold what it is cut at.`);
  const text = whole
    .slice(start, end)
    .trim()
    .replace(/\n{3,}/g, '\n\n');
  return READINGS.reduce((read, [misread, meant]) => read.replace(misread, meant), text);
}
