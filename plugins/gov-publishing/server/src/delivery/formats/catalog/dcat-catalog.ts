import type { GovConfig } from '../../../config';
import type { GovernedType } from '../../../entries/governed-types';
import { EXPORT_FORMATS } from '../exports/export-formats';
import type { Addresses } from '../../page-address';

/** A type as a dataset of the catalogue. */
export interface CataloguedType {
  readonly type: GovernedType;
  readonly name: { readonly th: string; readonly en: string };
  readonly description: string;
  /** When one of its entries was last published; null while there is none. */
  readonly modified: string | null;
  readonly total: number;
  /** Names of its tables in addresses: `laws`, `basic-infos.projects`. */
  readonly tables: readonly string[];
}

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  gdc: 'https://gdcatalog.go.th/def/',
} as const;

/** Only public information can be published here (the Thai catalogue's ข้อมูลสาธารณะ). */
const PUBLIC_ACCESS = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC';

/**
 * @param data published sets of data, which come first
 * @returns the open data of the site as a DCAT 3 catalogue in JSON-LD: a dataset for each type, a distribution for each
 *   format, and the 14 fields of the Thai catalogue (TH-GDC) where DCAT has them; what nobody has set is left out
 */
export function dcatCatalog(
  types: readonly CataloguedType[],
  { catalog, site }: GovConfig,
  addresses: Addresses,
  data: readonly object[] = [],
): object {
  return {
    '@context': CONTEXT,
    '@id': addresses.of('catalog'),
    '@type': 'dcat:Catalog',
    'dct:title': inBoth(site.nameTh, site.nameEn),
    'dct:language': ['th', 'en'],
    'foaf:homepage': { '@id': addresses.home },
    ...(catalog.licence !== undefined && { 'dct:license': { '@id': catalog.licence } }),
    'dcat:dataset': [...data, ...types.map((each) => datasetOf(each, catalog, addresses))],
  };
}

function datasetOf(
  { type, name, description, modified, total, tables }: CataloguedType,
  catalog: GovConfig['catalog'],
  addresses: Addresses,
): object {
  const owner = catalog.ownerOrganisation;
  return {
    '@id': `${addresses.of('catalog')}#${type.plural}`,
    '@type': 'dcat:Dataset',
    // data_type: a set of records, in the words of the Thai catalogue.
    'dct:type': 'ข้อมูลระเบียน',
    'dct:title': inBoth(name.th, name.en),
    'dct:identifier': type.plural,
    'dct:description': description,
    'dcat:keyword': [...new Set([name.th, name.en])],
    'gdc:objective': 'เพื่อให้บริการประชาชน',
    // Published whenever it is signed, on no fixed day.
    'dct:accrualPeriodicity': { '@id': 'http://purl.org/cld/freq/irregular' },
    ...(catalog.geoCoverage !== undefined && { 'dct:spatial': catalog.geoCoverage }),
    'dct:source': { '@id': addresses.of('list', { plural: type.plural }) },
    'dct:format': Object.keys(EXPORT_FORMATS).map((ending) => ending.toUpperCase()),
    'dct:accessRights': { '@id': PUBLIC_ACCESS },
    ...(catalog.licence !== undefined && { 'dct:license': { '@id': catalog.licence } }),
    ...(owner !== undefined && { 'dct:publisher': { '@type': 'foaf:Organization', 'foaf:name': owner } }),
    ...contactOf(catalog),
    ...(modified !== null && { 'dct:modified': { '@type': 'xsd:dateTime', '@value': modified } }),
    'gdc:records': total,
    'dcat:distribution': tables.flatMap((table) =>
      Object.entries(EXPORT_FORMATS).map(([ending, { mime }]) => ({
        '@id': addresses.of('exported', { file: `${table}.${ending}` }),
        '@type': 'dcat:Distribution',
        'dct:title': `${[name.en, ...table.split('.').slice(1)].join(': ')} (${ending.toUpperCase()})`,
        'dcat:accessURL': { '@id': addresses.of('exported', { file: `${table}.${ending}` }) },
        'dcat:downloadURL': { '@id': addresses.of('exported', { file: `${table}.${ending}` }) },
        'dcat:mediaType': mime.split(';')[0],
      })),
    ),
  };
}

function contactOf({ maintainer, maintainerEmail }: GovConfig['catalog']): object {
  if (maintainer === undefined && maintainerEmail === undefined) return {};
  return {
    'dcat:contactPoint': {
      '@type': 'vcard:Organization',
      ...(maintainer !== undefined && { 'vcard:fn': maintainer }),
      ...(maintainerEmail !== undefined && { 'vcard:hasEmail': { '@id': `mailto:${maintainerEmail}` } }),
    },
  };
}

function inBoth(th: string, en: string): object[] {
  return [
    { '@language': 'th', '@value': th },
    { '@language': 'en', '@value': en },
  ];
}
