import { blocks, type Check } from '../checks/check';
import { hasItems } from '../checks/presence';
import { TARGET_RELATIONS } from '../entry-targets';
import { textOf, valuesOf } from '../model/values';

/**
 * Following the parents upwards never comes back (MAP-01). A circle among the parents alone is found too: such
 * a node would hang on no root. Asks `parentOf` once a level and stops at the first node seen twice.
 */
const noCycle: Check = async (entry, { parentOf }) => {
  const self = textOf(entry['documentId']);
  const seen = new Set(self === undefined ? [] : [self]);
  let above = textOf(valuesOf(entry['parent'])?.['documentId']) ?? null;
  while (above !== null) {
    if (seen.has(above)) return [blocks('MAP-01', 'parent', 'finding.sitemap.cycle')];
    seen.add(above);
    above = parentOf ? await parentOf(above) : null;
  }
  return [];
};

/** A node leads to one place at most; two would leave the choice to the code that draws the map. */
const oneTarget: Check = (entry) => {
  const relations = Object.keys(TARGET_RELATIONS).filter((field) => hasItems(entry[field]));
  const count = relations.length + (textOf(entry['targetUrl']) === undefined ? 0 : 1);
  return count > 1
    ? [blocks('MAP-01', 'targetUrl', 'finding.sitemap.many_targets', { params: { count } })]
    : [];
};

/** The checks of site map nodes; that parent and target are published is a common check. */
export const checks: readonly Check[] = [noCycle, oneTarget];
