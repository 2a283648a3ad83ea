import type ShapeReaderOf from 'shpjs';
import type { DataFault } from '../../domain/data/opened-data';
import { toldLetters } from '../letters';
import { DataError } from './data-fault';
import { featuresIn, placesData } from './features';
import type { ReadData } from './opened-file';
import { safeParts } from './safe-zip';

type ShapeReader = typeof ShapeReaderOf;

const PARTS = /\.(shp|shx|dbf|prj|cpg)$/i;
/** All parts that programs write of a shapefile: its indices, its style, what is said of it and what GeoServer was asked. */
const OWN =
  /\.(?:shp|shx|dbf|prj|qpj|cpg|cst|sbn|sbx|qix|fix|fbn|fbx|ain|aih|ixs|mxs|atx|qmd|qml|sld|mshp|xml)$|(?:^|\/)wfsrequest\.txt$/i;
const NEEDED = ['shp', 'shx', 'dbf'] as const;
/** Thai programs name their code page in ways that no decoder knows. */
const THAI = /^(?:cp|ansi|windows|ibm|ms)?[ -]?874$|^tis-?620$/i;
const NAMES: Readonly<Record<string, string>> = { 'windows-874': 'TIS-620 (Windows-874)', 'utf-8': 'UTF-8' };

/**
 * Reads a shapefile: a zip of its parts.
 *
 * @throws DataError where a part is missing or cannot be read
 */
export async function shpData(bytes: Uint8Array): Promise<ReadData> {
  const parts = [...safeParts(bytes, (name) => PARTS.test(name) && !name.includes('__MACOSX'), OWN)];
  const layers = parts.filter(([name]) => /\.shp$/i.test(name));
  const of = (ending: string): Uint8Array | undefined => {
    const base = layers[0]?.[0].slice(0, -4).toLowerCase();
    return parts.find(([name]) => name.toLowerCase() === `${base}.${ending}`)?.[1];
  };
  const missing = NEEDED.filter((ending) => !of(ending));
  if (missing.length > 0)
    throw new DataError('shp_part_missing', { part: missing.map((ending) => `.${ending}`).join(' ') });
  if (layers.length > 1) throw new DataError('shp_several', { count: layers.length });
  const [shape, table, code] = [of('shp'), of('dbf'), of('cpg')];
  if (!shape || !table) throw new DataError('damaged');
  const encoding = encodingOf(table, code);
  const faults: DataFault[] = [];
  if (!of('prj')) faults.push({ code: 'shp_without_prj' });
  if (!code && encoding !== null)
    faults.push({ code: 'shp_without_cpg', params: { found: NAMES[encoding] ?? encoding } });
  const given = { shp: shape, dbf: table, prj: of('prj'), cpg: encoding ?? 'utf-8' };
  const shp = await shapeReader();
  const found = placesData(featuresIn(await shp(given)));
  return { ...found, faults: [...faults, ...found.faults] };
}

/**
 * Imported, the library is a module. What `require` finds of it is a script for browsers, which puts itself among their
 * globals; the suites run the source by `require`.
 */
async function shapeReader(): Promise<ShapeReader> {
  const global = globalThis as { self?: unknown; shp?: ShapeReader };
  global.self ??= globalThis;
  const { default: imported } = await import('shpjs');
  const shp = typeof imported === 'function' ? imported : global.shp;
  if (!shp) throw new Error('shpjs has another form than expected');
  return shp;
}

/** @returns the encoding of a table: the stated one, or the one that its bytes are; null where all of them are ASCII */
function encodingOf(table: Uint8Array, code: Uint8Array | undefined): string | null {
  const stated = code ? new TextDecoder().decode(code).trim() : '';
  if (THAI.test(stated)) return 'windows-874';
  if (stated !== '') return stated;
  // The head of a table holds numbers, which may be any byte.
  const head = (table[8] ?? 0) + (table[9] ?? 0) * 256;
  const rows = table.subarray(head).map((byte) => (byte < 0x20 ? 0x20 : byte));
  if (!rows.some((byte) => byte >= 0x80)) return null;
  return toldLetters(rows)?.encoding === 'utf_8' ? 'utf-8' : 'windows-874';
}
