/** Words that say of a column that telephone numbers are in it. */
const TELEPHONE = /โทร|มือถือ|phone|mobile/i;
/** A mobile number that a spreadsheet took for a number: its first nought is lost. */
const WITHOUT_NOUGHT = /^[689]\d{8}$/;

/**
 * Puts the heading of its column before each value: that a number is an account's, or a date somebody's day of birth,
 * is said there. The first row with words is taken for the headings.
 */
export function rowTexts(): { next(cells: readonly string[]): string } {
  let headings: readonly string[] | null = null;
  return {
    next(cells) {
      const row = headings ?? [];
      if (headings === null && cells.some((cell) => /\p{L}/u.test(cell))) headings = cells;
      return cells
        .map((cell, column) => {
          const heading = row[column] ?? '';
          const value = TELEPHONE.test(heading) && WITHOUT_NOUGHT.test(cell) ? `0${cell}` : cell;
          return value === '' || heading === '' ? value : `${heading} ${value}`;
        })
        .filter((text) => text !== '')
        .join('\t');
    },
  };
}
