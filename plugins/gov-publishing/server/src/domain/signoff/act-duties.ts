import type { Act, Duty } from './model';
import type { ExecutiveDuty, PolicyProfile } from './profiles/profile';

/**
 * @param act what is to be done
 * @param profile the province's rules
 * @returns the duties that may do it, the usual one first; empty where the profile knows no such act
 */
export function dutiesFor(act: Act, profile: PolicyProfile): readonly Duty[] {
  const clearing: readonly ExecutiveDuty[] = profile.clearance?.duties ?? [];
  const informed: readonly ExecutiveDuty[] =
    profile.urgent.about === 'entry' ? profile.urgent.reportedTo : [];
  switch (act) {
    case 'submit':
    case 'withdraw':
      return ['reporter'];
    case 'approve':
      return ['approver'];
    case 'return':
      // Whoever reads the entry on its way may send it back, also before their own turn has come.
      return ['approver', ...new Set([...clearing, ...informed]), 'publisher'];
    case 'clear':
      return clearing;
    case 'acknowledge':
      return informed;
    case 'publish':
    case 'schedule':
      return ['publisher'];
    case 'unpublish':
      return ['approver', 'publisher'];
  }
}

/** @returns the requirement that asks for the duty, named in a refusal. */
export function requirementOf(duty: Duty, profile: PolicyProfile): string {
  switch (duty) {
    case 'reporter':
      return 'WF-01';
    case 'approver':
      return 'WF-05';
    case 'publisher':
      return 'WF-06';
    case 'governor':
    case 'vice_governor':
    case 'cio':
      return profile.clearance?.duties.includes('cio') ? 'URG-02' : 'URG-01';
    case 'webmaster':
    case 'auditor':
      return 'ORG-01';
  }
}
