import type { PersonId } from '../domain/brands';
import type { PeopleAct, PeopleLeaf } from '../domain/ledger/leaf';
import { commit, newSalt } from '../domain/ledger/signer-commitment';
import type { NewLeaf } from '../ledger/ledger-writer';
import { queryOf, type Strapi } from '../strapi-boundary';
import type { Actor } from './actor';

/** Who makes a leaf about people: the id and name behind its commitment, and how they proved to be there. */
export interface LeafSigner {
  readonly personId: string;
  readonly name: string;
  readonly proof: PeopleLeaf['proof'];
}

/**
 * @param subject the person concerned
 * @param terms of the appointment, or of the password
 * @returns a leaf about a person, with the opening of both of its commitments
 */
export function peopleLeaf(
  act: PeopleAct,
  subject: PersonId,
  signer: LeafSigner,
  terms: Partial<PeopleLeaf>,
  salt: string = newSalt(),
): NewLeaf {
  const { personId, name, proof } = signer;
  return {
    leaf: {
      v: 1,
      kind: 'people',
      act,
      proof,
      signer: commit({ name, personId, salt }),
      subject: commit({ name: '', personId: subject, salt }),
      ...terms,
    },
    signer: { personId, personName: name, salt, note: null, assessment: null, subjectId: subject },
  };
}

/** @returns the signer of a leaf that records what somebody does without signing it: in a session, or as a program */
export async function recordingSigner(strapi: Strapi, actor: Actor): Promise<LeafSigner> {
  if (actor.kind === 'code') return { personId: 'program', name: 'program', proof: 'system' };
  if (actor.kind === 'content-api')
    return { personId: `program:${actor.name}`, name: actor.name, proof: 'system' };
  const row = await queryOf(strapi, 'admin::user').findOne({ where: { id: Number(actor.personId) } });
  const name = [row?.['firstname'], row?.['lastname']].filter(Boolean).join(' ');
  return {
    personId: actor.personId,
    name: name || String(row?.['email'] ?? actor.personId),
    proof: actor.kind === 'session' ? 'session' : 'system',
  };
}
