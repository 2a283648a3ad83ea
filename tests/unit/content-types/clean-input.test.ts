import { COMPONENTS, mandatedTypeOf } from '../../../plugins/gov-publishing/server/src/content-types';
import { cleanInput } from '../../../plugins/gov-publishing/server/src/content-types/input/clean-input';

const basicInfo = mandatedTypeOf('plugin::gov-publishing.basic-info');
if (!basicInfo) throw new Error('no basic-info');
const clean = (data: Record<string, unknown>) => cleanInput(basicInfo.schema, COMPONENTS, data);
const DIRTY = '<p onclick="x">ก</p><script>1</script>';

test('[SEC-02] rich text is cleaned in the entry, in components and in zones', () => {
  const cleaned = clean({
    body: DIRTY,
    details: [
      { __component: 'gov-publishing.chart', textAlternative: DIRTY, alt: '<x>' },
      { __component: 'gov-publishing.cio', itAdministration: DIRTY },
    ],
  });
  expect(cleaned).toEqual({
    body: '<p>ก</p>',
    details: [
      { __component: 'gov-publishing.chart', textAlternative: '<p>ก</p>', alt: '<x>' },
      { __component: 'gov-publishing.cio', itAdministration: '<p>ก</p>' },
    ],
  });
});

test('only rich text and the ends of one-line texts are touched', () => {
  const data = {
    title: 'ก < ข & "ค"',
    summary: ' <b>ย่อ</b> ',
    agency: { connect: ['a1'] },
    restricted: false,
    body: null,
    unknown: DIRTY,
    source: null,
    details: ['odd', null, { __component: 'no.such', textAlternative: DIRTY }],
  };
  expect(clean(data)).toEqual(data);
  expect(clean({ title: '  ประกาศ\u00A0' })).toEqual({ title: 'ประกาศ' });
});

test('the data handed in is not changed', () => {
  const data = Object.freeze({ body: DIRTY, source: Object.freeze({ name: ' ก ' }) });
  expect(clean(data)).toEqual({ body: '<p>ก</p>', source: { name: 'ก' } });
  expect(data.body).toBe(DIRTY);
});

test('prototype keys change no prototype', () => {
  const cleaned = clean(
    JSON.parse('{"__proto__":{"polluted":true},"source":{"__proto__":{"x":1}}}') as object as Record<
      string,
      unknown
    >,
  );
  expect(Object.getPrototypeOf(cleaned)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('[SEC-02] links of the Blocks editor are cleaned in a type of the host app', () => {
  const schema = { attributes: { content: { type: 'blocks' } } };
  const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: url }] });
  const urls = [
    'javascript:alert(1)',
    'java\nscript:1',
    'data:x',
    '//evil.example',
    'https://a.go.th',
    '/laws',
    'mailto:a@b.th',
    '#x',
  ];
  const content = [{ type: 'paragraph', children: urls.map(link) }];
  const cleaned = JSON.parse(JSON.stringify(cleanInput(schema, {}, { content }))) as {
    content: { children: { url: string; children: unknown[] }[] }[];
  };
  expect(cleaned.content[0]?.children.map(({ url }) => url)).toEqual(['#', '#', '#', '#', ...urls.slice(4)]);
  expect(cleaned.content[0]?.children[0]?.children).toEqual([{ type: 'text', text: urls[0] }]);
});
