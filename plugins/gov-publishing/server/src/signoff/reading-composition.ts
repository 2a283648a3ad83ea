import type { PublicLists } from '../delivery/content/public-lists';
import type { PolicyProfile } from '../domain/signoff/profiles/profile';
import type { GovernedTypes } from '../entries/governed-types';
import type { DutyHolders } from '../people/roster/duty-holders';
import type { Officers } from '../people/roster/officers';
import type { Strapi } from '../strapi-boundary';
import { AdminReadPolicy } from './admin-read-policy';
import { WhoseTurn } from './dossier/whose-turn';
import { Successors } from './successors/successors';

interface Given {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly people: { readonly officers: Officers; readonly holders: DutyHolders };
  readonly lists: PublicLists;
  readonly profile: PolicyProfile;
  readonly now: () => Date;
}

interface ReadingServices {
  readonly readPolicy: AdminReadPolicy;
  readonly turns: WhoseTurn;
  readonly successors: Successors;
}

/** @returns who may read what of the sign-off, and what its readers are told besides the dossier itself */
export function composeReading({ strapi, types, people, lists, profile, now }: Given): ReadingServices {
  const { officers, holders } = people;
  const readPolicy = new AdminReadPolicy(strapi, types, officers, now);
  return {
    readPolicy,
    turns: new WhoseTurn(officers, holders, profile, readPolicy),
    successors: new Successors(types, lists),
  };
}
