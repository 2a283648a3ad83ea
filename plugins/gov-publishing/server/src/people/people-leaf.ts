import type { PersonId } from '../domain/brands';
import {
  type AppointmentAct,
  type AppointmentLeaf,
  commit,
  type LeafProof,
  newSalt,
  type PasswordAct,
  type PasswordLeaf,
  type ProofMethodName,
} from '@gov-publishing/provenance';
import type { NewLeaf } from '../ledger/ledger-writer';
import { queryOf, type Strapi } from '../strapi-boundary';
import type { Actor } from './actor';

/** Who makes a leaf about people: the id and name behind its commitment, and how they proved to be there. */
export interface LeafSigner {
  readonly personId: string;
  readonly name: string;
  readonly proof: LeafProof;
}

/** What an appointment says in the ledger, besides which one it is. */
export type AppointmentTerms = Partial<Omit<AppointmentLeaf, 'kind' | 'act' | 'appointment'>>;
type PasswordTerms = Pick<PasswordLeaf, 'confirms' | 'credential'>;

/**
 * @param appointment its document id
 * @param subject the person appointed
 * @returns a leaf about an appointment, with the opening of both of its commitments
 */
export function appointmentLeaf(
  act: AppointmentAct,
  appointment: string,
  subject: PersonId,
  signer: LeafSigner,
  terms: AppointmentTerms,
  salt: string = newSalt(),
): NewLeaf {
  const signed = signedBy(signer, subject, salt);
  return { ...signed, leaf: { v: 1, kind: 'appointment', act, appointment, ...signed.leaf, ...terms } };
}

/**
 * @param subject the person whose password it is
 * @returns a leaf about a password, with the opening of both of its commitments
 */
export function passwordLeaf(
  act: PasswordAct,
  subject: PersonId,
  signer: LeafSigner,
  terms: PasswordTerms,
  salt: string = newSalt(),
): NewLeaf {
  const signed = signedBy(signer, subject, salt);
  return { ...signed, leaf: { v: 1, kind: 'password-change', act, ...signed.leaf, ...terms } };
}

function signedBy({ personId, name, proof }: LeafSigner, subject: PersonId, salt: string) {
  return {
    leaf: {
      proof,
      signer: commit({ name, personId, salt }),
      subject: commit({ name: '', personId: subject, salt }),
    },
    signer: { personId, personName: name, salt, note: null, assessment: null, subjectId: subject },
  };
}

/** @returns the signer of a leaf that records what somebody does without signing it: in a session, or as a program */
export async function recordingSigner(strapi: Strapi, actor: Actor): Promise<LeafSigner> {
  if (actor.kind === 'code') return { personId: 'program', name: 'program', proof: by('system') };
  if (actor.kind === 'content-api')
    return { personId: `program:${actor.name}`, name: actor.name, proof: by('system') };
  const row = await queryOf(strapi, 'admin::user').findOne({ where: { id: Number(actor.personId) } });
  const name = [row?.['firstname'], row?.['lastname']].filter(Boolean).join(' ');
  return {
    personId: actor.personId,
    name: name || String(row?.['email'] ?? actor.personId),
    proof: by(actor.kind === 'session' ? 'session' : 'system'),
  };
}

function by(method: ProofMethodName): LeafProof {
  return { method };
}
