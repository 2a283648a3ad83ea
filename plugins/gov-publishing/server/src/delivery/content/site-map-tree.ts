import type { SiteMapFields } from '../../content-types/definition/type-definition';
import type { Json, JsonObject } from '../../domain/content/snapshot';
import { isSnapshotRelation } from '../../domain/content/snapshot-shape';
import type { VerifiedPublication } from '../store/publication-verifier';

interface Node {
  readonly id: string;
  readonly parent: string | null;
  readonly order: number;
  readonly item: JsonObject;
}

/**
 * The site's map as a tree (MAP-01). Only published nodes are in it; one whose parent is not public stands at the top,
 * so that nothing that is public is out of reach. Cycles cannot be signed; should one be there, it is left out.
 *
 * @param nodes verified publications of the type that is the site's map, with their public form
 * @param fields of a node, as its type names them
 */
export function siteMapTree(
  nodes: readonly { verified: VerifiedPublication; item: JsonObject }[],
  fields: SiteMapFields,
): Json[] {
  const known = new Map<string, Node>();
  for (const { verified, item } of nodes) {
    const { content, documentId } = verified.sealed.snapshot;
    const parent = content[fields.parent];
    const order = content[fields.order];
    known.set(documentId, {
      id: documentId,
      parent: isSnapshotRelation(parent) ? parent.documentId : null,
      order: typeof order === 'number' ? order : Number.MAX_SAFE_INTEGER,
      item,
    });
  }
  const children = new Map<string | null, Node[]>();
  for (const node of known.values()) {
    const parent = node.parent !== null && known.has(node.parent) ? node.parent : null;
    children.set(parent, [...(children.get(parent) ?? []), node]);
  }
  const branch = (parent: string | null): Json[] =>
    (children.get(parent) ?? [])
      .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
      .map(({ id, item }) => ({ ...item, children: branch(id) }));
  return branch(null);
}
