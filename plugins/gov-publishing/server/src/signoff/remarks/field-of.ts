import { isSystemField } from '../../domain/content/content-model';
import { attributeNamed, componentsIn, repeats, type Schema } from '../../domain/schema/attribute';
import { contentModelOf, type Strapi } from '../../strapi-boundary';

/** @returns whether a type has the field that a path names, e.g. `title`, `source.url`, `attachments.0.label` */
export function hasField(strapi: Strapi, uid: string, path: string): boolean {
  const { schema, components } = contentModelOf(strapi, uid);
  const [first = '', ...rest] = path.split('.');
  return !isSystemField(first) && leadsOn([schema], first, rest, components);
}

function leadsOn(
  schemas: readonly Schema[],
  name: string,
  rest: readonly string[],
  components: Readonly<Record<string, Schema>>,
): boolean {
  return schemas.some((schema) => {
    const attribute = attributeNamed(schema, name);
    if (!attribute) return false;
    const [step, ...behind] = rest;
    if (step === undefined) return true;
    const parts = componentsIn(attribute).flatMap((uid) => components[uid] ?? []);
    if (!repeats(attribute)) return leadsOn(parts, step, behind, components);
    if (!/^\d{1,4}$/.test(step)) return false;
    const [next, ...further] = behind;
    return next === undefined ? parts.length > 0 : leadsOn(parts, next, further, components);
  });
}
