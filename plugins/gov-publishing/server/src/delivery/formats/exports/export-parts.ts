import { repeats, type Schema } from '../../../domain/schema/attribute';
import { ownFields } from '../../../domain/schema/schema-fields';
import { isListed } from '../../../content-types/model/field-format';
import type { Json, JsonObject } from '../../../domain/content/snapshot';
import type { GovernedType } from '../../../entries/governed-types';
import { knownModel, modelOf, type Strapi } from '../../../strapi-boundary';
import type { PublicationFacts } from '../../content/publication-facts';
import type { Addresses } from '../../page-address';
import { cellOf, type ExportRow } from './export-cells';
import { besideCodes, wordsColumns, type WordsColumn } from './code-words';
import { entryCells } from './export-table';

/** Rows that an entry has many of, as a table of their own: `basic-infos.projects.csv`. */
export interface ExportPart {
  readonly name: string;
  /** Field of the entry that holds the rows, and the component that they are of. */
  readonly field: string;
  readonly component: string;
  readonly columns: readonly string[];
  readonly words: readonly WordsColumn[];
}

/** What the rows of a component are called in an address. */
const NAMES: Readonly<Record<string, string>> = {
  'gov-publishing.executive': 'executives',
  'gov-publishing.chart': 'charts',
  'gov-publishing.contact-channel': 'contacts',
  'gov-publishing.project': 'projects',
  'gov-publishing.plan-report': 'plans',
  'gov-publishing.cio': 'cios',
  'gov-publishing.distribution': 'distributions',
  'gov-publishing.service-input': 'inputs',
  'gov-publishing.service-cost': 'costs',
  'gov-publishing.service-step': 'steps',
  'gov-publishing.service-channel': 'channels',
  'gov-publishing.menu-link': 'menu',
  'gov-publishing.social-link': 'social-links',
  'gov-publishing.attachment': 'attachments',
  'gov-publishing.oia-section': 'oia-sections',
  'gov-publishing.indicator-ref': 'indicators',
};

const FIRST = ['documentId', 'locale', 'agencyCode', 'agencyName', 'title', 'row'] as const;
const LAST = ['page', 'dateModified', 'digest', 'ledgerIndex'] as const;
/** The API gives an attachment as its file, with label and text alternative beside. */
const ATTACHMENT = ['url', 'name', 'mime', 'size', 'sha256', 'label', 'alt'] as const;

/** @returns the tables of rows that a type has beside its own */
export function exportParts(strapi: Strapi, type: GovernedType): readonly ExportPart[] {
  return ownFields(knownModel(strapi, type.uid)).flatMap(({ name: field, attribute, parts }) =>
    (isListed(attribute) && repeats(attribute) ? parts : []).flatMap(({ uid: component }): ExportPart[] => {
      const name = NAMES[component];
      if (name === undefined) return [];
      const schema = modelOf(strapi, component);
      const own = name === 'attachments' ? ATTACHMENT : listedFields(schema);
      const words = schema
        ? wordsColumns(
            schema.modelName,
            schema,
            own.map((each) => [each, each] as const),
          )
        : [];
      const columns = besideCodes([...FIRST, ...own, ...LAST], words);
      return [{ name, field, component, columns, words }];
    }),
  );
}

/** @returns the rows of a part that an entry has, in their order, numbered from 1 */
export function partRows(
  part: ExportPart,
  facts: PublicationFacts,
  addresses: Addresses,
): readonly ExportRow[] {
  const { [part.field]: value } = facts.item;
  const all = (Array.isArray(value) ? value : []) as readonly JsonObject[];
  const own = all.filter(({ __component: named }) => named === undefined || named === part.component);
  const entry: Readonly<Record<string, Json>> = { ...entryCells(facts, addresses), title: facts.title };
  return own.map((row, index) => {
    const known: Readonly<Record<string, Json>> = { ...entry, row: index + 1 };
    const said = new Map(
      part.words.map(({ code, name, words }) => [name, words(row[code], facts.item['locale'])]),
    );
    return Object.fromEntries(
      part.columns.map((name) => [
        name,
        said.has(name)
          ? (said.get(name) ?? null)
          : isAddress(part, name)
            ? addresses.absolute(String(row[name]))
            : cellOf(isEntryColumn(name) ? known[name] : row[name], addresses),
      ]),
    );
  });
}

function isAddress({ field }: ExportPart, name: string): boolean {
  return field === 'attachments' && name === 'url';
}

function isEntryColumn(name: string): boolean {
  return [...FIRST, ...LAST].some((each) => each === name);
}

function listedFields(schema: Schema | undefined): readonly string[] {
  return (schema ? ownFields(schema) : [])
    .filter(({ attribute }) => isListed(attribute))
    .map(({ name }) => name);
}
