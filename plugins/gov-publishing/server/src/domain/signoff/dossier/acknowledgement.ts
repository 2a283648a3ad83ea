import { addHours, isAfter } from 'date-fns';
import type { PendingAcknowledgement } from './dossier-model';
import type { ActRecord, SignoffFacts } from '../model';
import { requiresAcknowledgement } from '../profiles/profile';
import type { PolicyProfile } from '../profiles/profile';
import type { Published } from './dossier-model';
import type { Signatures } from './dossier-model';

/**
 * @param facts the entry
 * @param published what is public now
 * @param signatures what stands on the draft
 * @returns what waits to be acknowledged, what is public first; null where nothing does. Publishing does not end
 *   it; only an acknowledgement, or taking the words down, does.
 */
export function pendingAcknowledgement(
  facts: SignoffFacts,
  published: Published | null,
  signatures: Signatures,
  profile: PolicyProfile,
  nowISO: string,
): PendingAcknowledgement | null {
  const publishedImportance = facts.publishedAs?.importance ?? facts.importance;
  if (published && requiresAcknowledgement(profile, publishedImportance)) {
    const approval = approvalBehind(facts.acts, published);
    if (approval && !acknowledgedAfter(facts.acts, approval, profile))
      return clockFrom(approval, profile, nowISO);
  }
  const { approve, acknowledge } = signatures;
  if (!approve || acknowledge || !requiresAcknowledgement(profile, facts.importance)) return null;
  return clockFrom(approve, profile, nowISO);
}

function approvalBehind(acts: readonly ActRecord[], published: Published): ActRecord | undefined {
  return acts.filter(({ act, digest }) => act === 'approve' && digest === published.digest).at(-1);
}

function acknowledgedAfter(acts: readonly ActRecord[], approval: ActRecord, profile: PolicyProfile): boolean {
  return acts.some(
    (each) =>
      each.act === 'acknowledge' &&
      each.digest === approval.digest &&
      each.index > approval.index &&
      profile.urgent.reportedTo.some((duty) => duty === each.duty),
  );
}

function clockFrom(approval: ActRecord, profile: PolicyProfile, nowISO: string): PendingAcknowledgement {
  const dueAt = addHours(new Date(approval.at), profile.urgent.ackHours);
  return {
    digest: approval.digest,
    since: approval.at,
    dueAt: dueAt.toISOString(),
    overdue: isAfter(new Date(nowISO), dueAt),
  };
}
