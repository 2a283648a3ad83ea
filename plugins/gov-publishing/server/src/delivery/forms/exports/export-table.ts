import type { GovernedType } from '../../../entries/governed-types';
import { asRow, type Strapi } from '../../../strapi-boundary';
import { textIn, type PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { scalarFields } from '../../store/projection';

/** A value in a cell; null for an empty one. */
export type Cell = string | number | boolean | null;
export type ExportRow = Readonly<Record<string, Cell>>;

/** Columns that every export has, before and after those of the type. */
const FIRST = ['documentId', 'locale', 'agencyCode', 'agencyName'] as const;
const LAST = [
  ...(['sourceName', 'sourceUrl', 'sourceCitation', 'attachments', 'page'] as const),
  ...(['datePosted', 'dateModified', 'digest', 'ledgerIndex', 'provenance'] as const),
];

/** @returns the names of an export's columns, in their order: the same for every row, whatever a row has */
export function exportColumns(strapi: Strapi, type: GovernedType): readonly string[] {
  return [...FIRST, ...Object.keys(scalarFields(strapi, type)), ...LAST];
}

/** @returns an entry as one row; lists (attachments) as addresses parted by spaces */
export function exportRow(
  columns: readonly string[],
  facts: PublicationFacts,
  addresses: Addresses,
): ExportRow {
  const { item, key, agency, source } = facts;
  const publication = asRow(item['publication']);
  const known: Record<string, Cell> = {
    documentId: key.documentId,
    locale: textIn(item, 'locale'),
    agencyCode: agency?.code ?? null,
    agencyName: agency?.name ?? null,
    sourceName: source.name,
    sourceUrl: source.url,
    sourceCitation: source.citation,
    attachments: facts.files.map(({ url }) => addresses.absolute(url)).join(' ') || null,
    page: addresses.page(facts.type, key),
    datePosted: facts.datePosted.toISOString(),
    dateModified: facts.dateModified.toISOString(),
    digest: String(publication['digest']),
    ledgerIndex: Number(publication['ledgerIndex']),
    provenance: addresses.absolute(String(publication['provenance'])),
  };
  return Object.fromEntries(columns.map((name) => [name, known[name] ?? cellOf(item[name])]));
}

function cellOf(value: unknown): Cell {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}
