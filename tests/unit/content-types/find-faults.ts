import type { CheckContext } from '#server/content-types/checks/check';
import { runChecks } from '#server/content-types/checks/run-checks';
import { CONTEXT } from './whole-entries';

/** One row of a table of faults: what is changed, and the one finding that must follow. */
export interface Fault {
  readonly id: string;
  readonly what: string;
  readonly entry: Record<string, unknown>;
  /** `level requirement field message` */
  readonly finding: string;
}

/** Findings of an entry, each as `level requirement field message`. */
export async function findingsOf(
  type: string,
  entry: Record<string, unknown>,
  context: Partial<CheckContext> = {},
): Promise<string[]> {
  const findings = await runChecks(`plugin::gov-publishing.${type}`, entry, { ...CONTEXT, ...context });
  return findings.map(
    ({ level, requirement, field, message }) => `${level} ${requirement ?? '-'} ${field} ${message}`,
  );
}
