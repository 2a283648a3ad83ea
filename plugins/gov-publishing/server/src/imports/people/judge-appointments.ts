import { TermsReader, type AppointmentRow, type ImportedTerms } from './appointment-row';
import { postKey, type Facts, type KnownAppointment } from './facts';
import type { Powers } from './powers';
import type { Duty } from '../../domain/signoff/model';

/** An appointment that is to be entered. */
export interface ImportedAppointment {
  readonly email: string;
  readonly terms: ImportedTerms;
}

/** What the file itself adds: codes of agencies, addresses of officers. */
export interface Added {
  readonly agencies: ReadonlySet<string>;
  readonly officers: ReadonlySet<string>;
}

interface InFile extends KnownAppointment {
  readonly row: number;
}

/** @returns the appointments that are to be entered, and how many are on record already */
export function judgeAppointments(
  rows: readonly AppointmentRow[],
  facts: Facts,
  added: Added,
  powers: Powers,
): { added: ImportedAppointment[]; present: number } {
  const entered: ImportedAppointment[] = [];
  const inFile = new Map<string, readonly InFile[]>();
  const isAgency = (code: string): boolean => facts.agencies.has(code) || added.agencies.has(code);
  let present = 0;
  for (const row of rows) {
    const email = row.text('person').toLowerCase();
    const { duty, terms } = new TermsReader(row, isAgency).read();
    const isTheirs = judgePowers(row, email, duty, powers);
    // Of what the person may not enter, nothing is said that tells who is there, and appointed to what.
    if (isTheirs) judgePerson(row, email, facts, added);
    if (terms === null || !isTheirs) continue;
    const key = postKey(email, terms.agency, terms.duty);
    const earlier = inFile.get(key) ?? [];
    const own = asKnown(terms, row.number);
    inFile.set(key, [...earlier, own]);
    const twice = earlier.find((each) => isSame(each, own));
    if (twice) {
      row.fault('person', 'import.appointment.twice', { row: twice.row });
      continue;
    }
    const known = facts.appointments.get(key) ?? [];
    // One that was ended stays ended: the same file once more appoints nobody anew.
    const onRecord = known.find((each) => isSame(each, own));
    if (onRecord) {
      tellPresent(row, onRecord, own);
      present += 1;
      continue;
    }
    judgeOverlap(row, own, [...known, ...earlier]);
    entered.push({ email, terms });
  }
  return { added: entered, present };
}

function judgePerson(row: AppointmentRow, email: string, facts: Facts, added: Added): void {
  const account = facts.accounts.get(email);
  if (email === '') row.fault('person', 'import.cell.missing');
  else if (!account && !added.officers.has(email)) row.fault('person', 'import.appointment.person');
  else if (account?.state === 'closed') row.fault('person', 'import.appointment.closed');
}

/** @returns whether the person may enter such an appointment */
function judgePowers(
  row: AppointmentRow,
  email: string,
  duty: Duty | null,
  { duties, appointsIn, self }: Powers,
): boolean {
  const agency = row.text('agency');
  const isDutyTheirs = duty === null || duties.includes(duty);
  const isAgencyTheirs = appointsIn === null || agency === '' || appointsIn.includes(agency);
  const isOther = email === '' || email !== self;
  if (!isDutyTheirs) row.fault('duty', 'import.appointment.duty_not_yours');
  if (!isAgencyTheirs) row.fault('agency', 'import.appointment.agency_not_yours');
  if (!isOther) row.fault('person', 'import.appointment.self');
  // A row without an agency or a duty is within nobody's powers yet.
  return (
    isDutyTheirs && isAgencyTheirs && isOther && (appointsIn === null || (agency !== '' && duty !== null))
  );
}

function judgeOverlap(row: AppointmentRow, own: KnownAppointment, others: readonly KnownAppointment[]): void {
  const other = others.find((each) => !each.revoked && overlap(each, own));
  if (!other) return;
  const { order, from, to } = other;
  if (to === null) row.fault('from', 'import.appointment.overlaps_open', { order, from });
  else row.fault('from', 'import.appointment.overlaps', { order, from, to });
}

/** By person, agency, duty, order and first day it is one appointment. What else the file says otherwise is told and not followed. */
function tellPresent(row: AppointmentRow, known: KnownAppointment, own: KnownAppointment): void {
  const isOrderDate = known.orderDate === own.orderDate;
  const isEnd = known.to === own.to;
  if (!isOrderDate) row.note('orderDate', 'import.appointment.differs_order', { date: known.orderDate });
  if (!isEnd && known.to === null) row.note('to', 'import.appointment.differs_open');
  if (!isEnd && known.to !== null) row.note('to', 'import.appointment.differs_to', { to: known.to });
  if (isOrderDate && isEnd) row.note('person', 'import.appointment.present');
}

function asKnown({ orderNumber, orderDate, from, to }: ImportedTerms, row: number): InFile {
  return { order: orderNumber, orderDate, from, to, revoked: false, row };
}

function isSame(one: KnownAppointment, other: KnownAppointment): boolean {
  return one.order === other.order && one.from === other.from;
}

/** Days of the calendar, YYYY-MM-DD, the last one included. */
function overlap(one: KnownAppointment, other: KnownAppointment): boolean {
  return (one.to === null || one.to >= other.from) && (other.to === null || other.to >= one.from);
}
