import * as z from 'zod';
import { DUTIES } from '../vocabulary/duties';
import { agencyCode, ascending, digest, index, statement, word } from './fields';
import { APPOINTMENT_ACTS } from '../vocabulary/people-acts';
import { envelope, type RecordKind } from './record-kind';

/** In which capacity somebody confirms an appointment. */
const confirmedBy = z
  .strictObject({
    duty: z.enum(DUTIES),
    agency: agencyCode,
    position: word,
    order: word,
    actingFor: word.optional(),
  })
  .readonly();

const schema = z
  .strictObject({
    ...envelope('appointment'),
    act: z.enum(APPOINTMENT_ACTS),
    /** Salted commitment to the person appointed. */
    subject: digest,
    /** Document id of the appointment. */
    appointment: word,
    duty: z.enum(DUTIES).optional(),
    agency: agencyCode.optional(),
    order: word.optional(),
    /** Date of the order, YYYY-MM-DD. */
    orderDate: word.optional(),
    /** SHA-256 of the bytes of the order's file. */
    orderFile: digest.optional(),
    position: word.optional(),
    actingFor: word.optional(),
    /** Of a vice-governor: codes of the agencies in his charge, ascending; left out where the order names none. */
    supervises: ascending(agencyCode, 1, 200).optional(),
    from: word.optional(),
    to: word.optional(),
    /** `confirm_appointment`: index of the leaf whose terms are confirmed. */
    confirms: index.optional(),
    /** `confirm_appointment`: duty, agency, position and order of the person who confirms. */
    by: confirmedBy.optional(),
    /** `confirm_appointment`: the words that were agreed to, as shown. */
    statement: statement.optional(),
    /** `confirm_appointment` of the first two, who confirm each other: which of the two confirmations it is. */
    founding: z.enum(['opens', 'closes']).optional(),
    /** `confirm_appointment` that closes the founding: index of the one that opened it, which counts from now on. */
    opening: index.optional(),
    /** `confirm_appointment`: salted digest of the stored password hash. */
    credential: digest.optional(),
    /** `confirm_appointment`: salted digest of the account's name and e-mail address, as they were confirmed. */
    account: digest.optional(),
  })
  .readonly();

export type ConfirmedBy = z.infer<typeof confirmedBy>;
/** What is recorded of an appointment: who may sign, by which order, and who vouched for it (WF-01). */
export type AppointmentLeaf = z.infer<typeof schema>;
export type AppointmentAct = AppointmentLeaf['act'];

export const appointment: RecordKind<'appointment', typeof schema> = {
  kind: 'appointment',
  v: 1,
  acts: APPOINTMENT_ACTS,
  schema,
  title: { th: 'คำสั่งแต่งตั้ง', en: 'Appointment' },
  indexKeys: ({ appointment: documentId, act }) => ({ uid: null, documentId, locale: null, act }),
  concerns: ({ appointment: documentId }) => ({ what: 'appointment', appointment: documentId }),
};
