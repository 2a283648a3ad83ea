import type { GovernedTypes } from '../../entries/governed-types';
import type { Hands } from '../../people/authors/hands';
import type { composeScope } from '../../people/scope/scope-composition';
import type { Strapi } from '../../strapi-boundary';
import type { DraftsChangedOutside } from '../documents/drafts-changed-outside';
import type { Owners } from '../rows/owners';
import { LinkedElsewhere } from './linked-elsewhere';
import { RelatedAuthors } from './related-authors';
import { RelatedDrafts } from './related-drafts';
import { RelatedLinks } from './related-links';
import { SignaturesAtStake } from './signatures-at-stake';

/** What related types are watched with. */
export interface RelatedSources {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly owners: Owners;
  readonly hands: Hands;
  readonly drafts: DraftsChangedOutside;
  readonly scope: Pick<ReturnType<typeof composeScope>, 'scopes' | 'documents'>;
  readonly now: () => Date;
}

/** @returns which entries show rows of other types, and what becomes of their drafts when such a row changes */
export function composeRelated({ strapi, types, owners, hands, drafts, scope, now }: RelatedSources): {
  readonly links: RelatedLinks;
  readonly related: RelatedDrafts;
} {
  const links = new RelatedLinks(strapi, types, owners);
  const related = new RelatedDrafts(
    strapi,
    links,
    owners,
    drafts,
    types,
    new RelatedAuthors(strapi, hands, now),
    new SignaturesAtStake(strapi),
    new LinkedElsewhere(types, scope.scopes, scope.documents),
  );
  return { links, related };
}
