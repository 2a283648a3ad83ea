import type { Leaf } from '../../../server/src/domain/ledger/leaf';
import type { Duty } from '../api/dossier-model';
import type { BothLanguages } from '../words/use-words';

/** Instants of an appointment; null for what has not come about. */
export interface Intervals {
  readonly entered: string;
  readonly confirmed: string | null;
  readonly firstAct: string | null;
}

/** A row of the ledger as the office reads it. */
export interface LedgerRow {
  readonly index: number;
  /** False where the row is not what was signed: then nothing of it is shown. */
  readonly verified: boolean;
  readonly hash: string | null;
  /** What kind of record it is, in words; null for one that a later version made. */
  readonly title: BothLanguages | null;
  readonly personName: string | null;
  /** Of an appointment: when it was given, confirmed and first signed under. */
  readonly intervals?: Intervals;
  readonly leaf: {
    /** Null: made by a later program than this one, which cannot say what it is about. */
    readonly kind: Leaf['kind'] | null;
    readonly declared?: { readonly kind: string; readonly v: number };
    readonly act?: Leaf['act'];
    readonly time: string;
    readonly duty?: Duty;
    readonly position?: string;
    readonly agency?: string;
    readonly digest?: string;
    readonly uid?: string;
    readonly documentId?: string;
    readonly locale?: string;
  } | null;
}

export interface LedgerAnswer {
  readonly data: readonly LedgerRow[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageCount: number; readonly total: number };
  };
}

export interface DriftReport {
  readonly at: string;
  readonly leaves: number;
  readonly publications: number;
  readonly findings: readonly {
    readonly entry: { readonly uid: string; readonly documentId: string; readonly locale: string } | null;
    readonly reason: { readonly code: string; readonly message: BothLanguages };
  }[];
}

/** What the ledger is searched by, as it stands in the page's address. */
export interface LedgerSearch {
  readonly person: string;
  readonly act: string;
  readonly documentId: string;
  /** Days, YYYY-MM-DD, Bangkok. */
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

const TEXTS = ['person', 'act', 'documentId', 'from', 'to'] as const;

export function searchIn(params: URLSearchParams): LedgerSearch {
  const page = Number(params.get('page'));
  const [person, act, documentId, from, to] = TEXTS.map((name) => params.get(name) ?? '') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { person, act, documentId, from, to, page: Number.isInteger(page) && page > 0 ? page : 1 };
}

export function searchAddress({ page, ...texts }: LedgerSearch): URLSearchParams {
  const present = Object.entries(texts).filter(([, value]) => value !== '');
  return new URLSearchParams([...present, ...(page > 1 ? [['page', String(page)]] : [])]);
}

const DAY_MS = 86_400_000;

/** @returns the instant at which a day begins in Bangkok (or the next one does), or undefined for no day. */
export function instantOf(day: string, end: boolean): string | undefined {
  const start = Date.parse(`${day}T00:00:00+07:00`);
  if (Number.isNaN(start)) return undefined;
  return new Date(end ? start + DAY_MS : start).toISOString();
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** @returns how long it was between two instants, in the largest unit of which there are two, or in minutes */
export function lengthOf(from: string, to: string): { unit: 'minutes' | 'hours' | 'days'; count: number } {
  const length = Math.max(0, Date.parse(to) - Date.parse(from));
  if (length >= 2 * DAY_MS) return { unit: 'days', count: Math.floor(length / DAY_MS) };
  if (length >= 2 * HOUR_MS) return { unit: 'hours', count: Math.floor(length / HOUR_MS) };
  return { unit: 'minutes', count: Math.ceil(length / MINUTE_MS) };
}
