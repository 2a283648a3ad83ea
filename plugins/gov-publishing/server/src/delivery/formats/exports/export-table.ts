import { attributeNamed, componentsIn } from '../../../domain/schema/attribute';
import type { GovernedType } from '../../../entries/governed-types';
import { asRow, knownModel, modelOf, type Strapi } from '../../../strapi-boundary';
import type { Json } from '../../../domain/content/snapshot';
import { textIn } from '../../../content-types/model/item-values';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { scalarFields } from '../../store/projection';
import { besideCodes, wordsColumns, type WordsColumn } from './code-words';
import { cellOf, derivedColumns, type Cell, type DerivedColumn, type ExportRow } from './export-cells';

/** Columns that every export has, before and after those of the type. */
const FIRST = ['documentId', 'locale', 'agencyCode', 'agencyName'] as const;
const LAST = [
  'attachments',
  'page',
  'datePosted',
  'dateModified',
  'digest',
  'ledgerIndex',
  'provenance',
] as const;

/** The columns of an export, in their order: the same for every row, whatever a row has. */
export interface ExportColumns {
  readonly names: readonly string[];
  /** @returns an entry as one row */
  readonly row: (facts: PublicationFacts, addresses: Addresses) => ExportRow;
}

/** @returns the columns of a type's own table: its simple fields, then what can be told in one cell of all others */
export function exportColumns(strapi: Strapi, type: GovernedType): ExportColumns {
  const derived = derivedColumns(strapi, type);
  const words = wordsOfCodes(strapi, type, derived);
  const plain = [
    ...FIRST,
    ...Object.keys(scalarFields(strapi, type)),
    ...derived.map(({ name }) => name),
    ...LAST,
  ];
  const names = besideCodes(plain, words);
  const row = (facts: PublicationFacts, addresses: Addresses): ExportRow => {
    const { item } = facts;
    const own = derived.map(({ name, field, part }): [string, Json | undefined] => [
      name,
      part === null ? item[field] : (asRow(item[field])[part] as Json | undefined),
    ]);
    const known: Readonly<Record<string, Json | undefined>> = {
      ...item,
      ...Object.fromEntries(own),
      ...entryCells(facts, addresses),
    };
    const said = Object.fromEntries(
      words.map(({ code, name, words: say }) => [name, say(known[code], item['locale'])]),
    );
    return Object.fromEntries(
      names.map((name) => [name, name in said ? (said[name] ?? null) : cellOf(known[name], addresses)]),
    );
  };
  return { names, row };
}

/** Of the type's own fields, and of the parts of its components. */
function wordsOfCodes(strapi: Strapi, type: GovernedType, derived: readonly DerivedColumn[]): WordsColumn[] {
  const model = knownModel(strapi, type.uid);
  const own = Object.keys(model.attributes).map((field) => [field, field] as const);
  const parts = derived.flatMap(({ name, field, part }) => {
    const attribute = attributeNamed(model, field);
    const component = modelOf(strapi, attribute && componentsIn(attribute)[0]);
    return part === null || !component ? [] : wordsColumns(component.modelName, component, [[name, part]]);
  });
  return [...wordsColumns(model.modelName, model, own), ...parts];
}

/** @returns what every export says of an entry: whose it is, where it is read, and what proves it */
export function entryCells(facts: PublicationFacts, addresses: Addresses): Readonly<Record<string, Cell>> {
  const { item, key, agency } = facts;
  const publication = asRow(item['publication']);
  return {
    documentId: key.documentId,
    locale: textIn(item, 'locale'),
    agencyCode: agency?.code ?? null,
    agencyName: agency?.name ?? null,
    attachments: facts.files.map(({ url }) => addresses.absolute(url)).join(' ') || null,
    page: addresses.page(facts.type, key, facts.slug),
    datePosted: facts.datePosted.toISOString(),
    dateModified: facts.dateModified.toISOString(),
    digest: String(publication['digest']),
    ledgerIndex: Number(publication['ledgerIndex']),
    provenance: addresses.absolute(String(publication['provenance'])),
  };
}
