import { OIA_UNDER } from '../../content-types/definition/define-type';
import { dialectOf } from '../../database/dialect';
import { oiaSection, type OiaSectionId } from '../../domain/oia/sections';
import { NO_LOCALE, type GovernedType } from '../../entries/governed-types';
import { Pacer } from '../../pacer';
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

/** Rows that are read at once: in a small office the database answers in the server's own thread. */
const BATCH = 500;

/**
 * Rests between its steps, so that others are answered meanwhile.
 *
 * @param types of which entries may stand in the index
 * @param locales the first of these in which an entry is public
 * @returns each entry that stands under a section once, what was published last first
 */
export async function placedRows(
  connection: Connection,
  types: readonly GovernedType[],
  locales: readonly string[],
): Promise<PlacedRow[]> {
  const found: PlacedRow[] = [];
  const pacer = new Pacer();
  for (const type of types)
    found.push(...inOneLanguage(await rowsOf(connection, type, locales, pacer), locales));
  return found.toSorted((a, b) => b.leafIndex - a.leafIndex);
}

/** What is read of a row: the whole of it, with its snapshot, only of those that are shown. */
interface Columns {
  readonly document_id: string;
  readonly locale: string;
  readonly agency: string | null;
  readonly leaf_idx: number | string;
  readonly sections: string | null;
  readonly reason: string | null;
}

async function rowsOf(
  connection: Connection,
  type: GovernedType,
  locales: readonly string[],
  pacer: Pacer,
): Promise<PlacedRow[]> {
  if (!type.definition.computed?.[OIA_UNDER]) return [];
  const found: PlacedRow[] = [];
  for (let after: Columns | undefined, more = true; more;) {
    const rows = await batchOf(connection, type, locales, after);
    // What stands under no section is passed over here: its batch would have no end otherwise.
    for (const row of rows) if (row.sections !== null) found.push(placedOf(type, row, row.sections));
    after = rows.at(-1);
    more = rows.length === BATCH;
    await pacer.pause();
  }
  return found;
}

async function batchOf(
  connection: Connection,
  { uid, definition, localized }: GovernedType,
  locales: readonly string[],
  after: Columns | undefined,
): Promise<Columns[]> {
  const { sql } = dialectOf(connection);
  const field = (name: string): string =>
    sql.scalar({ column: 'projection', path: ['fields', name] }, 'text');
  const reason = definition.oia?.notHeld;
  return (await connection(STORE_TABLES.publications)
    .whereRaw(ofType(uid))
    .whereIn('locale', localized ? [...locales] : [NO_LOCALE])
    .modify((query) => {
      if (after) query.whereRaw('(document_id, locale) > (?, ?)', [after.document_id, after.locale]);
    })
    .orderBy(['document_id', 'locale'])
    .limit(BATCH)
    .select('document_id', 'locale', 'agency', 'leaf_idx')
    .select(connection.raw(`${field(OIA_UNDER)} AS sections`))
    .select(connection.raw(`${reason === undefined ? 'NULL' : field(reason)} AS reason`))) as Columns[];
}

function placedOf({ uid }: GovernedType, row: Columns, sections: string): PlacedRow {
  return {
    uid,
    documentId: row.document_id,
    locale: row.locale,
    agency: row.agency,
    leafIndex: Number(row.leaf_idx),
    sections: sections.split(' ').flatMap((id) => oiaSection(id)?.id ?? []),
    isStatement: (row.reason ?? '').trim() !== '',
  };
}

function inOneLanguage(rows: readonly PlacedRow[], locales: readonly string[]): PlacedRow[] {
  const best = new Map<string, PlacedRow>();
  for (const row of rows) {
    const other = best.get(row.documentId);
    if (!other || locales.indexOf(row.locale) < locales.indexOf(other.locale)) best.set(row.documentId, row);
  }
  return [...best.values()];
}
