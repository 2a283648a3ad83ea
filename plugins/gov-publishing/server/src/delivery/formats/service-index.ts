import { EXPORT_FORMATS } from './exports/export-formats';
import { exportParts } from './exports/export-parts';
import { FEED_TYPES } from './feeds/syndication';
import type { FormatsSource } from './formats-source';
import { typeName } from './type-name';

const FEED_ENDINGS = [...Object.keys(FEED_TYPES), 'ics'];

/** @returns what the public API offers, by absolute addresses: a client that knows the prefix finds everything else */
export function serviceIndex({ strapi, types, config, addresses }: FormatsSource): object {
  const by = (endings: readonly string[], name: 'feed' | 'exported', table: string): object =>
    Object.fromEntries(endings.map((ending) => [ending, addresses.of(name, { file: `${table}.${ending}` })]));
  return {
    title: { th: config.site.nameTh, en: config.site.nameEn },
    site: addresses.home,
    types: types.all().map((type) => ({
      plural: type.plural,
      title: { th: typeName(strapi, type, 'th'), en: typeName(strapi, type, 'en') },
      entries: addresses.of('list', { plural: type.plural }),
      // Of one entry: its id stands where the braces are.
      ...(type.definition.data && {
        rows: addresses.of('rows', { plural: type.plural }),
      }),
      feeds: by(FEED_ENDINGS, 'feed', type.plural),
      exports: by(Object.keys(EXPORT_FORMATS), 'exported', type.plural),
      parts: Object.fromEntries(
        exportParts(strapi, type).map(({ name }) => [
          name,
          by(Object.keys(EXPORT_FORMATS), 'exported', `${type.plural}.${name}`),
        ]),
      ),
    })),
    oia: addresses.of('oia'),
    catalog: addresses.of('catalog'),
    publicServices: addresses.of('publicServices'),
    siteMap: addresses.of('siteMapIndex'),
    siteTree: addresses.of('siteTree'),
    checkpoint: addresses.of('checkpoint'),
  };
}
