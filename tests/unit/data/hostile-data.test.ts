import { strToU8, zipSync } from 'fflate';
import { readData } from '#server/file-text/data/read-data';
import type { DataFormat } from '#server/domain/data/data-formats';

const KML = (inner: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const PLACE =
  '<Placemark><name>ศาลากลาง</name><Point><coordinates>100.4,14.88,0</coordinates></Point></Placemark>';
const zip = (parts: Record<string, string>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
const faults = async (bytes: Uint8Array | string, format: DataFormat): Promise<string[]> => {
  const given = typeof bytes === 'string' ? strToU8(bytes) : bytes;
  return (await readData(given, format)).faults.map(({ code }) => code);
};

/** A zip whose one part unpacks to some gigabytes: its size is told in its directory. */
function bomb(name: string): Uint8Array {
  const packed = zipSync({ [name]: new Uint8Array(130 * 1024 * 1024) }, { level: 9 });
  expect(packed.length).toBeLessThan(1024 * 1024);
  return packed;
}

describe('[OD-05:datasets] data that were made to do harm', () => {
  test.each<[string, DataFormat, Uint8Array | string, string]>([
    [
      'an entity of a file',
      'xml',
      '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
      'xml_entities',
    ],
    [
      'a billion laughs',
      'kml',
      '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><kml>&y;</kml>',
      'xml_entities',
    ],
    ['XML without an end', 'xml', '<a><b></a>', 'not_xml'],
    ['XML of a thousand levels', 'xml', '<a>'.repeat(1_000), 'xml_deep'],
    [
      'a link to elsewhere',
      'kml',
      KML('<NetworkLink><Link><href>https://x.example</href></Link></NetworkLink>'),
      'network_link',
    ],
    [
      'a link under a prefix',
      'kml',
      '<k:kml xmlns:k="http://www.opengis.net/kml/2.2"><k:NetworkLink/></k:kml>',
      'network_link',
    ],
    ['another XML as KML', 'kml', '<gpx/>', 'not_kml'],
    ['a map without a place', 'kml', KML(''), 'no_places'],
    ['an archive without doc.kml', 'kmz', zip({ 'other.kml': KML(PLACE) }), 'kmz_without_doc'],
    ['a link inside of an archive', 'kmz', zip({ 'doc.kml': KML('<NetworkLink/>') }), 'network_link'],
    ['a way out of an archive', 'kmz', zip({ 'doc.kml': KML(PLACE), '../../etc/cron.d/x': 'x' }), 'zip_path'],
    ['a way to the root', 'shp', zip({ '/etc/x.shp': 'x' }), 'zip_path'],
    ['a way of Windows', 'shp', zip({ '..\\x.shp': 'x' }), 'zip_path'],
    ['a table beside a shape', 'shp', zip({ 'a.shp': 'x', 'คน.xlsx': 'x' }), 'zip_other_part'],
    ['a program in a map', 'kmz', zip({ 'doc.kml': KML(PLACE), 'files/a.exe': 'x' }), 'zip_other_part'],
    ['a table where a Mac keeps its notes', 'shp', zip({ '__MACOSX/a.xlsx': 'x' }), 'zip_other_part'],
    ['no archive', 'kmz', 'PK but no zip', 'not_zip'],
    ['a shape without its table', 'shp', zip({ 'a.shp': 'x', 'a.shx': 'x' }), 'shp_part_missing'],
    ['a shape of nonsense', 'shp', zip({ 'a.shp': 'x', 'a.shx': 'x', 'a.dbf': 'x' }), 'damaged'],
    ['JSON of a million levels', 'json', '['.repeat(1_000_000), 'json_deep'],
    ['JSON that breaks off', 'json', '{\n"a": 1,\n', 'not_json'],
    ['metres for degrees', 'geojson', '{"type":"Point","coordinates":[670000,1640000]}', 'not_geojson'],
    ['GeoJSON of nothing', 'geojson', '{"type":"FeatureCollection"}', 'not_geojson'],
  ])('%s is refused', async (_, format, bytes, code) => {
    expect(await faults(bytes, format)).toEqual([code]);
  });

  test('what would unpack to more than may be is not unpacked', async () => {
    expect(await faults(bomb('doc.kml'), 'kmz')).toEqual(['unpacks_too_large']);
    expect(await faults(bomb('a.shp'), 'shp')).toEqual(['unpacks_too_large']);
    expect(await faults(bomb('content.xml'), 'ods')).toEqual(['unpacks_too_large']);
  });

  test('what is missing of a shapefile is named', async () => {
    const [fault] = (await readData(zip({ 'a.shp': 'x' }), 'shp')).faults;
    expect(fault).toEqual({ code: 'shp_part_missing', params: { part: '.shx .dbf' } });
  });

  test('names of every object as headings and properties stay names', async () => {
    const found = await readData(strToU8('[{"__proto__": 1, "constructor": 2, "ก": 3}]'), 'json');
    expect(found.table?.columns.map(({ key }) => key)).toEqual(['column_1', 'column_2', 'ก']);
    expect(({} as Record<string, unknown>)['ก']).toBeUndefined();
  });
});

describe('[OD-05:datasets] places', () => {
  test('of KML and of KMZ are counted, bounded and drawn, with a table of what they are', async () => {
    for (const [format, bytes] of [
      ['kml', strToU8(KML(PLACE + PLACE))],
      ['kmz', zip({ 'doc.kml': KML(PLACE + PLACE) })],
    ] as const) {
      const found = await readData(bytes, format);
      expect(found.faults).toEqual([]);
      expect(found.places).toMatchObject({ count: 2, bounds: [100.4, 14.88, 100.4, 14.88] });
      expect(found.places?.outline).toMatch(/^M\d+ \d+h0/);
      expect(found.table?.first[0]).toContain('ศาลากลาง');
    }
  });

  test('of GeoJSON are drawn as areas', async () => {
    const ring = [
      [100, 14],
      [101, 14],
      [101, 15],
      [100, 14],
    ];
    const area = {
      type: 'Feature',
      properties: { ชื่อ: 'อินทร์บุรี' },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const bytes = strToU8(JSON.stringify({ type: 'FeatureCollection', features: [area] }));
    const { places, table, faults: found } = await readData(bytes, 'geojson');
    expect(found).toEqual([]);
    expect(places?.bounds).toEqual([100, 14, 101, 15]);
    expect(places?.outline).toMatch(/^M0 \d+L\d+ \d+L\d+ 0L.*Z$/);
    expect(table?.columns.map(({ heading }) => heading)).toEqual(['ชื่อ']);
  });
});
