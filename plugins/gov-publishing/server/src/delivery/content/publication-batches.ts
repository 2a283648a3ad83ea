import type { GovernedType } from '../../entries/governed-types';
import type { Filter } from '../query/query-filter';
import type { VerifiedPublication } from '../store/publication-verifier';
import type { PublicReader } from './public-reader';

const BATCH = 200;
const EVERYTHING: Filter = { kind: 'all', of: [] };

/**
 * Every verified publication of a type in a locale, in the order of the documents' ids, a batch in memory at a time. An
 * entry that is published or taken down meanwhile is given as it is when its turn comes.
 */
export async function* publicationBatches(
  reader: PublicReader,
  type: GovernedType,
  locale: string,
  filter: Filter = EVERYTHING,
  from = '',
): AsyncGenerator<readonly VerifiedPublication[]> {
  let after = from;
  for (;;) {
    const { good, last } = await reader.after(type, locale, filter, after, BATCH);
    if (good.length > 0) yield good;
    if (last === null) return;
    after = last;
  }
}
