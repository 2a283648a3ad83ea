import type { GovernedType } from '../../../entries/governed-types';
import type { Strapi } from '../../../strapi-boundary';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import type { ExportRow } from './export-cells';
import { exportParts, partRows } from './export-parts';
import { exportColumns } from './export-table';

/** A table that can be had in every format. */
export interface ExportTable {
  readonly type: GovernedType;
  /** In its address: `laws`, `basic-infos.projects`. */
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: (facts: PublicationFacts, addresses: Addresses) => readonly ExportRow[];
}

/**
 * @param part what the rows are called that the entries have; empty for the entries themselves
 * @returns the table; undefined where the type has no such rows
 */
export function exportTable(strapi: Strapi, type: GovernedType, part: string): ExportTable | undefined {
  if (part === '') {
    const { names, row } = exportColumns(strapi, type);
    return {
      type,
      name: type.plural,
      columns: names,
      rows: (facts, addresses) => [row(facts, addresses)],
    };
  }
  const found = exportParts(strapi, type).find(({ name }) => name === part);
  return (
    found && {
      type,
      name: `${type.plural}.${part}`,
      columns: found.columns,
      rows: (facts, addresses) => partRows(found, facts, addresses),
    }
  );
}

/** @returns the names of all tables of a type, its own first */
export function exportTableNames(strapi: Strapi, type: GovernedType): readonly string[] {
  return [type.plural, ...exportParts(strapi, type).map(({ name }) => `${type.plural}.${name}`)];
}
