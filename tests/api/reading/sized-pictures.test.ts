import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { makeOffice, mustSign, type EntryRef, type Office } from '../../harness/people';
import { oneDatabase, startSite, type Site } from '../../harness/site';
import { NEWS, common, publishInCode, upload, write } from '../entries';

describe.each(oneDatabase(__filename))('smaller copies of signed pictures on %s', (client) => {
  let site: Site;
  let office: Office;
  let entry: EntryRef;
  let file: { id: number; documentId: string; url: string };
  let sha256: string;
  const copy = (size: string): any =>
    site.http.get(`/api/gov/pictures/${sha256}/${size}`).buffer(true).parse(binary);
  const binary = (answer: any, done: (error: null, body: Buffer) => void): void => {
    const parts: Buffer[] = [];
    answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done(null, Buffer.concat(parts)));
  };
  const picture = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 1600, height: 900, channels: 3, background } })
      .jpeg()
      .toBuffer();

  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    file = await upload(site, office.reporter, {
      name: 'ภาพข่าว.jpg',
      mime: 'image/jpeg',
      bytes: await picture('#336699'),
    });
    const news = {
      ...common(office),
      title: 'ข่าวมีภาพ',
      category: 'general',
      cover: file.id,
      coverAlt: 'ภาพข่าว',
    };
    entry = await write(site, office.reporter, NEWS, news, 'th');
    await publishInCode(site, office, entry);
    const { body } = await site.http.get(`/api/gov/news-articles/${entry.documentId}`);
    ({ sha256 } = body.data.cover);
  });
  afterAll(() => site?.stop());

  test.each(['avif', 'webp'])('a %s is no wider than asked, and is kept by its own name', async (format) => {
    const answer = await copy(`480.${format}`);
    expect([answer.status, answer.type]).toEqual([200, `image/${format}`]);
    const { width, height } = await sharp(answer.body).metadata();
    expect([width, height]).toEqual([480, 270]);
    expect(answer.headers['content-security-policy']).toContain('sandbox');
    expect((await copy(`480.${format}`).set('If-None-Match', answer.headers.etag)).status).toBe(304);
  });

  test('a card on the front page offers them, with room kept', async () => {
    const { text } = await site.http.get('/api/gov/read');
    expect(text).toContain(`/api/gov/pictures/${sha256}/480.avif 480w`);
    expect(text).toMatch(/<img[^>]*alt="ภาพข่าว"[^>]*width="480"[^>]*height="270"/);
  });

  test('other sizes, other digests and other names are not there', async () => {
    for (const size of ['481.webp', '480.png', '480.webp%00', '9999999.avif', '__proto__'])
      expect([size, (await copy(size)).status]).toEqual([size, 404]);
    expect((await site.http.get(`/api/gov/pictures/${'0'.repeat(64)}/480.webp`)).status).toBe(404);
  });

  test('a picture that was changed behind Strapi is not made into a copy', async () => {
    const { url } = await site.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
    writeFileSync(join(site.publicDir, url), await picture('#ff0000'));
    const changed = await copy('1440.webp');
    expect([changed.status, changed.type]).toEqual([404, 'application/json']);
    // What was made of the signed bytes is still that.
    const kept = await sharp((await copy('480.webp')).body).stats();
    expect(kept.channels[2]?.mean).toBeGreaterThan(kept.channels[0]?.mean ?? 255);
  });

  test('an entry that is taken down takes the copies with it', async () => {
    await mustSign(site, office.publisher, 'unpublish', entry, { reasonCode: 'mistake' });
    expect((await copy('480.webp')).status).toBe(404);
  });
});
