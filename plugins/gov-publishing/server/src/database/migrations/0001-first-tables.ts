import { makeFrontTables } from '../../delivery/response-cache/tables/first-tables';
import { makeStoreTables } from '../../delivery/store/tables/first-tables';
import { makeGateTables } from '../../gate/documents/tables/first-tables';
import { makeLedgerTables } from '../../ledger/tables/first-tables';
import { makePeopleTables } from '../../people/tables/first-tables';
import { makeDossierTables } from '../../signoff/dossier/tables/first-tables';
import type { Migration } from '../migration';

/** The tables as they were when the format of the ledger was settled, each part's own. */
export const firstTables: Migration = {
  version: 1,
  name: 'first tables',
  up: async (trx) => {
    await makeLedgerTables(trx);
    await makeStoreTables(trx);
    await makeDossierTables(trx);
    await makeGateTables(trx);
    await makePeopleTables(trx);
    await makeFrontTables(trx);
  },
};
