import {
  componentModel,
  isRow,
  pathTo,
  signedAttributes,
  type ContentAttribute,
  type ContentEntry,
  type ContentModel,
  type ContentModels,
  type ContentPlace,
} from './content-model';

/** A file's own object inside an entry: the caller puts `sha256` and `bytes` on it before `canonicalContent`. */
export type MediaRow = Record<string, unknown>;

/** One value of an entry that is signed and is no component itself. */
export interface SignedLeaf {
  /** e.g. `title`, `source.url`, `attachments.0.alt`. */
  readonly path: string;
  readonly attribute: ContentAttribute;
  readonly value: unknown;
}

function* leavesIn(
  models: ContentModels,
  model: ContentModel,
  row: ContentEntry,
  place: ContentPlace,
  path: string,
): Generator<SignedLeaf> {
  for (const [name, attribute] of signedAttributes(model, place)) {
    const at = pathTo(path, name);
    const value = row[name];
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') {
      yield { path: at, attribute, value };
      continue;
    }
    const parts: readonly (readonly [string, unknown])[] = Array.isArray(value)
      ? value.map((part: unknown, index) => [pathTo(at, index), part] as const)
      : [[at, value]];
    for (const [partPath, part] of parts) {
      if (!isRow(part)) continue;
      const uid = attribute.type === 'component' ? attribute.component : part['__component'];
      yield* leavesIn(models, componentModel(models, uid, partPath), part, 'component', partPath);
    }
  }
}

/**
 * Every value of an entry that is signed, through components and dynamic zones, in schema order. The values are the
 * entry's own, not copies. Works on a populated row and on the content of a snapshot.
 * @throws ContentError `unknown_model`
 */
export function signedLeaves(
  schema: ContentModel,
  entry: ContentEntry,
  models: ContentModels,
): Generator<SignedLeaf> {
  return leavesIn(models, schema, entry, 'entry', '');
}

/**
 * Every file object in an entry, in schema order; a file used twice appears twice.
 * @throws ContentError `unknown_model`
 */
export function mediaInEntry(schema: ContentModel, entry: ContentEntry, models: ContentModels): MediaRow[] {
  return [...signedLeaves(schema, entry, models)].flatMap(({ attribute, value }) =>
    attribute.type === 'media' ? ((Array.isArray(value) ? value : [value]).filter(isRow) as MediaRow[]) : [],
  );
}
