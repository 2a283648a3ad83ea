import type { Digest } from '../brands';
import type { ActRecord, Duty } from './model';
import type { PolicyProfile } from './profiles/profile';

/** The signatures that count now: of this round, since its last submission, and on the current words. */
export interface Signatures {
  readonly submit?: ActRecord;
  readonly approve?: ActRecord;
  readonly clear?: ActRecord;
  readonly acknowledge?: ActRecord;
  readonly schedule?: ActRecord;
}

/**
 * @param round acts of the current round, oldest first
 * @param digest of the draft as it is now
 * @param profile whose executives count
 * @param wordsSince since when the draft says what it says, ISO 8601
 * @returns the chain that stands. A new submission starts it afresh, other words void it (WF-09), and each link
 *   counts only after the one before. An approval by the submitter is no approval, wherever it came from.
 */
export function signaturesInForce(
  round: readonly ActRecord[],
  digest: Digest,
  profile: PolicyProfile,
  wordsSince?: string,
): Signatures {
  const submit = round.filter((each) => each.act === 'submit').at(-1);
  if (!submit || submit.digest !== digest || submit.duty !== 'reporter') return {};
  const later = after(round, submit).filter((each) => each.digest === digest);
  const approve = later.find(
    (each) => each.act === 'approve' && each.duty === 'approver' && each.personId !== submit.personId,
  );
  if (!approve) return { submit };
  const approved = after(later, approve);
  const first = (act: 'clear' | 'acknowledge', duties: readonly Duty[]): ActRecord | undefined =>
    approved.find((each) => each.act === act && duties.includes(each.duty));
  return {
    submit,
    approve,
    clear: first('clear', profile.clearance?.duties ?? []),
    acknowledge: first('acknowledge', profile.urgent.reportedTo),
    schedule: approved.filter((each) => each.act === 'schedule' && !hasLapsed(each, wordsSince)).at(-1),
  };
}

/**
 * A schedule whose moment passed while the draft said something else publishes nothing when the words come back: it
 * would fire days later, when nobody looks.
 */
function hasLapsed({ publishAt }: ActRecord, wordsSince: string | undefined): boolean {
  return publishAt === null || (wordsSince !== undefined && Date.parse(wordsSince) > Date.parse(publishAt));
}

function after(records: readonly ActRecord[], record: ActRecord): readonly ActRecord[] {
  return records.slice(records.indexOf(record) + 1);
}
