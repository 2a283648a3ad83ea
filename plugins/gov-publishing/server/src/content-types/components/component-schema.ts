import { unshared, type Attributes } from '../model/attribute';
import type { ComponentSchema } from '../model/schema';

const CATEGORY = 'gov-publishing';

/**
 * A component in the form that Strapi's loader gives to those it reads from files (`loaders/components`), so
 * that `strapi.get('components').add()` takes it. Every field of a component is localised or not with the
 * attribute that holds the component; single fields cannot choose.
 */
export function component(
  modelName: string,
  displayName: string,
  description: string,
  attributes: Attributes,
): ComponentSchema {
  const written = {
    collectionName: `components_gov_publishing_${modelName.replaceAll('-', '_')}`,
    info: { displayName, description },
    options: {},
    attributes: unshared(attributes),
  };
  return {
    ...written,
    __schema__: structuredClone(written),
    uid: `${CATEGORY}.${modelName}`,
    category: CATEGORY,
    modelType: 'component',
    modelName,
    globalId: `Component${pascal(CATEGORY)}${pascal(modelName)}`,
  };
}

function pascal(kebab: string): string {
  return kebab.replace(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
