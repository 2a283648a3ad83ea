import { COMPONENTS, pluginTypeOf } from '#server/content-types/index';
import { inputReasons } from '#server/content-types/input/input-reasons';

function reasonsFor(type: string, data: Record<string, unknown>) {
  const mandated = pluginTypeOf(`plugin::gov-publishing.${type}`);
  if (!mandated) throw new Error(`no type ${type}`);
  return inputReasons(mandated.schema, COMPONENTS, data);
}

describe('a title that shows nothing', () => {
  test.each([
    ['blanks', '   '],
    ['a line feed', '\n\t'],
    ['a zero-width space', '\u200B'],
    ['a no-break space', '\u00A0'],
    ['a byte order mark', '\uFEFF'],
    ['direction marks', '\u202E\u2066'],
    ['an ideographic space', '\u3000'],
    ['a Hangul filler', '\u3164'],
    ['all together', ' \u200B\u00A0\u2060\u00AD\u2800 '],
  ])('%s is refused', (_, title) => {
    expect(reasonsFor('law', { title })).toEqual([{ code: 'input.blank', field: 'title' }]);
  });

  test.each(['ก', ' ประกาศ ', 'น้ำ\u200Bท่วม', '๑'])('%j is a title', (title) => {
    expect(reasonsFor('law', { title })).toEqual([]);
  });

  test('an unfinished draft is none of this', () => {
    expect(reasonsFor('law', {})).toEqual([]);
    expect(reasonsFor('law', { title: null, legislationDate: null, source: null })).toEqual([]);
  });
});

describe('characters that nobody sees', () => {
  const at = (field: string, characters: string, near: string) => ({
    code: 'input.hidden_characters',
    field,
    params: { characters, near },
  });

  test('are refused in every kind of text, in components, blocks and JSON, each place by name', () => {
    const hidden = 'งบ \u202E001';
    const schema = {
      attributes: {
        ...Object.fromEntries(
          ['string', 'text', 'richtext', 'email', 'uid', 'json', 'blocks'].map((type) => [type, { type }]),
        ),
        part: { type: 'component', component: 'x.part', repeatable: true },
      },
    };
    const data = {
      ...Object.fromEntries(['string', 'text', 'richtext', 'email', 'uid'].map((type) => [type, hidden])),
      json: { amount: 1, words: [{ ['k\u200Dey']: hidden }] },
      blocks: [{ type: 'paragraph', children: [{ type: 'text', text: hidden }] }],
      part: [{ name: 'ก' }, { name: hidden }],
    };
    const found = inputReasons(schema, { 'x.part': { attributes: { name: { type: 'string' } } } }, data);
    const [characters, near] = ['U+202E (4)', 'งบ 001'];
    expect(found).toEqual([
      ...['string', 'text', 'richtext', 'email', 'uid'].map((field) => at(field, characters, near)),
      at('json.words.0', 'U+200D (2)', 'key'),
      at('json.words.0.key', characters, near),
      at('blocks.0.children.0.text', characters, near),
      at('part.1.name', characters, near),
    ]);
  });
});

describe('dates', () => {
  test.each([
    ['2561-02-30', 'input.date_impossible', '2018-02-28'],
    ['2018-02-30', 'input.date_impossible', '2018-02-28'],
    ['2566-02-29', 'input.date_impossible', '2023-02-28'],
    ['2018-13-01', 'input.date_impossible', '2018-12-31'],
    ['2018-04-31', 'input.date_impossible', '2018-04-30'],
    ['2561-05-28', 'input.buddhist_year', '2018-05-28'],
    ['2567-02-29', 'input.buddhist_year', '2024-02-29'],
    ['๒๕๖๑-๐๕-๒๘', 'input.buddhist_year', '2018-05-28'],
    ['๒๐๑๘-๐๕-๒๘', 'input.thai_digits', '2018-05-28'],
    ['๒๘ พฤษภาคม ๒๕๖๑', 'input.thai_date', '2018-05-28'],
    ['2561-05-28T00:00:00.000Z', 'input.buddhist_year', '2018-05-28'],
    ['2478-01-31', 'input.buddhist_year', '1936-01-31'],
    ['๓๑ มกราคม พ.ศ. ๒๔๗๘', 'input.thai_date', '1936-01-31'],
    ['10/12/2569', 'input.thai_date', '2026-12-10'],
    ['28/05/2018', 'input.thai_date', '2018-05-28'],
    ['2018-5-8', 'input.thai_date', '2018-05-08'],
  ])('%s is refused with what to write', (given, code, write) => {
    const [reason, ...others] = reasonsFor('law', { legislationDate: given });
    expect(others).toEqual([]);
    expect(reason).toMatchObject({ code, field: 'legislationDate', params: { write } });
  });

  test.each(['yesterday', '28 พฤษภา 2561', '', 1526428800000, {}, 'Infinity'])(
    '%j is no date',
    (legislationDate) => {
      expect(reasonsFor('law', { legislationDate }).map(({ code }) => code)).toEqual(['input.date_format']);
    },
  );

  test.each([
    ['10 ธ.ค. 69', 'input.date_two_digit_year'],
    ['1/2/2300', 'input.date_era_unclear'],
    ['๑ เมษายน ร.ศ. ๑๓๑', 'input.date_era_not_converted'],
    ['31/04/2561', 'input.date_day_impossible'],
    ['2483-02-01', 'input.date_not_in_calendar'],
    ['1 มกราคม พ.ศ. 2400', 'input.date_before_solar_calendar'],
    ['2018', 'input.date_day_missing'],
    ['ธันวาคม ๒๕๖๙', 'input.date_day_missing'],
  ])('%s is refused for what is unclear in it', (legislationDate, code) => {
    expect(reasonsFor('law', { legislationDate }).map((reason) => reason.code)).toEqual([code]);
  });

  test.each(['2018-05-28', '2024-02-29', '1997-09-02', '2018-05-28T00:00:00.000Z', new Date('2018-05-28')])(
    '%s is a date',
    (legislationDate) => {
      expect(reasonsFor('law', { legislationDate })).toEqual([]);
    },
  );

  test.each([
    ['2561-06-01T09:00:00+07:00', 'input.buddhist_year', '2018-06-01T09:00:00+07:00'],
    ['2561-02-30T09:00Z', 'input.date_impossible', '2018-02-28T09:00Z'],
  ])('the date with time %s is refused with what to write', (given, code, write) => {
    const reasons = reasonsFor('news-article', { eventStart: given });
    expect(reasons).toEqual([{ code, field: 'eventStart', params: { given, write } }]);
  });

  test.each(['2018-06-01', '2018-06-01T09:00', '2018-06-01T25:00:00Z', '2018-06-01T09:60:00Z', 'x'])(
    '%j is no date with time and zone',
    (eventStart) => {
      expect(reasonsFor('news-article', { eventStart }).map(({ code }) => code)).toEqual([
        'input.date_time_format',
      ]);
    },
  );

  test.each(['2018-06-01T09:00:00+07:00', '2018-06-01T02:00:00.000Z', new Date('2018-06-01T02:00:00Z')])(
    '%s is a date with time',
    (eventStart) => {
      expect(reasonsFor('news-article', { eventStart })).toEqual([]);
    },
  );

  test('a Date object with a year of the wrong era is refused too', () => {
    const reasons = reasonsFor('news-article', { eventStart: new Date('2561-06-01T02:00:00Z') });
    expect(reasons[0]).toMatchObject({
      code: 'input.buddhist_year',
      params: { write: '2018-06-01T02:00:00.000Z' },
    });
  });

  test('a Gregorian fiscal year is refused with the Buddhist one', () => {
    expect(reasonsFor('law', { fiscalYear: 2018 })).toEqual([
      { code: 'input.fiscal_year_gregorian', field: 'fiscalYear', params: { given: 2018, write: 2561 } },
    ]);
    expect(reasonsFor('law', { fiscalYear: 2561 })).toEqual([]);
  });
});

test.each(['datePosted', 'dateModified'])(
  '[NEWS-08] %s is set by the server and refused from anyone',
  (field) => {
    for (const value of ['2018-05-28T00:00:00Z', null]) {
      expect(reasonsFor('news-article', { [field]: value })).toEqual([
        { code: 'input.server_set', field, requirement: 'NEWS-08' },
      ]);
    }
  },
);

describe('addresses and slugs', () => {
  test.each([
    ['javascript:alert(1)', 'input.url_scheme'],
    ['data:text/html,x', 'input.url_scheme'],
    ['mailto:a@b.go.th', 'input.url_scheme'],
    ['www.singburi.go.th', 'input.url_invalid'],
    ['java\tscript:alert(1)', 'input.url_invalid'],
    ['https://user:secret@a.go.th', 'input.url_invalid'],
  ])('the address %j is refused', (url, code) => {
    expect(reasonsFor('web-link', { url }).map((reason) => reason.code)).toEqual([code]);
    expect(reasonsFor('law', { source: { url } }).map((reason) => reason.field)).toEqual(['source.url']);
  });

  test.each(['ข่าว-2561', 'News', 'a--b', '-a', 'a b', 'a/b', '<script>'])(
    'the slug %j is refused',
    (slug) => {
      expect(reasonsFor('law', { slug })).toEqual([
        { code: 'input.slug', field: 'slug', params: { given: slug } },
      ]);
    },
  );

  test('a good address, path and slug are taken', () => {
    expect(reasonsFor('web-link', { url: 'https://www.singburi.go.th/ข่าว', slug: 'news-2561-0001' })).toEqual(
      [],
    );
    expect(reasonsFor('sitemap-node', { targetUrl: '/laws' })).toEqual([]);
    expect(reasonsFor('sitemap-node', { targetUrl: '//evil.example' }).map(({ code }) => code)).toEqual([
      'input.url_or_path',
    ]);
  });

  test('a long address is quoted short', () => {
    const [reason] = reasonsFor('web-link', { url: 'x'.repeat(1_000_000) });
    expect(String(reason?.params?.['given']).length).toBeLessThan(200);
  });
});

test('all reasons are given at once, with paths through components and zones', () => {
  const reasons = reasonsFor('basic-info', {
    title: '\u200B',
    body: { evil: true },
    datePosted: '2018-05-28',
    source: { url: 'x', dateTime: '2561-05-28T09:00:00+07:00' },
    details: [
      { __component: 'gov-publishing.cio', termFrom: '2018-02-30' },
      { __component: '__proto__', termFrom: '2018-02-30' },
      null,
      { __component: 'gov-publishing.plan-report', fiscalYear: 2018 },
    ],
  });
  expect(reasons.map(({ field, code }) => `${field} ${code}`).sort()).toEqual([
    'body input.not_text',
    'datePosted input.server_set',
    'details.0.termFrom input.date_impossible',
    'details.3.fiscalYear input.fiscal_year_gregorian',
    'source.dateTime input.buddhist_year',
    'source.url input.url_invalid',
    'title input.blank',
  ]);
});
