import { leavesOf, type Leaf } from '../model/leaves';
import type { ContentModel } from '../model/schema';
import { listOf, textOf } from '../model/values';
import { blocks, type Check } from './check';

/**
 * An entry may point only at what the public can see: a relation to a draft would show its title before it is
 * signed, and would be cut out of the published row by Strapi, so that it no longer matches its digest.
 * Accounts are left aside; they are never shown.
 */
export function relationsPublished(model: ContentModel): Check {
  return async (entry, { isPublished }) => {
    if (!isPublished) return [];
    const relations = [...leavesOf(model, entry)].filter(({ attribute }) => attribute.type === 'relation');
    const findings = relations.map(async (leaf) => {
      const { target } = leaf.attribute;
      if (target === undefined || target.startsWith('admin::')) return [];
      const seen = await Promise.all(
        listOf(leaf.value).map(async (related) => {
          const documentId = textOf(related['documentId']);
          return documentId === undefined || (await isPublished(target, documentId))
            ? []
            : [finding(leaf, related)];
        }),
      );
      return seen.flat();
    });
    return (await Promise.all(findings)).flat();
  };
}

function finding({ path, attribute }: Leaf, related: Readonly<Record<string, unknown>>) {
  // The site map's mandate asks for it by name; elsewhere it follows from the gate.
  const requirement =
    attribute.target?.endsWith('.sitemap-node') || path.startsWith('target') ? 'MAP-01' : null;
  const name = textOf(related['title']) ?? textOf(related['name']) ?? textOf(related['documentId']) ?? '-';
  return blocks(requirement, path, 'finding.relation.unpublished', { params: { name } });
}
