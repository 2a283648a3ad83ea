import { metaOf, read } from '../api/admin-client';
import { useCounted } from '../api/use-counted';
import type { DeskAnswer } from './desk-views';

/** Told to the menu when something was signed, so that it need not wait for its minute. */
const SIGNED = 'gov-signed';
const known = { count: 0 };

/** @returns how many entries wait for the reader */
export function useWaiting(): number {
  return useCounted(known, ask, SIGNED);
}

async function ask(): Promise<number | undefined> {
  return metaOf<DeskAnswer>(await read('/desk', { view: 'mine', pageSize: 1 }))?.counts.mine;
}

export function somethingWasSigned(): void {
  window.dispatchEvent(new Event(SIGNED));
}
