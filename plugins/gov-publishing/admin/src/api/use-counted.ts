import * as React from 'react';

const EVERY_MS = 60_000;

/**
 * Keeps a number of the menu up to date.
 *
 * @param known where the last number is kept: Strapi's menu makes its icons anew at each step through the panel
 * @param ask asks the server; undefined where it did not answer
 * @param told event of the window after which the number is another
 * @returns the number; asked again each minute in which the window is looked at
 */
export function useCounted(
  known: { count: number },
  ask: () => Promise<number | undefined>,
  told: string,
): number {
  const [count, setCount] = React.useState(known.count);
  React.useEffect(() => {
    const again = (): void => {
      if (document.hidden) return;
      void ask().then((answer) => {
        if (answer === undefined) return;
        known.count = answer;
        setCount(answer);
      });
    };
    again();
    const timer = setInterval(again, EVERY_MS);
    for (const event of ['focus', told]) window.addEventListener(event, again);
    return () => {
      clearInterval(timer);
      for (const event of ['focus', told]) window.removeEventListener(event, again);
    };
  }, [known, ask, told]);
  return count;
}
