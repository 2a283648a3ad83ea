/** A page that has more wide blanks lays things out with them. */
const MAX_WIDE = 1_000;
const WRITTEN =
  /&(?:#x0*([0-9a-f]{1,6})|#0*(\d{1,7})|(nbsp|NonBreakingSpace|e[nm]sp(?:1[34])?|(?:num|punc|thin|hair)sp|(?:Very)?ThinSpace|MediumSpace|ThickSpace|Tab|NewLine));?/gi;
const WIDE = /[^\S \t\r\n]/g;

/**
 * @returns a page with plain blanks for wide ones, where it has very many: what makes Markdown of it looks at each of them
 *   from each blank before it
 */
export function withPlainBlanks(html: string): string {
  const text = html.replace(WRITTEN, (written, hex?: string, decimal?: string) => {
    if (hex === undefined && decimal === undefined) return '\u00a0';
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    const sign = code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return sign !== '' && sign.trim() === '' ? sign : written;
  });
  return (text.match(WIDE)?.length ?? 0) > MAX_WIDE ? text.replace(WIDE, ' ') : html;
}
