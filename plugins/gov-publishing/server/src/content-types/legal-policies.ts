import type { Kind } from './basic-info/kinds';
import { BASIC_INFO_UID } from './uids';

/** What the standard of government websites has every site say of itself, and where a site says it. */
export const LEGAL_POLICIES = {
  uid: BASIC_INFO_UID,
  field: 'kind',
  kinds: ['website_policy', 'privacy_policy', 'security_policy'],
} as const satisfies { uid: string; field: string; kinds: readonly Kind[] };

export type LegalPolicy = (typeof LEGAL_POLICIES.kinds)[number];
