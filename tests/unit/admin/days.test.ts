import fc from 'fast-check';
import { dateFault } from '#server/content-types/input/date-reasons';
import {
  DAY_KINDS,
  heldOf,
  parseInput,
  unreadIn,
  type BoxKind,
} from '../../../plugins/gov-publishing/admin/src/days/parse-input';
import { isFiscalYearField, shownYear } from '../../../plugins/gov-publishing/admin/src/days/fiscal-years';
import { inFullWords, isFar, textOf } from '../../../plugins/gov-publishing/admin/src/days/written';

const value = (kind: BoxKind, text: string): unknown => {
  const reading = parseInput(kind, text);
  return 'value' in reading ? reading.value : reading.fault;
};

test.each([
  ['10/12/2569', '2026-12-10'],
  ['10-12-2569', '2026-12-10'],
  ['10.12.2569', '2026-12-10'],
  ['10 ธ.ค. 2569', '2026-12-10'],
  ['๑๐ ธันวาคม ๒๕๖๙', '2026-12-10'],
  ['วันพฤหัสบดีที่ 10 ธันวาคม พ.ศ. 2569', '2026-12-10'],
  ['2026-12-10', '2026-12-10'],
  ['10 December 2026', '2026-12-10'],
  // The year began on 1 April: this law is of 1936, though 2478 − 543 is 1935.
  ['31 มกราคม พ.ศ. ๒๔๗๘', '1936-01-31'],
  ['', null],
  ['  ', null],
  ['10 ธ.ค. 69', 'two_digit_year'],
  ['10/12/69', 'two_digit_year'],
  ['31/4/2569', 'impossible_day'],
  ['12/31/2569', 'impossible_day'],
  ['พรุ่งนี้', 'form'],
  ['10122569', 'form'],
  ['10/12/2569 13.30', 'time_unwanted'],
])('a date typed as %j is %s', (typed, meant) => {
  expect(value('date', typed)).toBe(meant);
});

test.each([
  ['10/12/2569 13.30', '2026-12-10T06:30:00.000Z'],
  ['10/12/2569 13:30 น.', '2026-12-10T06:30:00.000Z'],
  ['๑๐ ธันวาคม ๒๕๖๙ เวลา ๑๓.๓๐ น.', '2026-12-10T06:30:00.000Z'],
  ['10 December 2026, 1:30 pm', '2026-12-10T06:30:00.000Z'],
  ['2026-12-10T13:30', '2026-12-10T06:30:00.000Z'],
  ['2026-12-10T13:30:00Z', '2026-12-10T13:30:00.000Z'],
  ['10/12/2569 0.00', '2026-12-09T17:00:00.000Z'],
  ['10/12/2569', 'time_missing'],
  ['10/12/2569 24.00', 'no_such_time'],
  ['10/12/2569 บ่ายโมง', 'form'],
  ['10/12/69 13.30', 'two_digit_year'],
  ['', null],
])('a date with time typed as %j is %s', (typed, meant) => {
  expect(value('datetime', typed)).toBe(meant);
});

test.each([
  ['13.30', '13:30:00.000'],
  ['13:30 น.', '13:30:00.000'],
  ['๙.๐๕ น.', '09:05:00.000'],
  ['12:00 am', '00:00:00.000'],
  ['13:30:45', '13:30:45.000'],
  ['13 pm', 'time_form'],
  ['13:30 pm', 'no_such_time'],
  ['25.00', 'no_such_time'],
  ['13', 'time_form'],
  ['', null],
])('a time typed as %j is %s', (typed, meant) => {
  expect(value('time', typed)).toBe(meant);
});

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);
const someDay = fc
  .date({ min: new Date('1000-01-01'), max: new Date('4000-12-31'), noInvalidDate: true })
  .map(dayOf);
const someMoment = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2300-12-31'), noInvalidDate: true })
  .map((at) => new Date(Math.floor(at.getTime() / 1000) * 1000).toISOString());
const language = fc.constantFrom('th' as const, 'en' as const);

test('what stands in the box of a stored value is read as that value, in both languages', () => {
  fc.assert(
    fc.property(someDay, language, (day, tongue) => {
      expect(value('date', textOf('date', day, tongue))).toBe(day);
    }),
  );
  fc.assert(
    fc.property(someMoment, language, (moment, tongue) => {
      expect(value('datetime', textOf('datetime', moment, tongue))).toBe(moment);
    }),
  );
});

test('a Buddhist year that was stored as one of the Common Era is shown as the far day that it is', () => {
  expect(textOf('date', '2569-12-10', 'th')).toBe('10/12/3112');
  expect(textOf('date', '2569-12-10', 'en')).toBe('10 December CE 2569');
  expect(isFar('date', '2569-12-10', new Date('2026-11-29'))).toBe(true);
  expect(isFar('date', '2099-12-31', new Date('2026-11-29'))).toBe(true);
  expect(isFar('date', '2030-12-31', new Date('2026-11-29'))).toBe(false);
});

test('a text that says no day is kept as typed, and no program takes it for a date', () => {
  fc.assert(
    fc.property(fc.constantFrom(...DAY_KINDS), fc.string(), (kind, typed) => {
      const held = heldOf(kind, typed);
      const reading = parseInput(kind, typed);
      if ('value' in reading) return expect(held).toBe(reading.value);
      expect(unreadIn(held)).toBe(typed);
      expect(textOf(kind, held, 'th')).toBe(typed);
      if (kind !== 'time') expect(dateFault(String(held), kind === 'datetime')).toBeDefined();
    }),
  );
  expect(heldOf('date', '10 ธ.ค. 69')).not.toMatch(/^\d/);
});

test('what was understood is said in full words', () => {
  expect(inFullWords('date', '2026-12-10', 'th')).toBe('วันพฤหัสบดีที่ 10 ธันวาคม พ.ศ. 2569 (ค.ศ. 2026)');
  expect(inFullWords('date', '1936-01-31', 'th')).toBe('วันศุกร์ที่ 31 มกราคม พ.ศ. 2478 (ค.ศ. 1936)');
  expect(inFullWords('date', '1880-01-10', 'th')).toBe('วันเสาร์ที่ 10 มกราคม ค.ศ. 1880');
  expect(inFullWords('date', '2026-12-10', 'en')).toBe('Thursday 10 December 2026');
  expect(inFullWords('datetime', '2026-12-10T06:30:00.000Z', 'th')).toBe(
    'วันพฤหัสบดีที่ 10 ธันวาคม พ.ศ. 2569 (ค.ศ. 2026) เวลา 13.30 น.',
  );
  expect(inFullWords('datetime', '2026-12-10T06:30:00.000Z', 'en')).toBe('Thursday 10 December 2026 13:30');
  expect(inFullWords('time', '13:30:00.000', 'th')).toBe('เวลา 13.30 น.');
  expect(inFullWords('date', 'yesterday', 'th')).toBeNull();
});

test.each([
  ['2570', '2570'],
  ['ปีงบประมาณ ๒๕๗๐', '2570'],
  ['2027', '2570'],
  ['', null],
  ['70', 'two_digit_year'],
  ['2569-2570', 'year_form'],
  ['3000', 'no_such_year'],
])('a fiscal year typed as %j is %s', (typed, meant) => {
  expect(value('fiscal_year', typed)).toBe(meant);
});

test('what stands in the box of a stored fiscal year is read as that year, in both languages, and has no comma', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2400, max: 2700 }), language, (year, tongue) => {
      const text = textOf('fiscal_year', String(year), tongue);
      expect(value('fiscal_year', text)).toBe(String(year));
      expect(text).toMatch(/^\d{4}$/);
    }),
  );
  expect(textOf('fiscal_year', '2570', 'en')).toBe('2027');
  expect(shownYear('2570', 'th')).toBe('2570');
  expect(shownYear('2570', 'en')).toBe('2027 (B.E. 2570)');
  // What lies outside came by another way than the box; it is shown as it is stored.
  expect(textOf('fiscal_year', '9999', 'en')).toBe('9999');
});

test('a fiscal year is said with what it spans, and one of which that is not certain without', () => {
  expect(inFullWords('fiscal_year', '2570', 'th')).toBe('ปีงบประมาณ พ.ศ. 2570 (1 ต.ค. 2569 – 30 ก.ย. 2570)');
  expect(inFullWords('fiscal_year', '2570', 'en')).toBe(
    'fiscal year 2027, B.E. 2570 (1 Oct 2026 – 30 Sept 2027)',
  );
  expect(inFullWords('fiscal_year', '2480', 'th')).toBe('ปีงบประมาณ พ.ศ. 2480');
  expect(inFullWords('fiscal_year', '9999', 'th')).toBeNull();
  const now = new Date('2026-11-29');
  expect(['2503', '2504', '2590', '2591'].map((year) => isFar('fiscal_year', year, now))).toEqual([
    true,
    false,
    false,
    true,
  ]);
});

test('a text that says no fiscal year is kept as typed, and is no number to Strapi', () => {
  expect(heldOf('fiscal_year', '2,57')).toBe('? 2,57');
  expect(Number(heldOf('fiscal_year', '70'))).toBeNaN();
});

test('a field holds a fiscal year where its type says so, of a host as well', () => {
  const meaning = { 'gov-publishing': { format: 'fiscal-year-be' } };
  expect(isFiscalYearField({ type: 'integer', pluginOptions: meaning })).toBe(true);
  expect(isFiscalYearField({ type: 'integer' })).toBe(false);
  expect(isFiscalYearField(undefined)).toBe(false);
});
