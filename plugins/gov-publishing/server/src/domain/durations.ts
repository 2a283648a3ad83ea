/** Units of a duration. Of hours and minutes there are so many in a day; of working days nobody knows how many days they are. */
export const DURATION_UNITS = ['minute', 'hour', 'day', 'working_day'] as const;

export type DurationUnit = (typeof DURATION_UNITS)[number];

/** So much of each unit; working days and days of the calendar are never added to each other. */
export type Durations = Readonly<Record<DurationUnit, number>>;

const NONE: Durations = { minute: 0, hour: 0, day: 0, working_day: 0 };
const MINUTES_OF_AN_HOUR = 60;
const MINUTES_OF_A_DAY = 1_440;

interface Step {
  readonly durationValue?: unknown;
  readonly durationUnit?: unknown;
}

/** @returns how long a step takes; null where it does not say, or says what is no duration */
export function durationOf({ durationValue, durationUnit }: Step): Durations | null {
  const value = durationValue === null || durationValue === undefined ? Number.NaN : Number(durationValue);
  if (!(value > 0) || typeof durationUnit !== 'string' || !Object.hasOwn(NONE, durationUnit)) return null;
  return { ...NONE, [durationUnit]: value };
}

/** @returns what the steps take together, a sum for each unit; hours are made of minutes where there are enough */
export function totalOf(steps: readonly Step[]): Durations {
  const total = steps.reduce<Record<DurationUnit, number>>(
    (sum, step) => {
      const own = durationOf(step) ?? NONE;
      return {
        minute: sum.minute + own.minute,
        hour: sum.hour + own.hour,
        day: sum.day + own.day,
        working_day: sum.working_day + own.working_day,
      };
    },
    { ...NONE },
  );
  const minutes = total.minute + total.hour * MINUTES_OF_AN_HOUR;
  const hour = Math.floor(minutes / MINUTES_OF_AN_HOUR);
  return { ...total, hour, minute: minutes - hour * MINUTES_OF_AN_HOUR };
}

/**
 * Whether steps take longer than is guaranteed. Minutes, hours and days of the calendar are measured in each other; working
 * days only in working days. A rest of less than a day does not break a guarantee that is given in days.
 *
 * @returns `unknown` where working days would have to be compared with days of the calendar
 */
export function exceeds(total: Durations, guaranteed: Durations): boolean | 'unknown' {
  const minutes = total.minute + total.hour * MINUTES_OF_AN_HOUR;
  if (guaranteed.working_day > 0) {
    if (total.working_day > guaranteed.working_day) return true;
    return total.day > 0
      ? 'unknown'
      : minutes >= (guaranteed.working_day - total.working_day + 1) * MINUTES_OF_A_DAY;
  }
  const promised =
    guaranteed.minute + guaranteed.hour * MINUTES_OF_AN_HOUR + guaranteed.day * MINUTES_OF_A_DAY;
  const isInDays = guaranteed.day > 0;
  const needed = (isInDays && total.day > 0 ? 0 : minutes) + total.day * MINUTES_OF_A_DAY;
  // So many working days are at least as many days.
  if (total.working_day * MINUTES_OF_A_DAY + needed > promised) return true;
  return total.working_day > 0 ? 'unknown' : false;
}

/** @returns the durations as ISO 8601 has them, where they are of the calendar: nobody can say how long working days are */
export function isoDuration({ minute, hour, day, working_day: workingDays }: Durations): string | null {
  if (workingDays > 0 || minute + hour + day === 0) return null;
  const time = `${hour > 0 ? `${hour}H` : ''}${minute > 0 ? `${minute}M` : ''}`;
  return `P${day > 0 ? `${day}D` : ''}${time === '' ? '' : `T${time}`}`;
}
