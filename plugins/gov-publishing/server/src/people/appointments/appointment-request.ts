import { z } from 'zod';
import { ACTING_FOR_KINDS } from '../../content-types/appointment/schema';
import { DUTIES, type Reason } from '../../domain/signoff/model';
import { isWritten } from '../../domain/signoff/dossier/written';
import { hiddenCharacters } from '../../domain/text/hidden-characters';
import { isCalendarDay } from '../../domain/thai/dates/bangkok-day';
import { MalformedError } from '../../errors';
import { GIVEN_METHODS, givenProof, pathAsSent, proofIn, type ProofField } from '../proofs/proof-request';

/** A year of the Buddhist Era taken for one of the Common Era lies far beyond; nobody is appointed for so long. */
const YEARS = { first: 1900, last: 2200 } as const;

/** The codes of what may be wrong with a field; the schemas below give them as their messages. */
const PROBLEMS = [
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
    .refine(isWritten, 'appointment.missing')
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

const given = z.strictObject({
  person: id,
  agency: id,
  duty: z.enum(DUTIES, 'appointment.missing'),
  ...order,
});
const changed = z.strictObject(order);
const confirmed = z.strictObject({
  proof: givenProof,
  /** The record that was shown: index of the leaf that gave or changed the terms. */
  record: z.int('appointment.missing').min(0, 'appointment.missing'),
  language: z.enum(['th', 'en'], 'appointment.not_offered').default('th'),
  /** The account that was shown, by its name and address; left out, the one that it is. */
  account: z
    .strictObject({ name: z.string('appointment.missing'), email: z.string('appointment.missing') })
    .optional(),
});
const ended = z.strictObject({ lastDay: day.nullable(), reason: written(5_000) });

/** The terms of an order, without who, where and in which duty. */
export type OrderTerms = z.infer<typeof changed>;
/** The body of `POST /people/appointments`; `agency` is a code, `person` the id of an account. */
export type NewAppointment = z.infer<typeof given>;
/** The body of `POST /people/appointments/:documentId/end`; without a last day it ends at once. */
export type AppointmentEnd = z.infer<typeof ended>;

/** @throws MalformedError naming every field that is wrong */
export function parseConfirmation(sent: unknown): z.infer<typeof confirmed> & { proofField: ProofField } {
  const { body, field } = proofIn(sent);
  return { ...parse(confirmed, body, field), proofField: field };
}
/** @throws MalformedError naming every field that is wrong */
export const parseNewAppointment = (body: unknown): NewAppointment => inOrder(parse(given, body));
/** @throws MalformedError naming every field that is wrong */
export const parseOrderTerms = (body: unknown): OrderTerms => inOrder(parse(changed, body));
/** @throws MalformedError naming every field that is wrong */
export const parseAppointmentEnd = (body: unknown): AppointmentEnd => parse(ended, body);

/** @returns a reason in words that a form shows beside the field, and so does not name it again */
export function fieldReason(code: string, field: string): Reason {
  return { code, field, requirement: 'WF-01' };
}

function parse<T>(schema: z.ZodType<T>, body: unknown, proof: ProofField = 'proof'): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  throw new MalformedError(
    result.error.issues.flatMap((issue): Reason[] => {
      if (issue.code === 'unrecognized_keys')
        return issue.keys.map((field) => ({ code: 'request.unknown_field', field, params: { field } }));
      const path = pathAsSent(issue.path, proof).join('.');
      if (path === 'proof.method') return [unknownMethod(path)];
      return [fieldReason(problemOf(issue.message), path || 'body')];
    }),
  );
}

function unknownMethod(field: string): Reason {
  return { ...fieldReason('proof.unknown_method', field), params: { methods: GIVEN_METHODS.join(', ') } };
}

/** zod has messages of its own for what no schema foresaw: a number where words belong. */
function problemOf(message: string): string {
  return PROBLEMS.find((each) => each === message) ?? 'appointment.missing';
}

function inOrder<T extends OrderTerms>(terms: T): T {
  if (terms.to !== null && terms.to < terms.from)
    throw new MalformedError([fieldReason('appointment.to_before_from', 'to')]);
  return terms;
}
