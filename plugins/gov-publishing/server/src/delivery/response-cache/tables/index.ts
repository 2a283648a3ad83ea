/** Which servers may be answering from memory. */
export const FRONT_TABLES = { servers: 'gov_servers' } as const;
