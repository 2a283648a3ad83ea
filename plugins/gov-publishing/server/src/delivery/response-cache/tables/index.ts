/** Which servers may be answering from their cache. */
export const FRONT_TABLES = { servers: 'gov_servers' } as const;
