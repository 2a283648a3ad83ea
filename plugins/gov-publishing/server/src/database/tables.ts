import { FRONT_TABLES } from '../delivery/response-cache/tables';
import { STORE_APPEND_ONLY, STORE_TABLES } from '../delivery/store/tables';
import { IMPORT_TABLES } from '../imports/tables';
import { GATE_APPEND_ONLY, GATE_TABLES } from '../gate/documents/tables';
import { LEDGER_APPEND_ONLY, LEDGER_TABLES } from '../ledger/tables';
import { NOTICE_TABLES } from '../notices/tables';
import { PEOPLE_APPEND_ONLY, PEOPLE_TABLES } from '../people/tables';
import { DOSSIER_TABLES } from '../signoff/dossier/tables';
import { REMARK_TABLES } from '../signoff/remarks/tables';
import type { AppendOnly } from './dialect/dialect';

/** Which steps ran (docs/adr/0046). */
export const SCHEMA_TABLE = 'gov_schema';

/** The plugin's own tables. They are not content types, so no generic API, GraphQL or transfer reaches them. */
export const ALL_TABLES: readonly string[] = [
  SCHEMA_TABLE,
  ...[
    LEDGER_TABLES,
    STORE_TABLES,
    DOSSIER_TABLES,
    GATE_TABLES,
    PEOPLE_TABLES,
    FRONT_TABLES,
    NOTICE_TABLES,
    REMARK_TABLES,
    IMPORT_TABLES,
  ].flatMap((each) => Object.values(each)),
];

export const APPEND_ONLY: readonly AppendOnly[] = [
  ...LEDGER_APPEND_ONLY,
  ...STORE_APPEND_ONLY,
  ...GATE_APPEND_ONLY,
  ...PEOPLE_APPEND_ONLY,
];
