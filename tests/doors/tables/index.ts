import type { DoorTable } from '../door';
import { contentManager } from './content-manager';
import { documentService } from './document-service';
import { fileDoors } from './files';
import { graphql } from './graphql';
import { hands } from './hands';
import { languages } from './languages';
import { neighbours } from './neighbours';
import { queryEngine } from './query-engine';
import { rest } from './rest';
import { ownTables } from './own-tables';
import { signatures } from './signatures';
import { strapiRows } from './strapi-rows';
import { wholeLedger } from './whole-ledger';
import { triggers } from './triggers';
import type { TargetStage } from '../target-stage';

/** Doors at which something of the gate, or Strapi itself, answers. */
export const refusedTables: readonly DoorTable[] = [
  rest,
  graphql,
  contentManager,
  documentService,
  queryEngine,
  fileDoors,
  neighbours,
  languages,
  signatures,
  hands,
  triggers,
];

/** Doors that no hook can see: each is tried on a published entry of its own. */
export const unseenTables: readonly DoorTable<TargetStage>[] = [strapiRows, ownTables];

/** Doors that concern everything at once; tried one after another on one site, each undone before the next. */
export const ledgerTables: readonly DoorTable[] = [wholeLedger];

export { readTables } from './reads';
export { bootTables } from './starts';
export { memberTable } from './members';
