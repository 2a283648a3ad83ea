import { instantOf } from '../model/values';
import { blocks, type Check } from './check';

/** The end is not before the start; either may be missing. Equal is in order. */
export function inOrder(from: string, to: string, requirement: string | null, message: string): Check {
  return (entry) => {
    const start = instantOf(entry[from]);
    const end = instantOf(entry[to]);
    return start && end && end < start ? [blocks(requirement, to, message)] : [];
  };
}
