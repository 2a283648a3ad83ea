import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { readData } from '#server/file-text/data/read-data';

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(__dirname, 'samples', name)));
const read = (bytes: Uint8Array): ReturnType<typeof readData> => readData(bytes, 'shp');

describe('[OD-05:datasets] shapefiles that others wrote', () => {
  test.each(['train_stations.zip', 'qgis.zip'])(
    '%s has places on the earth, and a table of them',
    async (name) => {
      const { faults, places, table } = await read(sample(name));
      expect(faults.filter(({ code }) => !code.startsWith('shp_without'))).toEqual([]);
      expect(places?.count).toBeGreaterThan(0);
      expect(places?.outline).toMatch(/^M\d/);
      expect(table?.rowCount).toBe(places?.count);
    },
  );

  test('letters are read by the code page that is stated', async () => {
    const { table } = await read(sample('codepage.zip'));
    expect(table?.first.flat().join(' ')).toContain('Hněvošický');
    const { table: other } = await read(sample('utf.zip'));
    expect(other?.first.flat().join(' ')).toContain('💩');
  });

  test('Thai letters in a table without a code page are read as TIS-620, and that is said', async () => {
    const parts = unzipSync(sample('utf.zip'));
    const name = Object.keys(parts).find((each) => /\.dbf$/i.test(each)) ?? '';
    const dbf = parts[name] as Uint8Array;
    const head = (dbf[8] ?? 0) + (dbf[9] ?? 0) * 256;
    // ก ข ค in the bytes of TIS-620, where the first words of the table stand.
    dbf.set([0xa1, 0xa2, 0xa4], head + 1);
    dbf.fill(0x20, head + 4, dbf.length - 1);
    const without = Object.fromEntries(Object.entries(parts).filter(([each]) => !/\.cpg$/i.test(each)));
    const { faults, table } = await read(zipSync(without));
    expect(faults).toContainEqual({ code: 'shp_without_cpg', params: { found: 'TIS-620 (Windows-874)' } });
    expect(table?.first[0]?.join('')).toContain('กขค');
  });

  test('an archive without a shape is told what it lacks', async () => {
    expect((await read(sample('noshp.zip'))).faults).toEqual([
      { code: 'shp_part_missing', params: { part: '.shp .shx .dbf' } },
    ]);
  });
});
