/**
 * Deeper than any text that may be saved. A parser of HTML looks through all open elements at each new one, so that the time
 * it takes grows with their number times their depth: it is stopped here.
 */
const READ_LEVELS = 200;

class TooDeep extends Error {}

/** Counts how deep elements lie within one another, while a parser tells where they begin and end. */
export interface LevelLimit {
  /** @throws where it lies deeper than any text is read; for `withinLimit` alone */
  readonly open: (name: string) => void;
  readonly close: (name: string) => void;
  readonly deepest: () => number;
  /** The names of the first elements, as a person would find them: `<b><i>…`. */
  readonly outermost: () => string;
}

/** @returns a count for one pass of a parser */
export function levelLimit(): LevelLimit {
  const open: string[] = [];
  let deepest = 0;
  return {
    open: (name) => {
      deepest = Math.max(deepest, open.push(name));
      if (deepest > READ_LEVELS) throw new TooDeep();
    },
    // The parser tells the end of every element, and of the innermost first.
    close: (name) => {
      if (open.at(-1) === name) open.pop();
    },
    deepest: () => deepest,
    outermost: () =>
      `${open
        .slice(0, 3)
        .map((name) => `<${name}>`)
        .join('')}…`,
  };
}

/** @returns what the pass makes; null where it was stopped */
export function withinLimit<Made>(pass: () => Made): Made | null {
  try {
    return pass();
  } catch (error) {
    if (error instanceof TooDeep) return null;
    throw error;
  }
}
