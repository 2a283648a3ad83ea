import type { NewAppointmentSent } from '../../../../server/src/people/appointments/contract';
import type { FilledIn } from '../../api/admin-client';
import type { Language } from '../../words/moments';
import { dayOfParts, NO_DAY, partsOfDay, type DayParts } from './day-parts';
import type { OfficerLine, OrderFile } from '../people-model';

/** What is filled in so far of an appointment. */
export interface AppointmentForm {
  readonly person: string;
  readonly agency: string;
  readonly duty: string;
  readonly position: string;
  readonly orderNumber: string;
  readonly orderDate: DayParts;
  readonly orderFile: OrderFile | null;
  readonly natureOfWork: string;
  readonly from: DayParts;
  readonly to: DayParts;
  /** How the officer acts for another; empty for one's own office. */
  readonly actingKind: string;
  readonly actingFor: string;
  /** Of a vice-governor: codes of the agencies in his charge. */
  readonly supervises: readonly string[];
}

/**
 * Writes into the form: parts, or what they become of what it holds. Never the whole form: two changes within one drawing
 * would each undo the other.
 */
export type ChangeOfForm = (
  change: Partial<AppointmentForm> | ((form: AppointmentForm) => Partial<AppointmentForm>),
) => void;

/** @returns an empty form; where only one agency or duty can be chosen it is */
export function newForm(agency: string, duty: string): AppointmentForm {
  return {
    person: '',
    agency,
    duty,
    position: '',
    orderNumber: '',
    orderDate: NO_DAY,
    orderFile: null,
    natureOfWork: '',
    from: NO_DAY,
    to: NO_DAY,
    actingKind: '',
    actingFor: '',
    supervises: [],
  };
}

/** @returns the form of an appointment as it stands */
export function formOf(line: OfficerLine, language: Language): AppointmentForm {
  return {
    person: line.person?.id ?? '',
    agency: line.agency ?? '',
    duty: line.duty,
    position: line.position,
    orderNumber: line.order.number,
    orderDate: partsOfDay(line.order.date, language),
    orderFile: line.order.file,
    natureOfWork: line.natureOfWork ?? '',
    from: partsOfDay(line.from, language),
    to: partsOfDay(line.to, language),
    actingKind: line.actingFor?.kind ?? '',
    actingFor: line.actingFor?.position ?? '',
    supervises: line.supervises.map(({ code }) => code),
  };
}

/**
 * @param isNew false leaves out who, where and in which duty: those stay as they are
 * @returns the body of the request; empty texts that may be empty are null
 */
export function appointmentBody(
  form: AppointmentForm,
  isNew: boolean,
  language: Language,
): FilledIn<NewAppointmentSent> {
  const { person, agency, duty, natureOfWork, actingKind, actingFor } = form;
  const day = (parts: DayParts): string => dayOfParts(parts, language);
  return {
    ...(isNew && { person, agency, duty }),
    position: form.position,
    orderNumber: form.orderNumber,
    orderDate: day(form.orderDate),
    orderFile: form.orderFile?.id ?? null,
    natureOfWork: natureOfWork.trim() === '' ? null : natureOfWork,
    from: day(form.from),
    to: day(form.to) === '' ? null : day(form.to),
    actingFor: actingKind === '' ? null : { kind: actingKind, position: actingFor },
    // Of other duties nothing is said: what stands there stays.
    ...(duty === 'vice_governor' && { supervises: form.supervises }),
  };
}

/** @returns whether closing the dialog would lose something */
export function differs(form: AppointmentForm, from: AppointmentForm): boolean {
  return JSON.stringify(form) !== JSON.stringify(from);
}
