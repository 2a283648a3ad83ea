import { strToU8 } from 'fflate';
import { readData } from '#server/file-text/data/read-data';

describe('[OD-05:datasets] places that were made to fill the memory', () => {
  test('one line of a hundred thousand points is drawn as far as an outline goes', async () => {
    const coordinates = Array.from({ length: 100_000 }, (_, index) => [
      100 + (index % 600) / 600,
      14 + ((index * 7) % 601) / 601,
    ]);
    const bytes = strToU8(JSON.stringify({ type: 'LineString', coordinates }));
    const { places, faults } = await readData(bytes, 'geojson');
    expect(faults).toEqual([]);
    expect(places?.outline.match(/[ML]/g)).toHaveLength(4_000);
    expect(places?.outline.length).toBeLessThan(50_000);
  });
});
