import type { SchemaAttribute } from '#server/domain/schema/attribute';
import { COMPONENTS, PLUGIN_TYPES } from '#server/content-types/index';
import type { TypeDefinition } from '#server/content-types/definition/type-definition';
import { factsOf, type PublicationFacts } from '#server/delivery/content/publication-facts';
import type { DocumentId, TypeUid } from '#server/domain/brands';
import { canonicalContent, openSnapshot, sealSnapshot } from '#server/domain/content/canonical';
import { GovernedTypes, type GovernedType } from '#server/entries/governed-types';
import { labelOf } from '#server/entries/relation-labels';

type Attributes = Readonly<Record<string, SchemaAttribute>>;

/** What Strapi is asked for on the way from a draft to its public forms: models. */
export function strapiWith(type: GovernedType): any {
  const models: Record<string, any> = {
    ...Object.fromEntries(PLUGIN_TYPES.map(({ uid, schema }) => [uid, { uid, ...schema }])),
    ...COMPONENTS,
    [type.uid]: { uid: type.uid, ...type.definition.schema },
  };
  return { getModel: (uid: string) => models[uid], components: COMPONENTS };
}

/** @returns a registered type as the gate holds it */
export function governed(uid: string, definition: TypeDefinition, agencyAttribute: string): GovernedType {
  return {
    uid: uid as TypeUid,
    plural: definition.schema.info.pluralName,
    agencyAttribute,
    importanceAttribute: null,
    localized: true,
    restServesUnsigned: false,
    definition,
  };
}

/** Strapi gives every field that it was asked for, and null for what is empty. */
function populated(attributes: Attributes, row: Record<string, any>): Record<string, any> {
  const of = (attribute: SchemaAttribute, value: any): any => {
    const component = attribute.component === undefined ? undefined : COMPONENTS[attribute.component];
    if (!component || value === null || value === undefined) return value ?? null;
    const rows = (each: any): any => populated(component.attributes, each);
    return Array.isArray(value) ? value.map(rows) : rows(value);
  };
  const fields = Object.entries(attributes).map(([name, attribute]) => [name, of(attribute, row[name])]);
  return { documentId: row['documentId'], ...Object.fromEntries(fields) };
}

/** @returns a type's sample as it is after it was signed, stored, read and opened again */
export function publishedSample(type: GovernedType): PublicationFacts {
  const strapi = strapiWith(type);
  const { schema, sample } = type.definition;
  const row = populated(schema.attributes, { ...sample });
  const types = new GovernedTypes([type]);
  const key = { uid: type.uid, documentId: String(row['documentId']) as DocumentId, locale: 'th' };
  const content = canonicalContent(
    strapi.getModel(type.uid),
    row,
    { model: (uid) => strapi.getModel(uid) },
    (uid, target) => labelOf(types, uid, target as never),
  );
  const sealed = openSnapshot(sealSnapshot(key, content).text);
  const verified = {
    publication: { key, digest: sealed.digest, leafIndex: 1 },
    sealed,
    chain: [],
    datePosted: '2018-05-28T05:00:00.000Z',
    dateModified: '2018-05-28T05:00:00.000Z',
  };
  return factsOf(strapi, type, verified as never, { prefix: '/api/gov' });
}
