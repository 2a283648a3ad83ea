import { faultText } from '../../../faults';
import type { EntryKey } from '../../../domain/brands';
import { explain, type ExplainedReason } from '../../../errors';

/** Something that is not as it was signed. */
export interface DriftFinding {
  readonly entry: EntryKey | null;
  readonly reason: ExplainedReason;
}

/** @returns the finding with its words; the entry's key is among the values they may name. */
export function finding(
  code: string,
  entry: EntryKey | null,
  params: Record<string, string | number>,
): DriftFinding {
  const named: Record<string, string> = entry ? { documentId: entry.documentId, locale: entry.locale } : {};
  return { entry, reason: explain({ code, params: { ...named, ...params } }) };
}

/** @returns an error met on the way as findings: what cannot be read is not as it was signed. */
export function asFindings(error: unknown, entry: EntryKey | null = null): DriftFinding[] {
  const reasons = (error as { reasons?: readonly ExplainedReason[] }).reasons;
  if (reasons) return reasons.map((reason) => ({ entry, reason }));
  return [finding('drift.unreadable', entry, { problem: faultText(error).slice(0, 200) })];
}
