import * as React from 'react';
import type { RemarkSent, RemarksAnswer, ThreadAnswer } from '../../../server/src/signoff/remarks/contract';
import { dataOf, read, send, type Answer } from '../api/admin-client';
import { refId, type EntryRef } from '../api/dossier-model';
import { dossierPath } from '../api/dossier-store';

const AGAIN_MS = 30_000;
const NOTHING: RemarksAnswer = { threads: [], open: 0 };
const kept = new Map<string, RemarksAnswer>();
const listeners = new Set<() => void>();
/** The entry whose form is on screen: what is said of its fields is marked there. */
let onScreen: string | null = null;

/**
 * The remarks on an entry, read again from time to time and when its reader comes back to the window. Every place that shows
 * them shows the same.
 */
export function useRemarks(entry: EntryRef): RemarksAnswer {
  const id = refId(entry);
  const ref = React.useMemo(() => entry, [id]);
  React.useEffect(() => {
    const again = (): void => {
      if (document.visibilityState === 'visible') void reloadRemarks(ref);
    };
    again();
    const timer = window.setInterval(again, AGAIN_MS);
    window.addEventListener('focus', again);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('focus', again);
    };
  }, [ref]);
  return React.useSyncExternalStore(subscribe, () => kept.get(id) ?? NOTHING);
}

/** Says that the entry's form is on screen, for as long as what asks for it is. */
export function useFormOf(entry: EntryRef): void {
  const id = refId(entry);
  React.useEffect(() => {
    onScreen = id;
    tell();
    return () => {
      if (onScreen !== id) return;
      onScreen = null;
      tell();
    };
  }, [id]);
}

/** @returns how many open threads are about a field of the form on screen, or about something within it */
export function useOpenOn(field: string): number {
  return React.useSyncExternalStore(
    subscribe,
    () =>
      openThreads(onScreen === null ? undefined : kept.get(onScreen)).filter(
        ({ field: about }) => about?.split('.')[0] === field,
      ).length,
  );
}

/** @returns the threads that are open, oldest first; one of which everything was withdrawn is not */
export function openThreads(answer: RemarksAnswer | undefined): ThreadAnswer[] {
  return (answer ?? NOTHING).threads.filter(
    ({ resolved, text, replies }) =>
      resolved === null && (text !== null || replies.some((reply) => reply.text !== null)),
  );
}

export async function reloadRemarks(entry: EntryRef): Promise<void> {
  keep(entry, await read(remarksPath(entry), { locale: entry.locale ?? undefined }));
}

/** Writes a remark. @returns what the server answered; where it took it, the threads are shown already */
export function addRemark(entry: EntryRef, remark: RemarkSent): Promise<Answer> {
  return sent(entry, '', remark);
}

export function changeRemark(
  entry: EntryRef,
  id: number,
  what: 'resolve' | 'reopen' | 'withdraw',
): Promise<Answer> {
  return sent(entry, `/${id}/${what}`, {});
}

export function remarksPath(entry: EntryRef): string {
  return `${dossierPath(entry)}/remarks`;
}

async function sent(entry: EntryRef, path: string, body: object): Promise<Answer> {
  const query = entry.locale === null ? '' : `?locale=${encodeURIComponent(entry.locale)}`;
  const answer = await send(`${remarksPath(entry)}${path}${query}`, body);
  keep(entry, answer);
  return answer;
}

function keep(entry: EntryRef, answer: Answer): void {
  const data = dataOf<{ data: RemarksAnswer }>(answer);
  if (!data || JSON.stringify(data) === JSON.stringify(kept.get(refId(entry)))) return;
  kept.set(refId(entry), data);
  tell();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
