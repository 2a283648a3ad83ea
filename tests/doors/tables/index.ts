import type { DoorTable } from '../door';
import { contentManager } from './content-manager';
import { documentService } from './document-service';
import { fileDoors } from './files';
import { graphql } from './graphql';
import { languages } from './languages';
import { neighbours } from './neighbours';
import { queryEngine } from './query-engine';
import { rest } from './rest';
import { signatures } from './signatures';

/** Doors at which something of the gate, or Strapi itself, answers. */
export const refusedTables: readonly DoorTable[] = [
  rest, graphql, contentManager, documentService, queryEngine, fileDoors, neighbours, languages, signatures,
];
