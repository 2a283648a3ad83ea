import { sourceKeyOf } from './imported-entries';
import type { SourceRow } from './source-row';

/** @returns by what a row is known again: what the source says, else its old address, else what it says */
export function keyOf({ key, oldAddress, told }: Pick<SourceRow, 'key' | 'oldAddress' | 'told'>): string {
  return sourceKeyOf(
    key !== '' ? `key ${key}` : oldAddress !== '' ? `at ${oldAddress}` : JSON.stringify(told),
  );
}
