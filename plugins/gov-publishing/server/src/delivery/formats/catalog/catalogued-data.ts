import type { JsonObject } from '../../../domain/content/snapshot';
import { addressIn, textIn } from '../../../content-types/model/item-values';
import type { EntrySaid } from '../../../content-types/definition/entry-said';
import type { DataKnowledge } from '../../../content-types/definition/type-definition';
import type { PublicationFacts } from '../../content/publication-facts';
import type { FormatsSource } from '../formats-source';
import { entrySaid } from '../linked-data/entry-linked-data';

const MEDIA_TYPES = 'http://www.iana.org/assignments/media-types';
const SHA256 = 'http://spdx.org/rdf/terms#checksumAlgorithm_sha256';

/** @returns every published set of data, in the site's own language, as DCAT-AP has it, with its files and their digests */
export async function cataloguedData(source: FormatsSource): Promise<object[]> {
  const found: object[] = [];
  for (const type of source.types.all()) {
    const { data } = type.definition;
    if (!data) continue;
    const { entries } = await source.all(type, {});
    for await (const facts of entries) found.push(datasetOf(facts, data, source));
  }
  return found;
}

function datasetOf(facts: PublicationFacts, data: DataKnowledge, { addresses }: FormatsSource): object {
  const said = entrySaid(facts, addresses);
  const rows = facts.item[data.distributions];
  return {
    '@id': addresses.item(facts.type, facts.key),
    '@type': 'dcat:Dataset',
    'dct:identifier': facts.key.documentId,
    ...data.catalogued(said),
    'dcat:landingPage': { '@id': said.page, '@type': 'foaf:Document' },
    'dct:issued': instant(facts.datePosted),
    'dct:modified': instant(facts.dateModified),
    'dcat:distribution': (Array.isArray(rows) ? (rows as readonly JsonObject[]) : []).map((row, index) =>
      distributionOf(row, `${addresses.item(facts.type, facts.key)}#distribution-${index + 1}`, said, data),
    ),
  };
}

function distributionOf(row: JsonObject, id: string, said: EntrySaid, data: DataKnowledge): object {
  const file = (row['file'] ?? {}) as JsonObject;
  const url = textIn(file, 'url');
  const download = url === null ? null : said.absolute(url);
  const licence = data.licence(said.item);
  const [title, format, mime] = [textIn(row, 'title'), textIn(row, 'format'), textIn(file, 'mime')];
  return {
    '@id': id,
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': addressIn(row, 'accessUrl') ?? download ?? said.page },
    ...(title !== null && { 'dct:title': title }),
    ...(format !== null && { 'gdc:format': format.toUpperCase() }),
    ...(licence && { 'dct:license': licence }),
    ...(download !== null && {
      'dcat:downloadURL': { '@id': download },
      ...(mime !== null && {
        'dcat:mediaType': { '@id': `${MEDIA_TYPES}/${mime}`, '@type': 'dct:MediaType' },
      }),
      'dcat:byteSize': { '@type': 'xsd:nonNegativeInteger', '@value': String(file['size']) },
      'spdx:checksum': {
        '@type': 'spdx:Checksum',
        'spdx:algorithm': { '@id': SHA256 },
        'spdx:checksumValue': { '@type': 'xsd:hexBinary', '@value': textIn(file, 'sha256') },
      },
    }),
  };
}

function instant(at: Date): object {
  return { '@type': 'xsd:dateTime', '@value': at.toISOString() };
}
