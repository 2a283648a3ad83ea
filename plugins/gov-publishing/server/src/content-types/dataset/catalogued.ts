import type { JsonObject } from '../../domain/content/snapshot';
import type { EntrySaid } from '../definition/entry-said';
import { KNOWN_LICENCES } from '../licences';
import { withoutEmpty } from '../linked-data/without-empty';
import { addressIn, textIn } from '../model/item-values';
import { keywordsOf, listed } from './keywords';

const HOLDER = 'dataset';
const FREQUENCIES = 'http://publications.europa.eu/resource/authority/frequency';
const ACCESS = 'http://publications.europa.eu/resource/authority/access-right';
/** Our words for frequencies in those of the Publications Office, which DCAT-AP asks for. */
const FREQUENCY: Readonly<Record<string, string>> = {
  continuous: 'CONT',
  daily: 'DAILY',
  weekly: 'WEEKLY',
  monthly: 'MONTHLY',
  quarterly: 'QUARTERLY',
  half_yearly: 'ANNUAL_2',
  yearly: 'ANNUAL',
  irregular: 'IRREG',
  never: 'NEVER',
};

/** @returns the fields of DCAT-AP 3 that a dataset fills, and beside them those of the Thai catalogue (TH-GDC) under its own names */
export function catalogued(entry: EntrySaid): JsonObject {
  const { item, agency, common } = entry;
  const language = typeof common['inLanguage'] === 'string' ? common['inLanguage'] : 'th';
  const said = (text: string | null): object | null =>
    text === null ? null : { '@language': language, '@value': text };
  return withoutEmpty({
    'dct:title': said(entry.title),
    'dct:description': said(textIn(item, 'summary') ?? entry.title),
    'dcat:keyword': listed(keywordsOf(item).map(said)),
    'dct:publisher': agency && {
      '@type': 'foaf:Agent',
      'foaf:name': said(agency.name),
      'dct:identifier': agency.code,
    },
    'dcat:contactPoint': contactOf(item),
    'dct:accrualPeriodicity': frequencyOf(item),
    'dct:spatial': place(said(textIn(item, 'spatial'))),
    'dct:temporal': periodOf(item),
    'dct:accessRights': { '@id': `${ACCESS}/PUBLIC`, '@type': 'dct:RightsStatement' },
    'dct:provenance': provenanceOf(item, said),
    ...thaiFields(entry),
  }) as JsonObject;
}

/** @returns the licence under which each distribution stands, as a thing with a name; null where none is known */
export function licenceDocument(item: JsonObject): JsonObject | null {
  const known = KNOWN_LICENCES[textIn(item, 'licence') ?? ''];
  if (!known) return null;
  return {
    ...(known.url !== undefined && { '@id': known.url }),
    '@type': 'dct:LicenseDocument',
    'dct:title': { '@language': 'en', '@value': known.name },
  };
}

function contactOf(item: JsonObject): object | null {
  const [name, email] = [textIn(item, 'maintainer'), textIn(item, 'maintainerEmail')];
  if (name === null && email === null) return null;
  return {
    '@type': 'vcard:Organization',
    ...withoutEmpty({ 'vcard:fn': name, 'vcard:hasEmail': email && { '@id': `mailto:${email}` } }),
  };
}

function frequencyOf(item: JsonObject): object | null {
  const code = FREQUENCY[textIn(item, 'accrualPeriodicity') ?? ''];
  return code === undefined ? null : { '@id': `${FREQUENCIES}/${code}`, '@type': 'dct:Frequency' };
}

function place(label: object | null): object | null {
  return label && { '@type': 'dct:Location', 'skos:prefLabel': label };
}

function periodOf(item: JsonObject): object | null {
  const day = (name: string): object | null => {
    const text = textIn(item, name);
    return text === null ? null : { '@type': 'xsd:date', '@value': text };
  };
  const period = withoutEmpty({ 'dcat:startDate': day('temporalFrom'), 'dcat:endDate': day('temporalTo') });
  return Object.keys(period).length === 0 ? null : { '@type': 'dct:PeriodOfTime', ...period };
}

/** Where the data come from is a text here as often as an address: DCAT-AP's `dct:source` is a dataset, and nothing else. */
function provenanceOf(item: JsonObject, said: (text: string | null) => object | null): object | null {
  const source = (item['source'] ?? {}) as JsonObject;
  const named = textIn(source, 'name') ?? textIn(source, 'citation') ?? addressIn(source, 'url');
  return named === null ? null : { '@type': 'dct:ProvenanceStatement', 'rdfs:label': said(named) };
}

/** The 14 fields of the Thai catalogue, in the words and under the names that it has (CKAN). */
function thaiFields({ item, title, agency, choice }: EntrySaid): object {
  const chosen = (field: string): string | null => {
    const value = textIn(item, field);
    return value === null ? null : (choice(HOLDER, field, value) ?? value);
  };
  const rows = Array.isArray(item['distributions']) ? (item['distributions'] as readonly JsonObject[]) : [];
  const formats = rows.flatMap((row) => textIn(row, 'format')?.toUpperCase() ?? []);
  return withoutEmpty({
    'gdc:data_type': chosen('dataType'),
    'gdc:title': title,
    'gdc:owner_org': agency?.name ?? null,
    'gdc:maintainer': textIn(item, 'maintainer'),
    'gdc:maintainer_email': textIn(item, 'maintainerEmail'),
    'gdc:tags': listed(keywordsOf(item)),
    'gdc:notes': textIn(item, 'summary'),
    'gdc:objective': textIn(item, 'objective'),
    'gdc:update_frequency_unit': chosen('accrualPeriodicity'),
    'gdc:geo_coverage': textIn(item, 'spatial'),
    'gdc:data_source': textIn((item['source'] ?? {}) as JsonObject, 'name'),
    'gdc:data_format': listed([...new Set(formats)]),
    'gdc:data_category': chosen('accessRights'),
    'gdc:license_id': chosen('licence'),
  });
}
