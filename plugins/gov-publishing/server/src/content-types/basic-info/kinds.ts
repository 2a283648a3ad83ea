import type { OiaRule } from '../../domain/oia/placement';
import type { OiaSectionId } from '../../domain/oia/sections';

/** What must be there, besides a title, before a kind of basic information says anything. */
export type Need =
  'text' | 'absence' | 'chart' | 'executives' | 'plan_report' | 'projects' | 'contact' | 'cio';

interface KindKnown {
  readonly needs: Need;
  readonly requirement: string | null;
  /** Sections of the Official Information Act under which it stands. */
  readonly oia?: readonly OiaSectionId[];
}

/**
 * The kinds of basic information the mandates name: what each needs, and the mandate that asks for it. The
 * policies follow from no single one.
 */
export const KINDS = {
  history: { needs: 'text', requirement: 'INFO-01' },
  vision: { needs: 'text', requirement: 'INFO-02' },
  mission: { needs: 'text', requirement: 'INFO-03' },
  structure: { needs: 'chart', requirement: 'INFO-04', oia: ['s7_1'] },
  executives: { needs: 'executives', requirement: 'INFO-05' },
  powers: { needs: 'text', requirement: 'INFO-06', oia: ['s7_2'] },
  functions: { needs: 'text', requirement: 'INFO-07', oia: ['s7_2'] },
  strategy: { needs: 'plan_report', requirement: 'INFO-08', oia: ['s9_3'] },
  action_plan: { needs: 'plan_report', requirement: 'INFO-09', oia: ['s9_3'] },
  approved_projects: { needs: 'projects', requirement: 'INFO-10', oia: ['s9_3'] },
  contact: { needs: 'contact', requirement: 'INFO-11', oia: ['s7_3'] },
  annual_budget: { needs: 'plan_report', requirement: 'INFO-12', oia: ['s9_3'] },
  performance_commitment: { needs: 'plan_report', requirement: 'INFO-13' },
  performance_report: { needs: 'plan_report', requirement: 'INFO-14' },
  performance_evaluation: { needs: 'plan_report', requirement: 'INFO-22' },
  operating_method: { needs: 'text', requirement: 'INFO-16', oia: ['s7_2'] },
  procurement_plan: { needs: 'plan_report', requirement: 'INFO-23', oia: ['s9_3'] },
  // Monthly (สขร. 1).
  procurement_summary: { needs: 'plan_report', requirement: 'OD-03', oia: ['s9_8'] },
  // Where people ask for information under the Official Information Act.
  information_centre: { needs: 'contact', requirement: 'CTR-01', oia: ['s7_3'] },
  cio: { needs: 'cio', requirement: 'CIO-01' },
  privacy_policy: { needs: 'text', requirement: null },
  website_policy: { needs: 'text', requirement: null },
  security_policy: { needs: 'text', requirement: null },
  // That there is nothing under a section of the Act, which no other kind is about.
  not_held: { needs: 'absence', requirement: 'OD-01' },
  other: { needs: 'text', requirement: 'INFO-24' },
} as const satisfies Record<string, KindKnown>;

export type Kind = keyof typeof KINDS;

/** @returns the value as a kind, or undefined where it is none. */
export function kindOf(value: unknown): Kind | undefined {
  return typeof value === 'string' && Object.hasOwn(KINDS, value) ? (value as Kind) : undefined;
}

/** Under which sections of the Act a kind stands; an entry with a reason instead says that the agency has none. */
export const OIA_RULE: OiaRule = {
  by: {
    field: 'kind',
    sections: Object.fromEntries(
      Object.entries<KindKnown>(KINDS).flatMap(([kind, { oia }]) => (oia ? [[kind, oia]] : [])),
    ),
  },
  notHeld: 'notApplicableBecause',
  centre: { field: 'kind', value: 'information_centre' satisfies Kind },
};
