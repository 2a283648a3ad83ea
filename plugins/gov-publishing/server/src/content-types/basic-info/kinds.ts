/** What must be there, besides a title, before a kind of basic information says anything. */
export type Need = 'text' | 'chart' | 'executives' | 'plan_report' | 'projects' | 'contact' | 'cio';

/**
 * The kinds of basic information the mandates name: what each needs, and the mandate that asks for it. The
 * policies follow from no single one.
 */
export const KINDS = {
  history: { needs: 'text', requirement: 'INFO-01' },
  vision: { needs: 'text', requirement: 'INFO-02' },
  mission: { needs: 'text', requirement: 'INFO-03' },
  structure: { needs: 'chart', requirement: 'INFO-04' },
  executives: { needs: 'executives', requirement: 'INFO-05' },
  powers: { needs: 'text', requirement: 'INFO-06' },
  functions: { needs: 'text', requirement: 'INFO-07' },
  strategy: { needs: 'plan_report', requirement: 'INFO-08' },
  action_plan: { needs: 'plan_report', requirement: 'INFO-09' },
  approved_projects: { needs: 'projects', requirement: 'INFO-10' },
  contact: { needs: 'contact', requirement: 'INFO-11' },
  annual_budget: { needs: 'plan_report', requirement: 'INFO-12' },
  performance_commitment: { needs: 'plan_report', requirement: 'INFO-13' },
  performance_report: { needs: 'plan_report', requirement: 'INFO-14' },
  performance_evaluation: { needs: 'plan_report', requirement: 'INFO-22' },
  operating_method: { needs: 'text', requirement: 'INFO-16' },
  procurement_plan: { needs: 'plan_report', requirement: 'INFO-23' },
  // Monthly (สขร. 1).
  procurement_summary: { needs: 'plan_report', requirement: 'OD-03' },
  // Where people ask for information under the Official Information Act.
  information_centre: { needs: 'contact', requirement: 'CTR-01' },
  cio: { needs: 'cio', requirement: 'CIO-01' },
  privacy_policy: { needs: 'text', requirement: null },
  website_policy: { needs: 'text', requirement: null },
  security_policy: { needs: 'text', requirement: null },
  other: { needs: 'text', requirement: 'INFO-24' },
} as const satisfies Record<string, { needs: Need; requirement: string | null }>;

export type Kind = keyof typeof KINDS;

/** @returns the value as a kind, or undefined where it is none. */
export function kindOf(value: unknown): Kind | undefined {
  return typeof value === 'string' && Object.hasOwn(KINDS, value) ? (value as Kind) : undefined;
}
