import type { AppendOnly } from '../../database/dialect/dialect';

/** What is known of accounts besides what Strapi keeps. */
export const PEOPLE_TABLES = {
  tokenHolders: 'gov_token_holders',
  attempts: 'gov_password_attempts',
} as const;

export const PEOPLE_APPEND_ONLY: readonly AppendOnly[] = [{ table: PEOPLE_TABLES.tokenHolders, key: ['id'] }];
