import { scalarFields, type ScalarField } from '../model/scalar-fields';
import type { ContentModel } from '../model/schema';
import { listOf, textOf } from '../model/values';
import { blocks, type Check, type CommonCheck } from './check';

/**
 * An entry may point only at what the public can see: a relation to a draft would show its title before it is
 * signed, and would be cut out of the published row by Strapi, so that it no longer matches its digest.
 * Accounts are left aside; they are never shown.
 */
export const relationsPublished: CommonCheck = {
  check,
  words: {
    'finding.relation.unpublished': {
      th: '“{name}” ยังไม่ได้เผยแพร่ ประชาชนจึงยังไม่เห็น โปรดเผยแพร่รายการนั้นก่อน หรือนำการอ้างอิงออก',
      en: '“{name}” has not been published, so the public cannot see it. Publish it first, or remove the reference to it.',
    },
  },
};

function check(model: ContentModel): Check {
  return async (entry, { isPublished }) => {
    if (!isPublished) return [];
    const relations = [...scalarFields(model, entry)].filter(
      ({ attribute }) => attribute.type === 'relation',
    );
    const findings = relations.map(async (field) => {
      const { target } = field.attribute;
      if (target === undefined || target.startsWith('admin::')) return [];
      const seen = await Promise.all(
        listOf(field.value).map(async (related) => {
          const documentId = textOf(related['documentId']);
          return documentId === undefined || (await isPublished(target, documentId))
            ? []
            : [finding(field, related)];
        }),
      );
      return seen.flat();
    });
    return (await Promise.all(findings)).flat();
  };
}

function finding({ path, attribute }: ScalarField, related: Readonly<Record<string, unknown>>) {
  // The site map's mandate asks for it by name; elsewhere it follows from the gate.
  const requirement =
    attribute.target?.endsWith('.sitemap-node') || path.startsWith('target') ? 'MAP-01' : null;
  const name = textOf(related['title']) ?? textOf(related['name']) ?? textOf(related['documentId']) ?? '-';
  return blocks(requirement, path, 'finding.relation.unpublished', { params: { name } });
}
