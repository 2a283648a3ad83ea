export type {
  DriftAnswer,
  DriftProgressAnswer,
  DriftReport,
  Intervals,
  LedgerAnswer,
  LedgerRow,
} from '../../../server/src/signoff/pages/contract';

/** What the ledger is searched by, as it stands in the page's address. */
export interface LedgerSearch {
  readonly person: string;
  readonly act: string;
  /** An entry, by its title or its document id. */
  readonly entry: string;
  /** Days, YYYY-MM-DD, Bangkok. */
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

const TEXTS = ['person', 'act', 'entry', 'from', 'to'] as const;

export function searchIn(params: URLSearchParams): LedgerSearch {
  const page = Number(params.get('page'));
  const [person, act, entry, from, to] = TEXTS.map((name) => params.get(name) ?? '') as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { person, act, entry, from, to, page: Number.isInteger(page) && page > 0 ? page : 1 };
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
