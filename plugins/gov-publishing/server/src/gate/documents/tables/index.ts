import type { AppendOnly } from '../../../database/dialect/dialect';

/** By whose hands drafts came to say what they say. */
export const GATE_TABLES = { edits: 'gov_edits' } as const;

// Who saved a draft may not approve it: anyone who could take their own name off this list could.
export const GATE_APPEND_ONLY: readonly AppendOnly[] = [{ table: GATE_TABLES.edits, key: ['id'] }];
