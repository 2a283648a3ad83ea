/** What came in from elsewhere, and under which addresses it stood there. Nothing in it decides what may be signed or shown. */
export const IMPORT_TABLES = { entries: 'gov_imported_entries' } as const;
