import type { Check } from '../checks/check';

/** An agency is published as part of the entries that name it; it has no checks of its own. */
export const checks: readonly Check[] = [];
