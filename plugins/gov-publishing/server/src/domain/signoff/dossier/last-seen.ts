import type { Digest, PersonId } from '../../brands';
import type { ActDefinition } from '../acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from '../acts/registry';
import type { ActRecord } from '../model';

/**
 * @param acts every act on an entry, oldest first
 * @returns the return that nobody has answered by submitting again; null where there is none. Its words may have been
 *   edited since: the reason holds until somebody submits
 */
export function openReturn(
  acts: readonly ActRecord[],
  defined: readonly ActDefinition[] = ACT_DEFINITIONS,
): ActRecord | null {
  const last = acts.findLast(({ act }) => {
    const { endsRound, signature } = definitionOf(act, defined);
    return endsRound || signature !== null;
  });
  return last && definitionOf(last.act, defined).leavesAs === 'returned' ? last : null;
}

/**
 * @param acts every act on an entry, oldest first
 * @param personId of the reader
 * @param digest of the words as they are now
 * @returns the act whose words the reader knows: their own latest or a later return, of what is not yet public; null
 *   where nothing changed since, or where the reader has signed nothing of it. A return may have been about words that had
 *   to go (personal data, say), and somebody who comes later, in another agency perhaps, must not be shown them
 */
export function lastSeen(
  acts: readonly ActRecord[],
  personId: PersonId,
  digest: Digest,
  defined: readonly ActDefinition[] = ACT_DEFINITIONS,
): ActRecord | null {
  // What was published or taken down is compared with what is public already.
  const settled = acts.findLastIndex(({ act }) => definitionOf(act, defined).effect !== 'none');
  const open = acts.slice(settled + 1);
  const own = open.findLastIndex((each) => each.personId === personId);
  if (own < 0) return null;
  const sentBack = ({ act }: ActRecord): boolean => definitionOf(act, defined).leavesAs === 'returned';
  const last = open.slice(own).findLast((each, at) => at === 0 || sentBack(each));
  return last && last.digest !== digest ? last : null;
}
