import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { makeOffice, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { publishInCode } from '../entries';
import { DatasetOffice, type GivenData } from './dataset-office';

const KML = (inner: string): string =>
  `<?xml version="1.0"?><kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inner}</Document></kml>`;
const PLACE =
  '<Placemark><name>ศาลากลาง</name><Point><coordinates>100.4,14.88,0</coordinates></Point></Placemark>';
const kml = (inner: string): GivenData => ({
  name: 'สถานที่.kml',
  mime: 'application/vnd.google-earth.kml+xml',
  bytes: KML(inner),
  format: 'kml',
});
const shp = (bytes: Uint8Array): GivenData => ({
  name: 'สถานี.zip',
  mime: 'application/zip',
  bytes: Buffer.from(bytes),
  format: 'shp',
});

describe.each(oneDatabase(__filename))('maps among the data, on %s', (client) => {
  let site: Site;
  let desk: DatasetOffice;
  let office: Office;

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    desk = new DatasetOffice(site, office);
  });
  afterAll(() => site?.stop());

  test('[OD-05:datasets] a KML and a shapefile are shown as a map made here, with the same in words and as a table', async () => {
    const stations = readFileSync(join(__dirname, '../../unit/data/samples/train_stations.zip'));
    const entry = await desk.draft([kml(PLACE), shp(stations)], { dataType: 'geospatial' });
    const closing = (await desk.found(entry)).filter(({ level }) => level === 'blocks');
    expect(closing).toEqual([]);
    await publishInCode(site, office, entry);
    const page = await site.http.get(`/api/gov/read/datasets/${entry.documentId}`);
    expect(page.status).toBe(200);
    expect(page.text).toContain('<svg viewBox=');
    expect(page.text).toContain('ลองจิจูด 100.4000–100.4000 และละติจูด 14.8800–14.8800');
    for (const said of ['ศาลากลาง', 'RIVER WORKS']) expect(page.text).toContain(said);
    // Nothing is loaded from elsewhere.
    expect(page.text).not.toMatch(/<(?:script|iframe|object)|src="https?:/);
    const file = page.text.match(/href="(\/api\/gov\/files\/[^"]+\.kml)"/)?.[1] ?? '';
    const sent = await site.http.get(file);
    expect(sent.headers['content-disposition']).toMatch(/^attachment/);
    expect(sent.headers['content-type']).toBe('application/octet-stream');
  });

  test.each<[string, GivenData, string]>([
    ['a map that draws in another', kml(`${PLACE}<NetworkLink/>`), 'finding.data.network_link'],
    [
      'a shapefile without its table',
      shp(zipSync({ 'a.shp': strToU8('x'), 'a.shx': strToU8('x') })),
      'finding.data.shp_part_missing',
    ],
    [
      'an archive that leads out of itself',
      shp(zipSync({ '../a.shp': strToU8('x') })),
      'finding.data.zip_path',
    ],
  ])('[OD-05:datasets] %s closes the acts, in words', async (_, given, message) => {
    const entry = await desk.draft([given]);
    const found = (await desk.found(entry)).find((each) => each.message === message);
    expect(found).toMatchObject({ level: 'blocks', field: 'distributions.0.file' });
    expect(found.words.th).toContain(given.name);
    expect((await desk.submit(entry)).status).toBe(422);
  });
});
