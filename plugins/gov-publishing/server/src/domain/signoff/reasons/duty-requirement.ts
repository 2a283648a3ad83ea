import type { Duty } from '../model';
import { clearanceRequirement, type PolicyProfile } from '../profiles/profile';

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
      return clearanceRequirement(profile);
    case 'webmaster':
    case 'auditor':
      return 'ORG-01';
  }
}
