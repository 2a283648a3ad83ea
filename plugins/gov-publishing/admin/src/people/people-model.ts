import type { AgencyRole } from '../../../server/src/domain/signoff/appointments/agency-roles';
import type { ActingFor, Duty } from '../api/dossier-model';
import type { BothLanguages } from '../words/use-words';

/** Why an appointment counts today, or does not. */
export type Standing =
  | 'counts'
  | 'not_begun'
  | 'expired'
  | 'revoked'
  | 'incomplete'
  | 'not_on_record'
  | 'account_closed'
  | 'unconfirmed'
  | 'account_super_admin'
  | 'password_not_own'
  | 'password_unconfirmed'
  | 'account_changed';

/** The duties in the order of the chain, those beside it last. */
export const DUTIES = [
  'reporter',
  'approver',
  'publisher',
  'governor',
  'vice_governor',
  'cio',
  'webmaster',
  'auditor',
] as const;

/** An appointment as the office looks at it. Days are YYYY-MM-DD, Common Era. */
export interface OfficerLine {
  readonly documentId: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly duty: Duty;
  readonly agency: string | null;
  readonly position: string;
  readonly order: {
    readonly number: string;
    readonly date: string;
    readonly file: OrderFile | null;
  };
  readonly natureOfWork: string | null;
  /** Of a vice-governor: the agencies in his charge. */
  readonly supervises: readonly (BothLanguages & { readonly code: string })[];
  readonly actingFor: ActingFor | null;
  readonly from: string;
  readonly to: string | null;
  readonly revokedAt: string | null;
  readonly endReason: string | null;
  readonly standing: Standing;
  readonly confirmed: { readonly name: string; readonly at: string } | null;
  /** Set where it waits for a second person to confirm it. */
  readonly confirming: Confirming | null;
  readonly daysLeft: number | null;
  readonly mayChange: boolean;
}

/** What the reader may do about an appointment that waits. */
export interface Confirming {
  /** What a confirmation binds to: the record that is shown. */
  readonly record: number;
  readonly enteredAt: string;
  readonly allowed: boolean;
  readonly reasons: readonly { readonly code: string; readonly message: BothLanguages }[];
  /** True for the first two, who confirm each other. */
  readonly founding: boolean;
  /** What the account is known by: a confirmation binds to it. */
  readonly account: { readonly name: string; readonly email: string };
}

/** The uploaded order. */
export interface OrderFile {
  readonly id: number;
  readonly url: string;
  readonly name: string;
}

/** A duty that nobody holds in an agency. */
export interface Gap {
  readonly agency: string;
  readonly duty: Duty;
  readonly since: string | null;
  readonly until: string | null;
}

export interface PeopleAgency extends BothLanguages {
  readonly documentId: string;
  readonly code: string;
  readonly parent: string | null;
  readonly role: AgencyRole | null;
  readonly mayEdit: boolean;
}

/** Which duties the reader gives, and where. */
export interface Appointing {
  readonly duties: readonly Duty[];
  readonly agencies: readonly string[];
  /** The reader, whom the reader does not appoint; null for the administrator. */
  readonly self: string | null;
}

export interface PeopleAnswer {
  readonly data: readonly OfficerLine[];
  readonly meta: {
    readonly gaps: readonly Gap[];
    readonly expiring: readonly string[];
    /** Whether the province's rules ask a weighing of the provincial office, and no agency is marked as it. */
    readonly lacksProvincialOffice: boolean;
    readonly agencies: readonly PeopleAgency[];
    readonly mayAddAgency: boolean;
    /** Null for who appoints nobody. */
    readonly appointing: Appointing | null;
    readonly candidates: readonly { readonly id: string; readonly name: string }[];
  };
}

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

const NOT_TODAY: readonly Standing[] = ['not_begun', 'expired', 'revoked'];

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
