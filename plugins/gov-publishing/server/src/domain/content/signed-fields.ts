import type { Schema } from '../schema/attribute';
import { isRow, scalarsIn, valueFields, type ValueField, type Values } from '../schema/value-fields';
import { signedWalk, type ContentModels } from './content-model';

/** A file's own object inside an entry: the caller puts `sha256` and `bytes` on it before `canonicalContent`. */
export type MediaRow = Record<string, unknown>;

/** One value of an entry that is signed and is no component itself. */
export type SignedField = Pick<ValueField, 'path' | 'attribute' | 'value'>;

/**
 * Every value of an entry that is signed, through components and dynamic zones, in schema order. The values are the
 * entry's own, not copies. Works on a populated row and on the content of a snapshot.
 * @throws ContentError `unknown_model`
 */
export function signedFields(schema: Schema, entry: Values, models: ContentModels): Generator<SignedField> {
  return scalarsIn(valueFields(signedWalk(models), schema, entry));
}

/**
 * Every file object in an entry, in schema order; a file used twice appears twice.
 * @throws ContentError `unknown_model`
 */
export function mediaInEntry(schema: Schema, entry: Values, models: ContentModels): MediaRow[] {
  return [...signedFields(schema, entry, models)].flatMap(({ attribute, value }) =>
    attribute.type === 'media' ? ((Array.isArray(value) ? value : [value]).filter(isRow) as MediaRow[]) : [],
  );
}
