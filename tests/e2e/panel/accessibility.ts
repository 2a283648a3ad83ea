import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/** Rules of WCAG 2.2 AA that axe-core leaves out unless it is asked for them. */
export const TARGETS_TOO = { 'target-size': { enabled: true } };

/**
 * @param within what is ours on the page; Strapi's own parts are Strapi's
 * @param rules beside those that axe-core has switched on
 * @returns what axe-core finds wrong there, in words
 */
export async function violationsIn(page: Page, within: string, rules: object = {}): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate(
    ([selector, also]) =>
      (window as unknown as { axe: { run(context: unknown, options: unknown): Promise<unknown> } }).axe.run(
        { include: [[selector]] },
        { rules: also },
      ),
    [within, rules] as const,
  )) as { violations: readonly Violation[] };
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
