const keys = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `k${String(at).padStart(3, '0')}`);

/** Every key of an act on an entry, and some that are none. */
export const KEYS: readonly string[] = [
  ...['v', 'kind', 'time', 'proof', 'signer', 'act', 'uid', 'documentId', 'locale', 'digest', 'duty'],
  ...['position', 'agency', 'order', 'statement', 'checklist', 'actingFor', 'decision', 'note'],
  ...[
    'assessment',
    'policy',
    'authors',
    'publishAt',
    'reasonCode',
    'publicReason',
    'successor',
    'on',
    'scheduledBy',
  ],
  ...['subject', 'constructor', 'toString', '__proto__'],
];

/** Values at the edges of what the keys may hold; `undefined` leaves the key out. */
export const VALUES: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1, 1.5, 2 ** 53, {}],
  ...['', ' ', 'x', 'ก'.repeat(500), 'ก'.repeat(501), '😀'.repeat(250), '😀'.repeat(251)],
  ...['x'.repeat(300), 'x'.repeat(301), 'x'.repeat(8_000), 'x'.repeat(8_001), '\uD800'],
  ...[[], ['a'], ['b', 'a'], ['a', 'a'], [''], ['x'.repeat(501)], keys(100), keys(101)],
  ...[[1], [3, 4], [4, 3], [3, 4, 4], [-1, 3, 4]],
  ...['a'.repeat(64), 'A'.repeat(64), `${'a'.repeat(64)}\n`],
  ...['2018-05-28T04:00:00.000Z', '2018-05-28T24:00:00.000Z', '2018-05-28T04:00:60.000Z'],
  ...['2018-05-28T04:00:00Z', '2018-05-28T04:00:00.000+00:00', '2018-05-28t04:00:00.000z'],
  ...['2016-02-29T04:00:00.000Z', '2018-02-29T04:00:00.000Z', '1900-02-29T00:00:00.000Z'],
  ...['+002018-05-28T04:00:00.000Z', '0000-02-29T00:00:00.000Z'],
  ...[
    'entry',
    'entry-act',
    'appointment',
    'password-change',
    'cosign',
    'submit',
    'approve',
    'weigh',
    'clear',
    'publish',
    'schedule',
    'unpublish',
    'withdraw',
  ],
  ...['singburi@1', 'singburi@01', 'singburi', 'Singburi@1', 'a@1\n', `${'a'.repeat(65)}@1`],
  ...['outdated', 'replaced', 'ordered'],
  ...['acknowledge', 'return', 'submit approve', 'concur', 'screen'],
  ...['reporter', 'approver', 'publisher', 'governor', 'cio', 'webmaster', 'auditor'],
  ...['password', 'session', 'system'],
  ...['password', 'schedule', 'session', 'passkey', 'PASSKEY', ''].map((method) => ({ method })),
  ...[{ method: 'password', salt: 'x' }, { method: 'passkey', key: 'x' }, { method: 1 }, { key: 'x' }],
];
