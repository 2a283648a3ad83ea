import { DUTIES } from '../../../server/src/domain/signoff/model';
import type { OfficerLine, PeopleAgency } from '../../../server/src/people/roster/contract';

export { DUTIES };
export type {
  Gap,
  OfficerLine,
  OrderFile,
  PeopleAgency,
  PeopleAnswer,
  RosterStatus as AppointmentStatus,
} from '../../../server/src/people/roster/contract';

export const PEOPLE_VIEWS = ['officers', 'gaps', 'agencies'] as const;
export type PeopleView = (typeof PEOPLE_VIEWS)[number];

/** What is asked of the page. It stands in the address, so that a link leads to what was seen. */
export interface PeopleQuery {
  readonly view: PeopleView;
  readonly agency: string;
  readonly duty: string;
  readonly name: string;
  /** True to show those that have not begun or have ended, too. */
  readonly everything: boolean;
}

/** @returns the query that an address stands for; what it does not know is left at its usual value. */
export function peopleQueryIn(params: URLSearchParams): PeopleQuery {
  return {
    view: PEOPLE_VIEWS.find((view) => view === params.get('view')) ?? 'officers',
    agency: params.get('agency') ?? '',
    duty: params.get('duty') ?? '',
    name: params.get('name') ?? '',
    everything: params.get('when') === 'all',
  };
}

/** @returns the address of a query, without what is at its usual value. */
export function peopleAddress({ view, everything, ...texts }: PeopleQuery): URLSearchParams {
  const parts = { view: view === 'officers' ? '' : view, ...texts, when: everything ? 'all' : '' };
  return new URLSearchParams(Object.entries(parts).filter(([, value]) => value !== ''));
}

const NOT_TODAY: readonly OfficerLine['standing'][] = ['not_begun', 'expired', 'revoked'];

/** @returns the lines that fit the query: by agency, duty, part of a name or position, and whether they are of today */
export function linesFitting(lines: readonly OfficerLine[], query: PeopleQuery): OfficerLine[] {
  const sought = query.name.trim().toLocaleLowerCase();
  return lines.filter(
    ({ agency, duty, person, position, standing }) =>
      (query.agency === '' || agency === query.agency) &&
      (query.duty === '' || duty === query.duty) &&
      (query.everything || !NOT_TODAY.includes(standing)) &&
      [person?.name ?? '', position].some((text) => text.toLocaleLowerCase().includes(sought)),
  );
}

/** The officers of one agency. */
export interface AgencyGroup {
  /** Null for appointments that name no agency, which empower nobody. */
  readonly agency: PeopleAgency | null;
  readonly lines: readonly OfficerLine[];
}

/** @returns the lines by agency, in the order of the agencies, each in the order of the chain */
export function byAgency(
  lines: readonly OfficerLine[],
  agencies: readonly PeopleAgency[],
): readonly AgencyGroup[] {
  const place = (duty: string): number => DUTIES.findIndex((each) => each === duty);
  return [...agencies, null].flatMap((agency) => {
    const of = lines
      .filter((line) => line.agency === (agency?.code ?? null))
      .sort((a, b) => place(a.duty) - place(b.duty) || a.from.localeCompare(b.from));
    return of.length === 0 ? [] : [{ agency, lines: of }];
  });
}

/** @returns the lines that the reader may confirm now */
export function toConfirm(lines: readonly OfficerLine[]): OfficerLine[] {
  return lines.filter(({ confirming }) => confirming?.allowed === true);
}

type WhoConfirms = 'own_password' | 'founding' | 'top' | 'head' | 'officer';

/** @returns who confirms an appointment that waits: the last part of the key of the words that say so */
export function whoConfirms({ duty, standing, confirming }: OfficerLine): WhoConfirms {
  if (standing === 'password_not_own') return 'own_password';
  if (confirming?.founding === true) return 'founding';
  if (['governor', 'vice_governor', 'cio'].includes(duty)) return 'top';
  return ['approver', 'auditor'].includes(duty) ? 'head' : 'officer';
}

/** @returns where a file is fetched from; Strapi's own store gives a path below the server */
export function fileAddress(url: string, backend: string): string {
  return url.startsWith('/') ? `${backend}${url}` : url;
}
