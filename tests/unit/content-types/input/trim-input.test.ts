import { COMPONENTS, pluginTypeOf } from '#server/content-types/index';
import { inputReasons } from '#server/content-types/input/input-reasons';
import { trimInput } from '#server/content-types/input/trim-input';

const basicInfo = pluginTypeOf('plugin::gov-publishing.basic-info');
if (!basicInfo) throw new Error('no basic-info');
const trim = (data: Record<string, unknown>) => trimInput(basicInfo.schema, COMPONENTS, data);
const DIRTY = '<p onclick="x">ก</p><script>1</script>';

test('[SEC-02:refused] what runs is refused in the entry, in components and in zones, each place by name', () => {
  const data = {
    body: DIRTY,
    details: [
      { __component: 'gov-publishing.chart', textAlternative: DIRTY, alt: '<x>' },
      { __component: 'gov-publishing.cio', itAdministration: DIRTY },
    ],
  };
  const params = { found: 'onclick <script>' };
  expect(inputReasons(basicInfo.schema, COMPONENTS, data)).toEqual([
    { code: 'input.rich_text_forbidden', field: 'body', params },
    { code: 'input.rich_text_forbidden', field: 'details.0.textAlternative', params },
    { code: 'input.rich_text_forbidden', field: 'details.1.itAdministration', params },
  ]);
});

test('only the ends of one-line texts are touched', () => {
  const data = {
    title: 'ก < ข & "ค"',
    summary: ' <b>ย่อ</b> ',
    agency: { connect: ['a1'] },
    restricted: false,
    body: '<div>R&D <saraban@oic.go.th></div> ',
    unknown: DIRTY,
    source: null,
    details: ['odd', null, { __component: 'no.such', textAlternative: DIRTY }],
  };
  expect(trim(data)).toEqual(data);
  expect(trim({ title: '  ประกาศ\u00A0', source: { name: ' ก ' } })).toEqual({
    title: 'ประกาศ',
    source: { name: 'ก' },
  });
});

test('the data handed in is not changed', () => {
  const data = Object.freeze({ source: Object.freeze({ name: ' ก ' }) });
  expect(trim(data)).toEqual({ source: { name: 'ก' } });
  expect(data.source.name).toBe(' ก ');
});

test('prototype keys change no prototype', () => {
  const trimmed = trim(
    JSON.parse('{"__proto__":{"polluted":true},"source":{"__proto__":{"x":1}}}') as object as Record<
      string,
      unknown
    >,
  );
  expect(Object.getPrototypeOf(trimmed)).toBe(Object.prototype);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});

test('[SEC-02:refused] links of the Blocks editor that lead nowhere are refused in a type of the host app', () => {
  const schema = { attributes: { content: { type: 'blocks' } } };
  const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: url }] });
  const reasonsFor = (url: string) =>
    inputReasons(schema, {}, { content: [{ type: 'paragraph', children: [link(url)] }] });
  for (const url of ['javascript:alert(1)', 'java\nscript:1', 'data:x', '//evil.example'])
    expect(reasonsFor(url)).toEqual([
      { code: 'input.block_link', field: 'content', params: { found: JSON.stringify(url) } },
    ]);
  for (const url of ['https://a.go.th', '/laws', 'mailto:a@b.th', '#x', ''])
    expect(reasonsFor(url)).toEqual([]);
});
