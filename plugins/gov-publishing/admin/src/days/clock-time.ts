import { toArabicDigits } from '../../../server/src/domain/thai/digits';

/** Thailand is at UTC+7 the whole year. */
export const BANGKOK = '+07:00';
const BANGKOK_MS = 7 * 60 * 60 * 1000;

export type TimeFault = 'time_form' | 'no_such_time';

/** `13.30 น.`, `13:30`, `9.05`, `๑๓.๓๐ น.`, `13.30 นาฬิกา`, `1:30 pm`, `13:30:45`. */
const TIME =
  /^(?:เวลา\s*)?(\d{1,2})\s*[.:]\s*(\d{2})(?:\s*[.:]\s*(\d{2}))?\s*(?:น\.?|นาฬิกา|([ap])\.?m\.?)?$/iu;

/** @returns the time as Strapi stores it, HH:mm:ss.SSS, or why there is none */
export function readTime(typed: string): { readonly value: string } | { readonly fault: TimeFault } {
  const [, hour, minute, second = '00', half] = TIME.exec(toArabicDigits(typed).trim()) ?? [];
  if (hour === undefined || minute === undefined) return { fault: 'time_form' };
  const hours = half === undefined ? Number(hour) : hourOfHalf(Number(hour), half.toLowerCase() === 'p');
  if (hours > 23 || Number(minute) > 59 || Number(second) > 59) return { fault: 'no_such_time' };
  return { value: `${String(hours).padStart(2, '0')}:${minute}:${second}.000` };
}

/** 12 am is midnight, 12 pm is noon; an hour that no half day has becomes one that no day has. */
function hourOfHalf(hour: number, afternoon: boolean): number {
  if (hour < 1 || hour > 12) return Number.POSITIVE_INFINITY;
  return (hour % 12) + (afternoon ? 12 : 0);
}

/**
 * @param stored HH:mm, HH:mm:ss or HH:mm:ss.SSS
 * @returns `13.30` in Thai, `13:30` in English, with the seconds where there are any; null where it is no time
 */
export function timeText(stored: string, language: 'th' | 'en'): string | null {
  const [, hour, minute, second = '00'] = /^(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?$/.exec(stored) ?? [];
  if (hour === undefined || minute === undefined) return null;
  return [hour, minute, ...(second === '00' ? [] : [second])].join(language === 'th' ? '.' : ':');
}

/** @returns the day and the time in Bangkok at an instant; null where the text is no instant */
export function bangkokParts(instant: string): { readonly day: string; readonly time: string } | null {
  const at = new Date(instant).getTime();
  if (Number.isNaN(at)) return null;
  const [day = '', time = ''] = new Date(at + BANGKOK_MS).toISOString().replace('Z', '').split('T');
  return { day, time };
}
