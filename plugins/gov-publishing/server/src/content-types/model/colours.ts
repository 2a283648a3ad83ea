const COLOUR = /^#[0-9a-f]{6}$/i;

/** Of text, as WCAG 2.2 asks for it at level AA (success criterion 1.4.3). */
export const NEEDED_CONTRAST = 4.5;

/** Behind text of the main colour: the ground of the pages. In front of it: the letters of the masthead, which are lighter. */
const PAGE_GROUND = '#f5f6f9';

/** @returns whether it is a colour as six hexadecimal digits; nothing else ever comes into a style */
export function isColour(value: unknown): value is string {
  return typeof value === 'string' && COLOUR.test(value);
}

/** @returns how far a colour stands out from the ground of the pages, as WCAG counts it: 1 to 21, cut after one decimal */
export function contrastOnPage(colour: string): number {
  const [dark = 0, light = 0] = [luminance(colour), luminance(PAGE_GROUND)].sort((a, b) => a - b);
  return Math.floor(((light + 0.05) / (dark + 0.05)) * 10) / 10;
}

/** Relative luminance of WCAG 2.2. */
function luminance(colour: string): number {
  const part = (at: number): number => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * part(1) + 0.7152 * part(3) + 0.0722 * part(5);
}
