/** So much of the first line tells by what its cells are divided. */
const MAX_LINE = 20_000;

/** @returns what the first line has most of: Excel writes a semicolon where the comma stands in numbers */
export function delimiterOf(text: string): string {
  const [line = ''] = text.slice(0, MAX_LINE).split(/\r?\n/, 1);
  const counted = [',', ';', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.reduce((most, each) => (each.count > most.count ? each : most)).sign;
}
