import type { PersonId } from '../domain/brands';
import { ProofError } from '../errors';
import { currentActor } from '../people/actor';
import type { Strapi } from '../strapi-boundary';

interface WithStrapi {
  readonly strapi: Strapi;
}

/** A signature is a person's: an API token is a program, and an admin token only borrows its owner's name (rule 4). */
export function signerIn({ strapi }: WithStrapi): PersonId {
  const actor = currentActor(strapi);
  if (actor.kind === 'session') return actor.personId;
  throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
}

/** @returns who reads: a person in a session, or whose admin token it is */
export function readerIn({ strapi }: WithStrapi): PersonId {
  const actor = currentActor(strapi);
  if (actor.kind === 'session' || actor.kind === 'admin-token') return actor.personId;
  throw new ProofError([{ code: 'session.required', requirement: 'WF-07' }]);
}
