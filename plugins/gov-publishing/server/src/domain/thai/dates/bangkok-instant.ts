import { bangkokDayOf } from './bangkok-day';

const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Bangkok',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** @returns the hour in Bangkok, e.g. `09:00` */
export function bangkokClock(iso: string): string {
  return CLOCK.format(new Date(iso));
}

/** @returns an instant as ISO 8601 in Bangkok's time, for programs that show it as it is written */
export function bangkokInstant(iso: string): string {
  return `${bangkokDayOf(iso)}T${bangkokClock(iso)}:00+07:00`;
}
