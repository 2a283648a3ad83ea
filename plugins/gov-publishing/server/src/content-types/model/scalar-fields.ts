import type { SchemaOf } from '../../domain/schema/attribute';
import { scalarsIn, valueFields, type ValueField, type ValueWalk } from '../../domain/schema/value-fields';
import type { ContentModel } from './schema';
import type { Values } from './values';

/** One value of an entry that is no component itself, with where it stands. */
export type ScalarField = ValueField;

/**
 * All scalar fields of an entry, through components, repeatable components and dynamic zones. Works on a populated
 * entry and on the data of a request; fields the schema does not name are passed over.
 */
export function scalarFields(model: ContentModel, entry: Values): Generator<ScalarField> {
  return scalarsIn(valueFields(givenWalk(model), model.schema, entry));
}

/** @returns a walk through the fields that a row has: what a request leaves out stays as it is */
export function givenWalk(model: ContentModel): ValueWalk {
  return {
    schemaOf: componentsOf(model),
    select: ({ attributes }, _component, row) =>
      Object.entries(attributes).filter(([name]) => Object.hasOwn(row, name)),
  };
}

/** A uid comes from a request, so names such as `__proto__` find nothing. */
function componentsOf({ components }: ContentModel): SchemaOf {
  return (uid) => (uid !== undefined && Object.hasOwn(components, uid) ? components[uid] : undefined);
}
