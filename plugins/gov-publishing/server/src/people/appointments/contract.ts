import { z } from 'zod';
import { ACTING_FOR_KINDS } from '@gov-publishing/provenance/vocabulary';
import { hasMeaningfulText } from '../../domain/signoff/dossier/meaningful-text';
import { DUTIES } from '../../domain/signoff/model';
import { hiddenCharacters } from '../../domain/text/hidden-characters';
import { isCalendarDay } from '../../domain/thai/dates/bangkok-day';
import { givenProof } from '../proofs/contract';

/** A year of the Buddhist Era taken for one of the Common Era lies far beyond; nobody is appointed for so long. */
const YEARS = { first: 1900, last: 2200 } as const;

/** The codes of what may be wrong with a field; the schemas below give them as their messages. */
export const PROBLEMS = [
  'appointment.missing',
  'appointment.too_long',
  'appointment.bad_characters',
  'appointment.bad_day',
  'appointment.far_year',
  'appointment.not_offered',
] as const;

const written = (max: number): z.ZodType<string> =>
  z
    .string('appointment.missing')
    .max(max, 'appointment.too_long')
    .refine((text) => hiddenCharacters(text).length === 0, 'appointment.bad_characters')
    .refine(hasMeaningfulText, 'appointment.missing')
    .transform((text) => text.trim());

const day = z
  .string('appointment.missing')
  .min(1, { error: 'appointment.missing', abort: true })
  .refine(isCalendarDay, { error: 'appointment.bad_day', abort: true })
  .refine(
    (text) => Number(text.slice(0, 4)) >= YEARS.first && Number(text.slice(0, 4)) <= YEARS.last,
    'appointment.far_year',
  );

const id = z.string('appointment.missing').regex(/^[A-Za-z0-9_-]{1,64}$/, 'appointment.missing');

/** What an order says: the part of an appointment that may be put right later. */
const order = {
  position: written(255),
  orderNumber: written(255),
  orderDate: day,
  /** Row id of the uploaded order; null takes it off. */
  orderFile: z.int('appointment.not_offered').positive('appointment.not_offered').nullable(),
  natureOfWork: written(5_000).nullable(),
  from: day,
  to: day.nullable(),
  actingFor: z
    .strictObject({ kind: z.enum(ACTING_FOR_KINDS, 'appointment.not_offered'), position: written(255) })
    .nullable(),
  /** Codes of the agencies in a vice-governor's charge; left out, it stays as it is. */
  supervises: z.array(id).max(200, 'appointment.too_long').optional(),
};

/** The body of `POST /people/appointments`; `agency` is a code, `person` the id of an account. */
export const given = z.strictObject({
  person: id,
  agency: id,
  duty: z.enum(DUTIES, 'appointment.missing'),
  ...order,
});
/** The body of `POST /people/appointments/:documentId/changes`: an order without who, where and in which duty. */
export const changed = z.strictObject(order);
/** The body of `POST /people/appointments/:documentId/confirm`. */
export const confirmed = z.strictObject({
  proof: givenProof,
  /** The record that was shown: index of the leaf that gave or changed the terms. */
  record: z.int('appointment.missing').min(0, 'appointment.missing'),
  language: z.enum(['th', 'en'], 'appointment.not_offered').default('th'),
  /** The account that was shown, by its name and address; left out, the one that it is. */
  account: z
    .strictObject({ name: z.string('appointment.missing'), email: z.string('appointment.missing') })
    .optional(),
});
/** The body of `POST /people/appointments/:documentId/end`; without a last day it ends at once. */
export const ended = z.strictObject({ lastDay: day.nullable(), reason: written(5_000) });

/** What is sent to give an appointment (or, without who and where, to put it right), to confirm it and to end it. */
export type NewAppointmentSent = z.input<typeof given>;
export type ConfirmationSent = z.input<typeof confirmed>;
export type AppointmentEndSent = z.input<typeof ended>;
