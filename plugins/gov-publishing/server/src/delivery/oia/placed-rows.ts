import { OIA_UNDER } from '../../content-types/definition/define-type';
import { dialectOf } from '../../database/dialect';
import { oiaSection, type OiaSectionId } from '../../domain/oia/sections';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import type { Connection } from '../../strapi-boundary';
import { ofType } from '../store/lists/publication-sql';
import { STORE_TABLES } from '../store/tables';

/** Where an entry stands in the index, as the columns have it that lists are read by: nobody signed these. */
export interface PlacedRow {
  readonly uid: string;
  readonly documentId: string;
  readonly locale: string;
  readonly agency: string | null;
  readonly leafIndex: number;
  readonly sections: readonly OiaSectionId[];
  /** It says that there is nothing, and is no information itself. */
  readonly isStatement: boolean;
}

/** Whose entries, and in which language: the first of these in which an entry is public. */
export interface PlacedWhere {
  readonly agency?: string | undefined;
  readonly locales: readonly string[];
}

/**
 * @param types of which entries may stand in the index
 * @returns each entry that stands under a section once, what was published last first
 */
export async function placedRows(
  connection: Connection,
  types: readonly GovernedType[],
  where: PlacedWhere,
): Promise<PlacedRow[]> {
  const found: PlacedRow[] = [];
  for (const type of types)
    found.push(...inOneLanguage(await rowsOf(connection, type, where), where.locales));
  return found.toSorted((a, b) => b.leafIndex - a.leafIndex);
}

/** What is read of a row: the whole of it, with its snapshot, only of those that are shown. */
interface Columns {
  readonly document_id: string;
  readonly locale: string;
  readonly agency: string | null;
  readonly leaf_idx: number | string;
  readonly sections: string;
  readonly reason: string | null;
}

async function rowsOf(
  connection: Connection,
  { uid, definition, localized }: GovernedType,
  { agency, locales }: PlacedWhere,
): Promise<PlacedRow[]> {
  if (!definition.computed?.[OIA_UNDER]) return [];
  const { sql } = dialectOf(connection);
  const field = (name: string): string =>
    sql.scalar({ column: 'projection', path: ['fields', name] }, 'text');
  const sections = field(OIA_UNDER);
  const reason = definition.oia?.notHeld;
  const rows = (await connection(STORE_TABLES.publications)
    .whereRaw(ofType(uid))
    .whereIn('locale', localized ? [...locales] : [NO_LOCALE])
    .whereRaw(`${sections} IS NOT NULL`)
    .modify((query) => void (agency !== undefined && query.where({ agency })))
    .select('document_id', 'locale', 'agency', 'leaf_idx')
    .select(connection.raw(`${sections} AS sections`))
    .select(connection.raw(`${reason === undefined ? 'NULL' : field(reason)} AS reason`))) as Columns[];
  return rows.map((row) => ({
    uid,
    documentId: row.document_id,
    locale: row.locale,
    agency: row.agency,
    leafIndex: Number(row.leaf_idx),
    sections: row.sections.split(' ').flatMap((id) => oiaSection(id)?.id ?? []),
    isStatement: (row.reason ?? '').trim() !== '',
  }));
}

function inOneLanguage(rows: readonly PlacedRow[], locales: readonly string[]): PlacedRow[] {
  const best = new Map<string, PlacedRow>();
  for (const row of rows) {
    const other = best.get(row.documentId);
    if (!other || locales.indexOf(row.locale) < locales.indexOf(other.locale)) best.set(row.documentId, row);
  }
  return [...best.values()];
}
