import {
  componentModel,
  isRow,
  pathTo,
  signedAttributes,
  type ContentEntry,
  type ContentModel,
  type ContentModels,
  type ContentPlace,
} from './content-model';

/** A file's own object inside an entry: the caller puts `sha256` and `bytes` on it before `canonicalContent`. */
export type MediaRow = Record<string, unknown>;

function rowsIn(value: unknown): readonly ContentEntry[] {
  return (Array.isArray(value) ? value : [value]).filter(isRow);
}

function collect(
  models: ContentModels,
  model: ContentModel,
  row: ContentEntry,
  place: ContentPlace,
  path: string,
): MediaRow[] {
  return signedAttributes(model, place).flatMap(([name, attribute]) => {
    const at = pathTo(path, name);
    const rows = rowsIn(row[name]);
    if (attribute.type === 'media') return rows as MediaRow[];
    if (attribute.type !== 'component' && attribute.type !== 'dynamiczone') return [];
    return rows.flatMap((part) => {
      const uid = attribute.type === 'component' ? attribute.component : part['__component'];
      return collect(models, componentModel(models, uid, at), part, 'component', at);
    });
  });
}

/**
 * Every file object in an entry, nested components and dynamic zones included, in schema order. The objects
 * are the entry's own, not copies; a file used twice appears twice.
 * @throws ContentError `unknown_model`
 */
export function mediaInEntry(schema: ContentModel, entry: ContentEntry, models: ContentModels): MediaRow[] {
  return collect(models, schema, entry, 'entry', '');
}
