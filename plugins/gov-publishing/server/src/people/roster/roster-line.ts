import { differenceInCalendarDays, parseISO } from 'date-fns';
import { statusOn } from '../../domain/signoff/appointments/appointments';
import { explain } from '../../errors';
import { asRow, type Row } from '../../strapi-boundary';
import { supervisedIn } from '../appointments/appointment-terms';
import type { OnRecord } from '../appointments/appointment-records';
import type { Open } from '../confirming/confirmations';
import type { Confirming, RosterLine, RosterStatus } from './contract';
import type { HeldAppointment } from './gaps';
import { appointmentOf } from './officers';

/** Statuses in which a duty is held by nobody, though the appointment's own days say otherwise. */
const POWERLESS: readonly RosterStatus[] = [
  'not_on_record',
  'account_closed',
  'unconfirmed',
  'account_super_admin',
  'password_not_own',
  'password_unconfirmed',
  'account_changed',
];

/** @returns the appointment as gaps are found by it; undefined for a row that names no duty or agency */
export function heldIn(row: Row, { standing }: RosterLine): HeldAppointment | undefined {
  // Whether it is confirmed is said by the status; the days are judged for themselves.
  const appointment = appointmentOf(row, true);
  const revokedAt = row['revokedAt'];
  if (!appointment) return undefined;
  const counts = !POWERLESS.includes(standing);
  return { appointment, counts, revokedAt: revokedAt ? new Date(String(revokedAt)).toISOString() : null };
}

/**
 * @param recorded what the ledger has of it; undefined where the row says something else
 * @param open whether the reader may confirm it
 * @param day YYYY-MM-DD in Bangkok
 */
export function rosterLine(
  row: Row,
  recorded: OnRecord | undefined,
  open: Open | undefined,
  day: string,
): RosterLine {
  const person = asRow(row['person']);
  const file = asRow(row['orderFile']);
  const appointment = appointmentOf(row, true);
  const status = statusOf(row, recorded, open, day);
  const to = typeof row['to'] === 'string' ? row['to'] : null;
  return {
    documentId: String(row['documentId']),
    person: person['id'] === undefined ? null : { id: String(person['id']), name: nameOf(person) },
    duty: row['duty'] as RosterLine['duty'],
    agency: appointment?.agency ?? null,
    position: String(row['position'] ?? ''),
    order: {
      number: String(row['orderNumber'] ?? ''),
      date: String(row['orderDate'] ?? ''),
      file:
        typeof file['url'] === 'string'
          ? { id: Number(file['id']), url: file['url'], name: String(file['name']) }
          : null,
    },
    natureOfWork: typeof row['natureOfWork'] === 'string' ? row['natureOfWork'] : null,
    supervises: supervised(row),
    actingFor: appointment?.actingFor ?? null,
    from: String(row['from'] ?? ''),
    to,
    revokedAt: row['revokedAt'] ? new Date(String(row['revokedAt'])).toISOString() : null,
    endReason: typeof row['revokedReason'] === 'string' ? row['revokedReason'] : null,
    standing: status,
    confirmed: confirmedIn(recorded),
    confirming: WAITING.includes(status) && open ? confirmingView(open) : null,
    daysLeft:
      status === 'counts' && to !== null ? differenceInCalendarDays(parseISO(to), parseISO(day)) : null,
  };
}

function supervised(row: Row): RosterLine['supervises'] {
  const agencies = [row['supervises']].flat().map(asRow);
  return supervisedIn(row).map((code) => {
    const agency = agencies.find((each) => each['code'] === code);
    return { code, th: String(agency?.['nameTh'] ?? code), en: String(agency?.['nameEn'] ?? code) };
  });
}

const WAITING: readonly RosterStatus[] = [
  'unconfirmed',
  'password_unconfirmed',
  'password_not_own',
  'account_changed',
];

function statusOf(
  row: Row,
  recorded: OnRecord | undefined,
  open: Open | undefined,
  day: string,
): RosterStatus {
  const appointment = appointmentOf(row, recorded?.confirmed ?? true);
  const person = asRow(row['person']);
  if (!appointment || person['id'] === undefined) return 'incomplete';
  const status = statusOn(appointment, day);
  if (status !== 'counts' && status !== 'unconfirmed') return status;
  if (!recorded) return 'not_on_record';
  if (!isActive(person)) return 'account_closed';
  if (status === 'unconfirmed') return status;
  return open?.awaiting.bars[0] ?? 'counts';
}

function confirmedIn(recorded: OnRecord | undefined): RosterLine['confirmed'] {
  const { confirmation, confirmed } = recorded ?? {};
  return confirmation && confirmed ? { name: confirmation.signerName, at: confirmation.leaf.time } : null;
}

function confirmingView({ found, person, decision: { reasons, founding } }: Open): Confirming | null {
  const { terms } = found;
  if (terms === null) return null;
  return {
    record: terms.index,
    enteredAt: terms.leaf.time,
    allowed: reasons.length === 0,
    reasons: reasons.map(explain),
    founding: founding !== null,
    account: { name: person.name, email: person.email },
  };
}

function isActive(person: Row): boolean {
  return person['isActive'] === true && person['blocked'] !== true;
}

/** @returns first and last name of an account */
export function nameOf(person: Row): string {
  return [person['firstname'], person['lastname']]
    .filter((part) => typeof part === 'string' && part !== '')
    .join(' ');
}
