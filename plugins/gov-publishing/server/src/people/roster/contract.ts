import type { AgencyRole } from '../../domain/signoff/appointments/agency-roles';
import type { ActingFor } from '@gov-publishing/provenance/vocabulary';
import type { AppointmentStatus } from '../../domain/signoff/appointments/appointments';
import type { AccountBar, Duty, ExplainedReason } from '../../domain/signoff/model';
import type { BothLanguages } from '../../domain/text/both-languages';

/** Why an appointment counts or does not, for people: with what concerns its account, which the record alone does not say. */
export type RosterStatus = AppointmentStatus | 'not_on_record' | 'account_closed' | AccountBar;

/** The uploaded order. */
export interface OrderFile {
  readonly id: number;
  readonly url: string;
  readonly name: string;
}

/** What the reader may do about an appointment that waits for its confirmation. */
export interface Confirming {
  /** Index of the leaf that gave or changed the terms: what a confirmation binds to. */
  readonly record: number;
  readonly enteredAt: string;
  readonly allowed: boolean;
  /** Why it is closed to the reader; empty where it is open. */
  readonly reasons: readonly ExplainedReason[];
  /** Set where it is one of the first two, who confirm each other. */
  readonly founding: boolean;
  /** By what the account is known: the confirmation binds to it. */
  readonly account: { readonly name: string; readonly email: string };
}

/** One line of who holds which duty. Days are YYYY-MM-DD, Common Era. */
export interface RosterLine {
  readonly documentId: string;
  readonly person: { readonly id: string; readonly name: string } | null;
  readonly duty: Duty;
  readonly agency: string | null;
  readonly position: string;
  readonly order: { readonly number: string; readonly date: string; readonly file: OrderFile | null };
  readonly natureOfWork: string | null;
  /** Of a vice-governor: the agencies in his charge, by code; readers may see their names though they read none of them. */
  readonly supervises: readonly (BothLanguages & { readonly code: string })[];
  readonly actingFor: ActingFor | null;
  readonly from: string;
  readonly to: string | null;
  readonly revokedAt: string | null;
  /** Why it was ended before its time, in the words of the person who ended it. */
  readonly endReason: string | null;
  readonly standing: RosterStatus;
  /** Who confirmed it and when; null where nobody has, or it was changed since. */
  readonly confirmed: { readonly name: string; readonly at: string } | null;
  /** Set where it waits for a confirmation. */
  readonly confirming: Confirming | null;
  /** Days until the last day, for one that counts and has an end; 0 on the last day itself. */
  readonly daysLeft: number | null;
}

/** A line, and whether the reader may change it: nobody is offered a button that refuses. */
export interface OfficerLine extends RosterLine {
  readonly mayChange: boolean;
}

/** A duty that nobody holds in an agency. */
export interface Gap {
  readonly agency: string;
  readonly duty: Duty;
  /** First day without anybody, YYYY-MM-DD in Bangkok; null where nobody ever held it, or an account was closed. */
  readonly since: string | null;
  /** First day of the next appointment on record, where there is one. */
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
export interface AppointmentChoices {
  readonly duties: readonly Duty[];
  readonly agencies: readonly string[];
  /** The reader, whom the reader does not appoint; null for the administrator. */
  readonly self: string | null;
}

/** Who holds which duty in the reader's agencies, what is missing there, what ends soon, and what the reader may enter. */
export interface PeopleAnswer {
  readonly data: readonly OfficerLine[];
  readonly meta: {
    readonly gaps: readonly Gap[];
    /** Document ids of the lines that end within thirty days. */
    readonly expiring: readonly string[];
    /** Whether the province's rules ask a weighing of the provincial office, and no agency is it (URG-03). */
    readonly lacksProvincialOffice: boolean;
    readonly agencies: readonly PeopleAgency[];
    readonly mayAddAgency: boolean;
    /** Null for who appoints nobody. */
    readonly appointing: AppointmentChoices | null;
    /** Whom the reader may appoint; empty for who appoints nobody. */
    readonly candidates: readonly { readonly id: string; readonly name: string }[];
  };
}

/** How many appointments wait for the reader to confirm them. */
export interface ToConfirmAnswer {
  readonly data: { readonly count: number };
}

/** A row that a relation may be set to. */
export interface Choosable {
  readonly id: number;
  readonly documentId: string;
  /** As it stands in a list to choose from. */
  readonly label: string;
}

/** Where the reader gives information today, and by which appointment: what a new entry begins with. */
export interface OwnPlacesAnswer {
  readonly data: readonly { readonly agency: Choosable; readonly appointment: Choosable }[];
}
