import { knownModel } from '../../../strapi-boundary';
import type { GovernedType } from '../../../entries/governed-types';
import { exportTableNames } from '../exports/export-tables';
import type { FormatsSource } from '../formats-source';
import { typeName } from '../type-name';
import type { CataloguedType } from './dcat-catalog';

interface Extent {
  readonly type: GovernedType;
  readonly total: number;
  readonly modified: string | null;
}

/** @returns a dataset for every governed type, over all its locales; one without entries is told with none */
export function cataloguedTypes(
  { strapi, types }: FormatsSource,
  extents: readonly Extent[],
): CataloguedType[] {
  return types.all().map((type) => {
    const own = extents.filter((each) => each.type.uid === type.uid);
    const { info } = knownModel(strapi, type.uid);
    const times = own.flatMap(({ modified }) => modified ?? []).sort();
    return {
      type,
      name: { th: typeName(strapi, type, 'th'), en: typeName(strapi, type, 'en') },
      description: info.description ?? info.displayName,
      modified: times.at(-1) ?? null,
      total: own.reduce((sum, { total }) => sum + total, 0),
      tables: exportTableNames(strapi, type),
    };
  });
}
