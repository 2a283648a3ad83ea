/** One kind of fault: the column, what stands in the cell, and the code by which it is named there. */
type WrongCell = readonly [column: string, text: string, code: string];

/** What offices get wrong in a table of laws. `{…}` are put in by the test: names that its office has. */
export const WRONG_CELLS: readonly WrongCell[] = [
  ['title', '', 'cell.missing'],
  ['title', 'ก'.repeat(501), 'cell.too_long'],
  ['title', '#REF!', 'cell.formula'],
  ['title', 'ประกาศ\u202eกลับด้าน', 'input.hidden_characters'],
  ['slug', 'ที่อยู่ภาษาไทย', 'input.slug'],
  ['slug', 'a'.repeat(201), 'cell.too_long'],
  ['body', '<script>alert(1)</script>', 'input.rich_text_forbidden'],
  ['responsibleOfficer', 'nobody@example.go.th', 'relation.unknown'],
  ['responsibleOfficer', '{stranger}', 'relation.unknown'],
  ['responsibleOfficer', '{twice}', 'relation.several'],
  ['source.url', 'www.example.go.th', 'input.url_invalid'],
  ['source.url', `https://www.example.go.th/${'a'.repeat(2_000)}`, 'cell.too_long'],
  ['source.name', 'ก'.repeat(256), 'cell.too_long'],
  ['source.dateTime', '28/5/2569 25:00', 'date.form'],
  ['source.dateTime', 'เมื่อวาน', 'date.form'],
  ['fiscalYear', '69', 'cell.fiscal_year'],
  ['fiscalYear', 'ปีหน้า', 'cell.fiscal_year'],
  ['reviewDueAt', '31/4/2569', 'date.impossible_day'],
  ['reviewDueAt', '1/5/69', 'date.two_digit_year'],
  ['reviewDueAt', 'สิ้นเดือน', 'date.form'],
  ['legislationDate', '1/2/2483', 'date.not_in_calendar'],
  ['legislationDate', '10/12/2300', 'date.era_unclear'],
  ['legislationDate', '๑ เมษายน ร.ศ. ๑๓๑', 'date.era_not_converted'],
  ['legislationDate', '๑ มกราคม พ.ศ. ๒๔๓๑', 'date.before_solar_calendar'],
  ['personalDataBasis', 'ตามสะดวก', 'cell.choice'],
  ['oiaSections.1.section', 'มาตรา 99', 'cell.choice'],
  ['indicatorRefs.1.scheme', 'ITA', 'cell.part_missing'],
  ['indicatorRefs.2.code', 'O1', 'cell.part_missing'],
  ['indicatorRefs.3.fiscalYear', '70', 'cell.fiscal_year'],
  ['importance', 'มาก', 'cell.choice'],
  ['affectsProvinceImage', 'อาจจะ', 'cell.yes_or_no'],
  ['legislationType', 'หนังสือ', 'cell.choice'],
  ['legalForce', 'ใช้อยู่', 'cell.choice'],
  ['number', 'ก'.repeat(256), 'cell.too_long'],
  ['gazette.date', '30 กุมภาพันธ์ 2561', 'date.impossible_day'],
  ['basedOn', 'กฎหมายที่ไม่มี', 'relation.unknown'],
  ['amends', '{alike}', 'relation.several'],
  ['repeals', '{part}', 'relation.unknown_near'],
  ['agency', 'สำนักงานอื่น', 'content.other_agency'],
  ['key', 'R-2', 'content.twice'],
  ['', 'ไม่มีหัว', 'cell.no_heading'],
  ['title@en', 'a'.repeat(501), 'cell.too_long'],
  ['summary@en', 'No title', 'cell.part_missing'],
  ['gazette.date@en', '1/5/69', 'date.two_digit_year'],
];

/** @returns the letter of a column as spreadsheets write it, counted from nought */
export function letterOf(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? letterOf(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
