import { makeImportTables } from '../../imports/tables/import-tables';
import { makeNoticeTables } from '../../notices/tables/notice-tables';
import { makeRemarkTables } from '../../signoff/remarks/tables/remark-tables';
import type { Migration } from '../migration';

/**
 * What people are told by mail and in the panel, what they say to each other about a draft, and what came in from elsewhere. What was signed before is not
 * told afterwards.
 */
export const noticesAndRemarks: Migration = {
  version: 2,
  name: 'notices and remarks',
  up: async (trx) => {
    await makeNoticeTables(trx);
    await makeRemarkTables(trx);
    await makeImportTables(trx);
  },
};
