import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { as, makePerson, type Person } from '../../harness/people';
import { startSite, type Site } from '../../harness/site';
import { PNG } from './pixel';

const HTML = '<!doctype html><script>alert(1)</script>';
const XHTML =
  '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></html>';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const PDF = '%PDF-1.4 ต้นฉบับ';
const ZIP = Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64');

/** [what it is, name, bytes, the type that the client declares, code of the refusal] */
const REFUSED: readonly (readonly [string, string, string | Buffer, string, string])[] = [
  ['a page', 'x.html', HTML, 'text/html', 'file.type_refused'],
  ['a page that says it is a picture', 'x.html', HTML, 'image/png', 'file.type_refused'],
  ['a page as XML', 'x.xhtml', XHTML, 'application/xhtml+xml', 'file.type_refused'],
  ['a drawing that runs', 'x.svg', SVG, 'image/svg+xml', 'file.type_refused'],
  ['a page as data', 'x.xml', XHTML, 'application/xml', 'file.type_differs'],
  ['a stylesheet of XML', 'x.xsl', XHTML, 'text/xml', 'file.type_refused'],
  ['a page as a map', 'x.kml', XHTML, 'application/vnd.google-earth.kml+xml', 'file.type_differs'],
  [
    'a page as data, its namespace in pieces',
    'x.xml',
    XHTML.replace('xhtml', '&#120;html'),
    'application/xml',
    'file.type_differs',
  ],
  [
    'a page at the end of much data',
    'x.xml',
    `<a>${' '.repeat(70_000)}${XHTML}</a>`,
    'application/xml',
    'file.type_differs',
  ],
  [
    'data with an entity',
    'x.xml',
    '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>',
    'text/xml',
    'file.type_differs',
  ],
  ['a drawing as a map', 'x.kml', SVG, 'text/xml', 'file.type_differs'],
  ['a script', 'x.js', 'alert(1)', 'text/javascript', 'file.type_refused'],
  ['a module', 'x.mjs', 'alert(1)', 'text/javascript', 'file.type_refused'],
  ['a stylesheet', 'x.css', 'a{}', 'text/css', 'file.type_refused'],
  ['a saved page', 'x.mhtml', HTML, 'multipart/related', 'file.type_refused'],
  ['a program', 'x.exe', 'MZ', 'application/octet-stream', 'file.type_refused'],
  ['an office file with macros', 'x.docm', ZIP, 'application/zip', 'file.type_refused'],
  ['a page named as a picture', 'x.png', HTML, 'image/png', 'file.type_differs'],
  ['a page named as a PDF', 'x.pdf', HTML, 'application/pdf', 'file.type_differs'],
  ['a page named as a text', 'x.txt', HTML, 'text/plain', 'file.type_differs'],
  ['a page named as a table', 'x.csv', `\uFEFF\n ${HTML}`, 'text/csv', 'file.type_differs'],
  ['a drawing named as a text', 'x.txt', SVG, 'text/plain', 'file.type_differs'],
  ['a drawing named as data', 'x.json', SVG, 'application/json', 'file.type_differs'],
  ['a comment before a page', 'x.txt', `<!-- x -->${HTML}`, 'text/plain', 'file.type_differs'],
  [
    'a page in the letters of Excel',
    'x.txt',
    Buffer.from(`\uFEFF${HTML}`, 'utf16le'),
    'text/plain',
    'file.type_differs',
  ],
  ['XML named as a picture', 'x.png', XHTML, 'image/png', 'file.type_differs'],
  ['a PDF named as a picture', 'x.png', PDF, 'image/png', 'file.type_differs'],
  [
    'a picture named as a PDF',
    'x.pdf',
    Buffer.from('GIF89a\u0001\u0000\u0001\u0000', 'latin1'),
    'application/pdf',
    'file.type_differs',
  ],
  [
    'something that is nothing, as a text',
    'x.txt',
    Buffer.from([1, 0, 2, 0]),
    'text/plain',
    'file.type_differs',
  ],
  ['a text without an extension', 'x', 'ข้อความ', 'text/plain', 'file.type_unknown'],
  ['a page without an extension', 'x', HTML, 'text/html', 'file.type_unknown'],
];

describe('what may be uploaded, by its bytes', () => {
  let site: Site;
  let person: Person;
  let full: { Authorization: string };
  const stored = (): string[] => readdirSync(join(site.publicDir, 'uploads')).sort();
  const rows = (): Promise<number> => site.strapi.db.query('plugin::upload.file').count();
  const send = (
    path: string,
    name: string,
    bytes: string | Buffer,
    type: string,
    headers = as(person),
  ): any =>
    site.http
      .post(path)
      .set(headers)
      .attach('files', Buffer.from(bytes), { filename: name, contentType: type });
  const codes = (answer: any): string[] =>
    answer.body.error?.details?.reasons?.map((reason: any) => reason.code);

  beforeAll(async () => {
    site = await startSite();
    person = await makePerson(site, 'Uploader');
    const token = await site.strapi
      .service('admin::api-token')
      .create({ kind: 'content-api', type: 'full-access', name: 'full', lifespan: null });
    full = { Authorization: `Bearer ${token.accessKey}` };
  });
  afterAll(() => site?.stop());

  test.each(REFUSED)(
    '%s is refused in words, and nothing of it is stored',
    async (_, name, bytes, type, code) => {
      const before = [stored(), await rows()];
      for (const [path, headers] of [
        ['/upload', as(person)],
        ['/upload/files', as(person)],
        ['/api/upload', full],
      ] as const) {
        const answer = await send(path, name, bytes, type, headers);
        expect([path, answer.status, codes(answer)]).toEqual([path, 400, [code]]);
        expect(answer.body.error.message).toMatch(/[ก-ฮ].*[A-Za-z]{3}/s);
        expect(answer.body.error.message).toContain(`“${name}”`);
      }
      expect([stored(), await rows()]).toEqual(before);
    },
  );

  test('of several, each bad one is named, and the good one is not stored either', async () => {
    const before = [stored(), await rows()];
    const answer = await site.http
      .post('/upload')
      .set(as(person))
      .attach('files', Buffer.from(HTML), { filename: 'a.html', contentType: 'text/html' })
      .attach('files', Buffer.from('ข้อความ'), { filename: 'b.txt', contentType: 'text/plain' })
      .attach('files', Buffer.from(SVG), { filename: 'c.svg', contentType: 'image/svg+xml' });
    expect([answer.status, codes(answer)]).toEqual([400, ['file.type_refused', 'file.type_refused']]);
    expect(answer.body.error.message).toMatch(/a\.html.*c\.svg|c\.svg.*a\.html/s);
    expect([stored(), await rows()]).toEqual(before);
  });

  test('code in the server is asked the same', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'gov-upload-'));
    const filepath = join(folder, 'x.svg');
    writeFileSync(filepath, SVG);
    const files = { filepath, originalFilename: 'x.svg', mimetype: 'image/svg+xml', size: SVG.length };
    const upload = site.strapi.plugin('upload').service('upload');
    await expect(upload.upload({ data: {}, files })).rejects.toThrow(/x\.svg/);
    expect(existsSync(filepath)).toBe(true);
  });

  test.each<[string, string, () => string | Buffer, string, string]>([
    ['a picture', 'x.PNG', () => PNG, 'text/html', 'image/png'],
    ['a picture without an extension', 'ภาพ', () => PNG, 'application/octet-stream', 'image/png'],
    ['a PDF', 'x.pdf', () => PDF, 'text/html', 'application/pdf'],
    ['a Thai text', 'x.txt', () => 'ข้อความ <ก>', 'text/html', 'text/plain'],
    ['an empty text', 'x.txt', () => '\n', 'text/plain', 'text/plain'],
    [
      'a table in the letters of old Thai programs',
      'x.csv',
      () => Buffer.from([0xa1, 0xa2, 0x2c, 0xa4]),
      'text/csv',
      'text/csv',
    ],
    [
      'a table in the letters of Excel',
      'x.csv',
      () => Buffer.from('\uFEFFก,ข', 'utf16le'),
      'text/csv',
      'text/csv',
    ],
    ['data', 'x.json', () => '\uFEFF {"a": "<b>"}', 'text/html', 'application/json'],
    ['a map', 'x.geojson', () => '{"type":"FeatureCollection","features":[]}', '', 'application/geo+json'],
    ['an archive', 'x.zip', () => ZIP, 'application/zip', 'application/zip'],
  ])('%s is taken, and keeps the type that its bytes have', async (_, name, bytes, declared, mime) => {
    const answer = await send('/upload', name, bytes(), declared);
    expect([answer.status, answer.body[0]?.mime]).toEqual([201, mime]);
  });

  test('a file is replaced by one of its own type only: its address promises that type', async () => {
    const { body } = await send('/upload', 'x.txt', 'เดิม', 'text/plain');
    const [{ id, url }] = body;
    for (const path of [`/upload/files/${id}/replace`, `/upload?id=${id}`]) {
      expect(codes(await send(path, 'y.png', PNG, 'image/png'))).toEqual(['file.replace_differs']);
      expect(codes(await send(path, 'y.txt', HTML, 'text/plain'))).toEqual(['file.type_differs']);
    }
    const replaced = await send(`/upload/files/${id}/replace`, 'y.txt', 'ใหม่', 'text/html');
    expect([replaced.status, replaced.body.url, replaced.body.mime]).toEqual([200, url, 'text/plain']);
  });
});
