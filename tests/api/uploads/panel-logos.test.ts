import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { as, makeOffice, type Office } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { PNG } from './pixel';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';

describe('the panel’s own logos', () => {
  let site: Site;
  let office: Office;

  beforeAll(async () => {
    site = await startSite();
    office = await makeOffice(site);
  });
  afterAll(() => site?.stop());

  const stored = (): string[] => readdirSync(join(site.publicDir, 'uploads')).sort();
  const put = (field: string, bytes: Buffer | string, filename: string, contentType: string): any =>
    site.http
      .post('/admin/project-settings')
      .set(as(office.superAdmin))
      .attach(field, Buffer.from(bytes), { filename, contentType });

  test.each<[field: string, bytes: Buffer | string, filename: string, contentType: string]>([
    ['menuLogo', SVG, 'logo.svg', 'image/svg+xml'],
    ['authLogo', SVG, 'logo.png', 'image/png'],
    ['menuLogo', '<script>alert(1)</script>', 'logo.jpg', 'image/jpeg'],
    // The library takes both, the panel's pages show neither as a picture.
    ['menuLogo', '%PDF-1.4 ตรา', 'logo.pdf', 'image/png'],
    ['authLogo', 'ตราสัญลักษณ์', 'logo.txt', 'image/jpeg'],
    ['authLogo', Buffer.concat([PNG, Buffer.from(SVG)]), 'logo.svg', 'image/svg+xml'],
  ])('%s: what is no picture by its bytes is refused in words, and not stored (%#)', async (...given) => {
    const before = stored();
    const answer = await put(...given);
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.reasons).toEqual([
      expect.objectContaining({ code: 'file.logo_refused', field: given[0] }),
    ]);
    expect(answer.body.error.message).toMatch(/ตราสัญลักษณ์.*logo of the panel/);
    expect(stored()).toEqual(before);
  });

  test('a picture is taken, and one that is not spares the other nothing', async () => {
    expect((await put('menuLogo', PNG, 'logo.png', 'image/png')).status).toBe(200);
    const before = stored();
    const both = await put('menuLogo', PNG, 'logo.png', 'image/png').attach('authLogo', Buffer.from(SVG), {
      filename: 'logo.svg',
      contentType: 'image/svg+xml',
    });
    expect(both.status).toBe(400);
    expect(stored()).toEqual(before);
  });

  test('of two that are none, both are named', async () => {
    const both = await put('menuLogo', '%PDF-1.4 ตรา', 'logo.pdf', 'image/png').attach(
      'authLogo',
      Buffer.from(SVG),
      {
        filename: 'logo.svg',
        contentType: 'image/svg+xml',
      },
    );
    expect(both.body.error.details.reasons.map(({ field }: { field: string }) => field).sort()).toEqual([
      'authLogo',
      'menuLogo',
    ]);
  });
});
