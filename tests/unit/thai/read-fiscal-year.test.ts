import { readFiscalYear } from '#server/domain/thai/dates/read-fiscal-year';

const meant = (text: string): unknown => {
  const found = readFiscalYear(text);
  return 'year' in found ? found.year : found.reason;
};

test.each([
  ['2570', 2570],
  [' 2570 ', 2570],
  ['๒๕๗๐', 2570],
  ['ปีงบประมาณ ๒๕๗๐', 2570],
  ['ปีงบประมาณ๒๕๗๐', 2570],
  ['ปีงบประมาณ พ.ศ. ๒๕๗๐', 2570],
  ['ประจำปีงบประมาณ พ.ศ. 2570', 2570],
  ['ปีงบฯ 2570', 2570],
  ['ปี 2570', 2570],
  ['พ.ศ. 2570', 2570],
  ['2570 B.E.', 2570],
  ['2,570', 2570],
  ['2027', 2570],
  ['FY2027', 2570],
  ['Fiscal year 2027', 2570],
  ['ค.ศ. 2027', 2570],
  ['2027 CE', 2570],
  ['2400 พ.ศ.', 2400],
  ['70', 'two_digit_year'],
  ['ปีงบ 70', 'two_digit_year'],
  ['FY27', 'two_digit_year'],
  ['257', 'year_form'],
  ['25700', 'year_form'],
  ['2569-2570', 'year_form'],
  ['2569/2570', 'year_form'],
  ['ปีนี้', 'year_form'],
  ['ร.ศ. 2570', 'year_form'],
  ['พ.ศ. 2570 CE', 'year_form'],
  ['', 'year_form'],
  ['พ.ศ. 2027', 'no_such_year'],
  ['ค.ศ. 2570', 'no_such_year'],
  ['2701', 'no_such_year'],
  ['2300', 'no_such_year'],
  ['1000', 'no_such_year'],
])('a fiscal year written as %j is %s', (text, year) => {
  expect(meant(text)).toBe(year);
});
