import type { UnseenAnswer } from '../../../server/src/notices/contract';
import { dataOf, read } from '../api/admin-client';
import { useCounted } from '../api/use-counted';

/** Told to the bell when notices were read, so that it need not wait for its minute. */
const READ = 'gov-notices-read';
const known = { count: 0 };

/** @returns how many notices the reader has not seen */
export function useUnseen(): number {
  return useCounted(known, ask, READ);
}

async function ask(): Promise<number | undefined> {
  return dataOf<UnseenAnswer>(await read('/notices/unseen'))?.unseen;
}

export function noticesWereRead(): void {
  window.dispatchEvent(new Event(READ));
}
