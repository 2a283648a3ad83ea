import type { ActRecord } from '#server/domain/signoff/model';

const ENDS = ['publish', 'unpublish', 'return', 'withdraw'];

/**
 * @param acts of an entry, oldest first
 * @param at place of a `publish` among them
 * @param cleared whether these words had to be cleared
 * @param weighed whether the provincial office weighs what is cleared
 * @returns what is wrong with the chain behind it, read straight off the records; null where nothing is
 */
export function faultBehind(
  acts: readonly ActRecord[],
  at: number,
  cleared: boolean,
  weighed = false,
): string | null {
  const publish = acts[at];
  if (!publish) return 'no publish there';
  let wanted = ['clear', 'weigh', 'approve', 'submit'].filter(
    (act) => (act !== 'clear' || cleared) && (act !== 'weigh' || (cleared && weighed)),
  );
  const signers = new Map<string, string>();
  for (let back = at - 1; back >= 0; back -= 1) {
    const record = acts[back]!;
    if (ENDS.includes(record.act)) break;
    if (record.digest === publish.digest && record.act === wanted[0]) {
      signers.set(record.act, record.personId);
      wanted = wanted.slice(1);
      if (wanted.length === 0) break;
    } else if (record.act === 'submit') {
      return `a submission stands between publication and ${String(wanted[0])}`;
    }
  }
  if (wanted.length > 0) return `${wanted.join(', ')} missing behind the publication`;
  if (signers.get('submit') === signers.get('approve')) return 'one person submitted and approved';
  const before = ['submit', 'approve', ...(weighed ? ['weigh'] : [])].map((act) => signers.get(act));
  if (cleared && before.includes(signers.get('clear'))) {
    return 'one person cleared and signed before';
  }
  return null;
}
