import { processorTime } from '../../harness/processor-time';
import { addressesIn } from '#server/content-types/references/named-addresses';
import { hashesIn, libraryKeys } from '#server/entries/library-address';

/** Every way of naming a file that an editor, or a hand, can write: text type, value, and what is found. */
const FOUND: readonly (readonly [way: string, type: string, value: unknown, found: readonly string[]])[] = [
  ['as the editor inserts it', 'richtext', '![แผนที่](/uploads/x_1.png)', ['picture /uploads/x_1.png']],
  [
    'with the host of the panel',
    'richtext',
    '![ก](https://www.example.go.th/uploads/x_1.png)',
    ['picture https://www.example.go.th/uploads/x_1.png'],
  ],
  [
    'signed for some minutes',
    'richtext',
    '![ก](/uploads/x_1.png?signature=ab&expires=1)',
    ['picture /uploads/x_1.png?signature=ab&expires=1'],
  ],
  ['by reference', 'richtext', '![ก][แผน]\n\n[แผน]: /uploads/x_1.png', ['picture /uploads/x_1.png']],
  ['shortest reference', 'richtext', '![แผน]\n\n[แผน]: </uploads/x_1.png>', ['picture /uploads/x_1.png']],
  ['a link to a document', 'richtext', '[แบบ](/uploads/x_1.pdf)', ['link /uploads/x_1.pdf']],
  ['HTML', 'richtext', '<p><img src="/uploads/x_1.png" alt="ก"></p>', ['picture /uploads/x_1.png']],
  ['HTML without quotes', 'richtext', '<img src=/uploads/x_1.png>', ['picture /uploads/x_1.png']],
  ['HTML in capitals', 'richtext', "<IMG SRC='/uploads/x_1.png'>", ['picture /uploads/x_1.png']],
  [
    'character references',
    'richtext',
    '<img src="&#47;uploads&#x2F;x&#95;1.png">',
    ['picture /uploads/x_1.png'],
  ],
  [
    'sources for other screens',
    'richtext',
    '<img src="/uploads/a_1.png" srcset="/uploads/small_a_1.png 1x, /uploads/large_a_1.png 2x">',
    ['picture /uploads/a_1.png', 'picture /uploads/small_a_1.png', 'picture /uploads/large_a_1.png'],
  ],
  ['a link in HTML', 'richtext', '<a href="/uploads/x_1.pdf">แบบ</a>', ['link /uploads/x_1.pdf']],
  [
    'a video and its sources',
    'richtext',
    '<video poster="/uploads/p_1.png"><source src="/uploads/v_1.mp4"></video>',
    ['embed /uploads/p_1.png', 'picture /uploads/v_1.mp4'],
  ],
  [
    'a frame from elsewhere',
    'richtext',
    '<iframe src="https://elsewhere.example/v"></iframe>',
    ['embed https://elsewhere.example/v'],
  ],
  ['a drawing', 'richtext', '<svg onload="x"></svg>', ['embed ']],
  [
    'a style that loads',
    'richtext',
    '<p style="background:url(https://elsewhere.example/x.png)">ก</p>',
    ['embed ', 'mention https://elsewhere.example/x.png'],
  ],
  [
    'a picture from elsewhere',
    'richtext',
    '![ก](https://elsewhere.example/x.png)',
    ['picture https://elsewhere.example/x.png'],
  ],
  [
    'without a scheme',
    'richtext',
    '<img src="//elsewhere.example/x.png">',
    ['picture //elsewhere.example/x.png'],
  ],
  [
    'a picture within the text',
    'richtext',
    '<img src="data:image/png;base64,AAAA">',
    ['picture data:image/png;base64,AAAA'],
  ],
  ['a plain field', 'string', '/uploads/x_1.png', ['mention /uploads/x_1.png']],
  ['in a sentence', 'text', 'ดูแผนที่ที่ /uploads/x_1.pngและแผ่นพับ', ['mention /uploads/x_1.png']],
  [
    'HTML in a plain field',
    'text',
    '<b>ก</b><img src="https://elsewhere.example/x.png">',
    ['picture https://elsewhere.example/x.png'],
  ],
  [
    'JSON of the host',
    'json',
    { hero: { src: '/cms/uploads/x_1.png' }, list: ['/uploads/y_2.pdf', 7, null] },
    ['mention /cms/uploads/x_1.png', 'mention /uploads/y_2.pdf'],
  ],
  [
    'the Blocks editor',
    'blocks',
    [
      { type: 'paragraph', children: [{ type: 'link', url: '/uploads/x_1.pdf', children: [] }] },
      {
        type: 'image',
        image: {
          url: 'http://localhost:1337/uploads/a_1.png',
          formats: { small: { url: '/uploads/small_a_1.png' } },
        },
        children: [{ type: 'text', text: '' }],
      },
    ],
    [
      'mention /uploads/x_1.pdf',
      'picture http://localhost:1337/uploads/a_1.png',
      'mention /uploads/small_a_1.png',
    ],
  ],
  ['a tag as a word', 'string', '<script>alert(1)</script> คือคำสั่ง', []],
  ['no address at all', 'richtext', '**หนา** 5 < 7 และ [วงเล็บ]', []],
  ['numbers', 'integer', 7, []],
  ['nothing', 'richtext', null, []],
];

test.each(FOUND)('finds %s (%s)', (_, type, value, found) => {
  const named = addressesIn([{ path: 'body', attribute: { type }, value }]);
  expect(named.map(({ use, address }) => `${use} ${address}`).sort()).toEqual([...found].sort());
  for (const { path } of named) expect(path).toBe('body');
});

test('looking through a text costs no more than its length', () => {
  const cost = processorTime();
  const hostile = [
    '/a'.repeat(200_000),
    'uploads/'.repeat(100_000),
    'https://'.repeat(100_000),
    '![x]('.repeat(2_000),
  ];
  for (const value of hostile) addressesIn([{ path: 'body', attribute: { type: 'text' }, value }]);
  expect(cost()).toBeLessThan(15_000);
});

describe('what the library knows an address by', () => {
  const ours = ['https://www.example.go.th'];
  test.each([
    ['/uploads/x_1.png', [{ url: '/uploads/x_1.png', isOurs: true }]],
    ['/uploads/x_1.png?signature=ab#top', [{ url: '/uploads/x_1.png', isOurs: true }]],
    ['/cms/uploads/x%5F1.png', [{ url: '/uploads/x_1.png', isOurs: true }]],
    ['/a/../uploads/./x_1.png', [{ url: '/uploads/x_1.png', isOurs: true }]],
    ['\\uploads\\x_1.png', [{ url: '/uploads/x_1.png', isOurs: true }]],
    [
      'https://www.example.go.th/uploads/x_1.png',
      [
        { url: '/uploads/x_1.png', isOurs: true },
        { url: 'https://www.example.go.th/uploads/x_1.png', isOurs: false },
      ],
    ],
    // The panel may be open under another name of the same server: the file decides, not the host.
    [
      'http://10.0.0.7:1337/uploads/x_1.png',
      [
        { url: '/uploads/x_1.png', isOurs: false },
        { url: 'http://10.0.0.7:1337/uploads/x_1.png', isOurs: false },
      ],
    ],
    [
      'https://bucket.example/gov/x_1.png?X-Amz-Signature=1',
      [{ url: 'https://bucket.example/gov/x_1.png', isOurs: false }],
    ],
    ['/laws/2540', []],
    ['#top', []],
    ['mailto:a@example.go.th', []],
    ['data:image/png;base64,AAAA', []],
    ['http://[', []],
  ])('%s', (address, keys) => expect(libraryKeys(address, ours)).toEqual(keys));

  test('a smaller copy by the hash of its file', () => {
    expect(hashesIn('/uploads/small_map_of_1a2b.png')).toContain('map_of_1a2b');
  });
});
