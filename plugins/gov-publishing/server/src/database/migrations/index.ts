import type { Migration } from '../migration';
import { firstTables } from './0001-first-tables';
import { noticesAndRemarks } from './0002-notices-and-remarks';

/** Every step, oldest first. A new one is one more file and one more line. */
export const MIGRATIONS: readonly Migration[] = [firstTables, noticesAndRemarks];
