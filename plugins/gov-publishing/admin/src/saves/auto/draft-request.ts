import { getFetchClient } from '@strapi/strapi/admin';
import { reasonsOf, type Answer } from '../../api/admin-client';
import type { Reason } from '../../api/dossier-model';
import { showVersion } from '../form-versions';

/** Where a draft is stored: a document, or none yet. */
export interface DraftPlace {
  readonly uid: string;
  readonly documentId: string | null;
  readonly locale: string | null;
}

export interface Stored {
  readonly documentId: string;
  readonly updatedAt: string;
}

export type Outcome =
  | { readonly stored: Stored }
  | { readonly stored: null; readonly status: number; readonly reasons: readonly Reason[] };

/**
 * A server that has not answered by then was not reached: saves that follow, by hand as well, and links wait for this one. If
 * it took the save after all, the next one is refused as any that does not know the latest version; nothing is written over.
 */
const ANSWERS_WITHIN_MS = 30_000;
const inTime = (): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });

let running: Promise<unknown> | null = null;
let leaving = false;
const made = new Map<string, Stored>();

/** @returns what is done when no draft is being stored: a save by hand has to wait, or it would seem to be somebody else's */
export async function afterItself(): Promise<void> {
  await running;
}

/** Whether the page is being left: what is sent then has to outlive it. */
export function isLeaving(): boolean {
  return leaving;
}
export function setLeaving(isLeft: boolean): void {
  leaving = isLeft;
}

/** @returns the document that the form for a new entry of the type has become by itself */
export function madeFrom(uid: string): Stored | undefined {
  return made.get(uid);
}

/** Forgets it, when the form is left. */
export function forgetMade(uid: string): void {
  made.delete(uid);
}

/** Stores a draft, and nothing else: it neither signs nor publishes. Never throws. */
export function storeDraft(place: DraftPlace, data: unknown): Promise<Outcome> {
  const sent = send(place, data);
  running = sent;
  return sent;
}

async function send(place: DraftPlace, data: unknown): Promise<Outcome> {
  const { uid, documentId } = place;
  const address = `${pathOf(uid)}${documentId === null ? '' : `/${documentId}`}?${queryOf(place)}&autosave=true`;
  const { put, post } = getFetchClient();
  try {
    const { data: body } = await (documentId === null ? post : put)(address, data, inTime());
    const stored = storedIn(body);
    showVersion(uid, stored.documentId, stored.updatedAt);
    if (documentId === null) made.set(uid, stored);
    return { stored };
  } catch (error) {
    return refusal(error);
  }
}

/** @returns the document with what the Content Manager says of it, as its own form reads it; null where it cannot be had */
export async function readDraft(place: DraftPlace & { documentId: string }): Promise<object | null> {
  try {
    const address = `${pathOf(place.uid)}/${place.documentId}?${queryOf(place)}`;
    const { data } = await getFetchClient().get(address, inTime());
    return data as object;
  } catch {
    return null;
  }
}

/** Makes another document of an entry, with what was typed in its form. Never throws. */
export async function storeCopy(place: DraftPlace & { documentId: string }, data: unknown): Promise<Outcome> {
  const address = `${pathOf(place.uid)}/clone/${place.documentId}?${queryOf(place)}`;
  try {
    return { stored: storedIn((await getFetchClient().post(address, data)).data) };
  } catch (error) {
    return refusal(error);
  }
}

const pathOf = (uid: string): string => `/content-manager/collection-types/${uid}`;
const queryOf = ({ locale }: DraftPlace): string =>
  locale === null ? '' : `locale=${encodeURIComponent(locale)}`;

function storedIn(body: unknown): Stored {
  return (body as { data: Stored }).data;
}

function refusal(error: unknown): Outcome {
  const { status = 0, response } = error as { status?: number; response?: { data?: unknown } };
  const answer: Answer = { status, body: response?.data ?? null };
  return { stored: null, status, reasons: reasonsOf(answer) };
}
