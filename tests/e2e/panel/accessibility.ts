import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * @param within what is ours on the page; Strapi's own parts are Strapi's
 * @returns what axe-core finds wrong there, in words
 */
export async function violationsIn(page: Page, within: string): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    (selector) =>
      (window as unknown as { axe: { run(context: unknown): Promise<unknown> } }).axe.run({
        include: [[selector]],
      }),
    within,
  )) as { violations: readonly Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
