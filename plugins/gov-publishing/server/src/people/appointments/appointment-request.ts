import type { z } from 'zod';
import type { Reason } from '../../domain/signoff/model';
import { MalformedError } from '../../errors';
import { GIVEN_METHODS } from '../proofs/contract';
import { pathAsSent, proofIn, type ProofField } from '../proofs/proof-request';
import { changed, confirmed, ended, given, PROBLEMS } from './contract';

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
