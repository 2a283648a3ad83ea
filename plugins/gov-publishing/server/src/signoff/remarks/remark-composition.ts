import type { GovernedTypes } from '../../entries/governed-types';
import type { DutyHolders } from '../../people/roster/duty-holders';
import type { Officers } from '../../people/roster/officers';
import type { AgencyScopes } from '../../people/scope/agency-scopes';
import type { Strapi } from '../../strapi-boundary';
import type { AdminReadPolicy } from '../admin-read-policy';
import { RemarkReaders } from './remark-readers';
import { Remarks, type MentionEvent } from './remarks';

/** What remarks are made from. */
export interface RemarkSources {
  readonly strapi: Strapi;
  readonly types: GovernedTypes;
  readonly officers: Officers;
  readonly holders: DutyHolders;
  readonly readPolicy: AdminReadPolicy;
  readonly scopes: AgencyScopes;
  readonly mentioned: (event: MentionEvent) => Promise<void>;
  readonly now: () => Date;
}

/** @returns remarks, and who may see them */
export function composeRemarks(sources: RemarkSources): {
  readonly remarks: Remarks;
  readonly remarkReaders: RemarkReaders;
} {
  const { strapi, types, officers, holders, readPolicy, scopes, mentioned, now } = sources;
  const remarkReaders = new RemarkReaders(strapi, types, readPolicy, officers, holders, scopes);
  return {
    remarks: new Remarks(strapi, officers, remarkReaders, mentioned, now),
    remarkReaders,
  };
}
