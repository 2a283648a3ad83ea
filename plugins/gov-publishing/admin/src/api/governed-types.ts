import * as React from 'react';
import type {
  AgencyName,
  GovernedAnswer,
  GovernedTypeAnswer,
} from '../../../server/src/signoff/desk/contract';
import { read } from './admin-client';
import { PLUGIN_ID } from '../plugin-id';

/** What is under the gate on this site, and who its agencies are. */
export interface Governed {
  readonly types: readonly GovernedTypeAnswer[];
  readonly agencies: readonly AgencyName[];
  readonly publicPrefix: string;
  /** Seconds without a keystroke after which a draft saves itself; 0: never. */
  readonly autosaveAfterSeconds: number;
}

/** Where the last known list is kept: the first paint of a page must not wait for the network to know its columns. */
const KEPT = `${PLUGIN_ID}.governed`;

let current: Governed | null = null;
let asked: Promise<void> | null = null;
const listeners = new Set<() => void>();

function remembered(): Governed | null {
  try {
    const text = localStorage.getItem(KEPT);
    return text === null ? null : (JSON.parse(text) as Governed);
  } catch {
    return null;
  }
}

/** Asks the server once; asked again after a failure, e.g. before somebody logged in. */
export function loadGoverned(): Promise<void> {
  asked ??= (async () => {
    const { status, body } = await read('/governed-types');
    if (status !== 200) {
      asked = null;
      return;
    }
    const { data, meta } = body as GovernedAnswer;
    current = { types: data, ...meta };
    localStorage.setItem(KEPT, JSON.stringify(current));
    for (const listener of listeners) listener();
  })();
  return asked;
}

/** @returns what is known now; null where nothing ever was. */
export function governedNow(): Governed | null {
  current ??= remembered();
  return current;
}

/** @returns whether the type is under the gate; null where that is not known yet. */
export function isGoverned(uid: string): boolean | null {
  return governedNow()?.types.some((type) => type.uid === uid) ?? null;
}

/** The types under the gate, as they become known. */
export function useGoverned(): Governed | null {
  React.useEffect(() => void loadGoverned(), []);
  return React.useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }, governedNow);
}
