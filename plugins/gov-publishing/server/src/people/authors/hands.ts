import type { PersonId } from '../../domain/brands';
import type { Strapi } from '../../strapi-boundary';
import { authorId, currentActor } from '../actor';
import type { TokenHolders } from './token-holders';

/** The author of a change that a signed act brings about: whose hand that was stands in the ledger. */
export const LEDGER_HAND = 'ledger' as PersonId;
/** The author of a change that nobody saw being made. */
export const UNSEEN_HAND = 'program:unseen' as PersonId;

/**
 * @param author who is noted with a change
 * @returns false where that may be anybody, the approver included: a site user, an API token that nobody is known to
 *   hold, a change that nobody saw. Code of the host's own is trusted as the server is.
 */
export function isKnownHand(author: string): boolean {
  return !author.startsWith('program:');
}

/** Says whose hands a write in progress is by. */
export class Hands {
  constructor(
    private readonly strapi: Strapi,
    private readonly holders: TokenHolders,
  ) {}

  /** @returns the person in a session, everybody who holds the API token, or the name of a program */
  async current(): Promise<PersonId[]> {
    const actor = currentActor(this.strapi);
    if (actor.kind === 'content-api' && actor.tokenId !== null) {
      const holders = await this.holders.of(actor.tokenId);
      if (holders.length > 0) return holders;
    }
    return [authorId(actor)];
  }
}
