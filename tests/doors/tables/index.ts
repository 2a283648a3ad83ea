import type { Door, DoorTable } from '../door';
import type { TargetStage } from '../stages/target-stage';
import { authors } from './persons/authors';
import { contentManager } from './content-manager';
import { documentService } from './document-service';
import { oldEntityService } from './entity-service';
import { fileIndex } from './files/file-index';
import { fileRows } from './files/file-rows';
import { fileDoors } from './files/files';
import { graphql } from './graphql';
import { hands } from './persons/hands';
import { imports } from './imports';
import { languages } from './languages';
import { lentHands } from './persons/lent-hands';
import { memberTable } from './rows/members';
import { relatedTypes } from './rows/related-types';
import { ownTables } from './rows/own-tables';
import { queryEngine } from './rows/query-engine';
import { readTables } from './reads/reads';
import { orderPapers, pictureRows, pictures } from './references';
import { renamedHands } from './persons/renamed-hands';
import { rest } from './rest';
import { signatures } from './signatures';
import { bootTables } from './starts';
import { strapiRows } from './rows/strapi-rows';
import { triggers } from './rows/triggers';
import { weighingTable } from './weighing';
import { wholeLedger } from './whole-ledger';

/** Doors at which something of the gate, or Strapi itself, answers. */
export const refusedTables: readonly DoorTable[] = [
  rest,
  graphql,
  contentManager,
  documentService,
  oldEntityService,
  queryEngine,
  fileDoors,
  fileRows,
  fileIndex,
  pictures,
  orderPapers,
  relatedTypes,
  languages,
  imports,
  signatures,
  hands,
  authors,
  lentHands,
  renamedHands,
  triggers,
];

/** Doors that no hook can see: each is tried on a published entry of its own. */
export const unseenTables: readonly DoorTable<TargetStage>[] = [strapiRows, pictureRows, ownTables];

/** Doors that concern everything at once; tried one after another on one site, each undone before the next. */
export const ledgerTables: readonly DoorTable[] = [wholeLedger];

/** A door as docs/doors.md shows it: nothing of how it is tried. */
export interface ListedTable {
  readonly heading: string;
  readonly doors: readonly Omit<Door, 'attempt' | 'undo'>[];
}

/** Every door there is, in the order of the document. */
export const allTables: readonly ListedTable[] = [
  ...refusedTables,
  ...unseenTables,
  ...ledgerTables,
  ...readTables,
  memberTable,
  weighingTable,
  ...bootTables,
];

export { bootTables, memberTable, readTables, weighingTable };
