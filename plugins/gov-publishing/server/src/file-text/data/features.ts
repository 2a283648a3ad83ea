import { isRow } from '../../domain/schema/value-fields';
import { MAP_SIZE, type Bounds, type PlacesShown } from '../../domain/data/opened-data';
import { DataError } from './data-fault';
import { recordsTable } from './json-data';
import type { ReadData } from './opened-file';

/** A place on the earth with what is said of it (RFC 7946). */
export interface Feature {
  readonly geometry: Geometry | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

type Position = readonly number[];
/** Lines of positions: a point is a line of one. */
type Geometry = {
  readonly kind: 'point' | 'line' | 'area';
  readonly lines: readonly (readonly Position[])[];
};

/** Points of an outline that a page draws; the rest would not be seen. */
const MAX_DRAWN = 4_000;
/** Places that are drawn. */
const MAX_PLACES = 2_000;
const KINDS: Readonly<Record<string, { readonly kind: Geometry['kind']; readonly depth: number }>> = {
  Point: { kind: 'point', depth: 0 },
  MultiPoint: { kind: 'point', depth: 1 },
  LineString: { kind: 'line', depth: 1 },
  MultiLineString: { kind: 'line', depth: 2 },
  Polygon: { kind: 'area', depth: 2 },
  MultiPolygon: { kind: 'area', depth: 3 },
};

/**
 * @param value a FeatureCollection, a Feature or a geometry
 * @throws DataError with `not_geojson` and the place where it is none of them
 */
export function featuresIn(value: unknown): Feature[] {
  if (!isRow(value)) throw new DataError('not_geojson', { place: 'type' });
  if (value['type'] !== 'FeatureCollection') return featureIn(value, 'type');
  const { features } = value as { features?: unknown };
  if (!Array.isArray(features)) throw new DataError('not_geojson', { place: 'features' });
  return features.flatMap((each, index) => featureIn(each, `features[${index}]`));
}

function featureIn(value: unknown, place: string): Feature[] {
  if (!isRow(value)) throw new DataError('not_geojson', { place });
  if (value['type'] !== 'Feature')
    return geometriesIn(value, place).map((geometry) => ({ geometry, properties: {} }));
  const properties = isRow(value['properties']) ? value['properties'] : {};
  const geometries = value['geometry'] === null ? [] : geometriesIn(value['geometry'], `${place}.geometry`);
  const [first, ...rest] = geometries;
  if (!first) return [{ geometry: null, properties }];
  return [first, ...rest].map((geometry) => ({ geometry, properties }));
}

function geometriesIn(value: unknown, place: string): Geometry[] {
  if (!isRow(value)) throw new DataError('not_geojson', { place });
  const { type, geometries, coordinates } = value as Record<string, unknown>;
  if (type === 'GeometryCollection' && Array.isArray(geometries))
    return geometries.flatMap((each, index) => geometriesIn(each, `${place}.geometries[${index}]`));
  const known = typeof type === 'string' && Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  if (!known) throw new DataError('not_geojson', { place: `${place}.type` });
  const lines = linesIn(coordinates, known.depth, `${place}.coordinates`);
  return [{ kind: known.kind, lines }];
}

function linesIn(value: unknown, depth: number, place: string): Position[][] {
  if (depth === 0) return [[positionIn(value, place)]];
  if (!Array.isArray(value)) throw new DataError('not_geojson', { place });
  if (depth === 1) return [value.map((each, index) => positionIn(each, `${place}[${index}]`))];
  return value.flatMap((each, index) => linesIn(each, depth - 1, `${place}[${index}]`));
}

/** Degrees east and north; metres of another system are no WGS 84. */
function positionIn(value: unknown, place: string): Position {
  const [east, north] = Array.isArray(value) ? (value as readonly unknown[]) : [];
  const isOnEarth =
    typeof east === 'number' && typeof north === 'number' && Math.abs(east) <= 180 && Math.abs(north) <= 90;
  if (!isOnEarth) throw new DataError('not_geojson', { place });
  return [east, north];
}

/**
 * @returns places with what is said of them as a table
 * @throws DataError where there is no place at all
 */
export function placesData(features: readonly Feature[]): ReadData {
  if (!features.some(({ geometry }) => geometry !== null)) throw new DataError('no_places');
  const hasWords = features.some(({ properties }) => Object.keys(properties).length > 0);
  const table = hasWords ? recordsTable(features.map(({ properties }) => properties)) : null;
  return {
    encoding: null,
    table: table?.done() ?? null,
    faults: (table?.faults ?? []).filter(({ code }) => code === 'too_many_rows'),
    places: placesShown(features),
  };
}

function placesShown(features: readonly Feature[]): PlacesShown {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const { geometry } of features)
    for (const line of geometry?.lines ?? [])
      for (const [x = 0, y = 0] of line) {
        [west, east] = [Math.min(west, x), Math.max(east, x)];
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
  const bounds: Bounds = [west, south, east, north];
  // A degree east is shorter the further north it lies.
  const narrow = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const width = Math.max((east - west) * narrow, 0.001);
  const height = Math.max(north - south, 0.001);
  const scale = MAP_SIZE / Math.max(width, height);
  const at = ([x = 0, y = 0]: Position): [number, number] => [
    Math.round((x - west) * narrow * scale),
    Math.round((north - y) * scale),
  ];
  return {
    count: features.length,
    bounds,
    outline: outlineOf(features, at),
    height: Math.max(Math.round(height * scale), 40),
  };
}

/** Positions that fall on one point of the canvas are drawn once. */
function outlineOf(features: readonly Feature[], at: (position: Position) => [number, number]): string {
  let left = MAX_DRAWN;
  const drawn: string[] = [];
  for (const { geometry } of features.slice(0, MAX_PLACES))
    for (const line of geometry?.lines ?? []) {
      if (left <= 0) return drawn.join('');
      const points: [number, number][] = [];
      for (const position of line) {
        if (points.length === left) break;
        const [x, y] = at(position);
        const before = points.at(-1);
        if (before?.[0] !== x || before[1] !== y) points.push([x, y]);
      }
      left -= points.length;
      const [first] = points;
      if (!first) continue;
      // A point is a line without a length, which a round end makes a dot.
      if (points.length === 1) drawn.push(`M${first.join(' ')}h0`);
      else
        drawn.push(
          `M${points.map((point) => point.join(' ')).join('L')}${geometry?.kind === 'area' ? 'Z' : ''}`,
        );
    }
  return drawn.join('');
}
