import { DOMParser } from '@xmldom/xmldom';
import { kml } from '@tmcw/togeojson';
import { toldLetters } from '../letters';
import { DataError } from './data-fault';
import { featuresIn, placesData } from './features';
import { parsedJson } from './json-data';
import type { ReadData } from './opened-file';
import { safeParts } from './safe-zip';
import { checkXml } from './xml-check';

/** @throws DataError where it is no GeoJSON */
export function geojsonData(bytes: Uint8Array): ReadData {
  return placesData(featuresIn(parsedJson(bytes)));
}

/** @throws DataError where it is not well-formed, or has parts that draw others in */
export function xmlData(bytes: Uint8Array): ReadData {
  checkXml(xmlText(bytes));
  return { encoding: null, table: null, faults: [], places: null };
}

/** @throws DataError where it is no KML, or draws in what is elsewhere */
export function kmlData(bytes: Uint8Array): ReadData {
  const text = xmlText(bytes);
  let root: string | null = null;
  checkXml(text, {
    opened: (name, line) => {
      root ??= name;
      if (name === 'NetworkLink' || name === 'NetworkLinkControl')
        throw new DataError('network_link', { line });
    },
  });
  if (root !== 'kml') throw new DataError('not_kml');
  const document = new DOMParser().parseFromString(text, 'text/xml');
  return placesData(featuresIn(kml(document as never)));
}

/** Its documents, and the pictures and models that they show. */
const KMZ_PARTS = /\.(?:kml|png|jpe?g|gif|bmp|tiff?|webp|dae)$/i;

/** @throws DataError where it is no KMZ */
export function kmzData(bytes: Uint8Array): ReadData {
  const [document] = safeParts(bytes, (name) => /^doc\.kml$/i.test(name), KMZ_PARTS).values();
  if (!document) throw new DataError('kmz_without_doc');
  return kmlData(document);
}

function xmlText(bytes: Uint8Array): string {
  const told = toldLetters(bytes);
  if (told === null) throw new DataError('letters_unknown', { line: 1 });
  return told.text;
}
