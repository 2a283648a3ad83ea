import {
  commit,
  concernOf,
  indexKeysOf,
  type Leaf,
  parseLeaf,
  RECORD_KINDS,
  sealLeaf,
} from '@gov-publishing/provenance';
import { searchColumns, isIndexed } from '#server/ledger/search-columns';
import { entryLeaf, PEOPLE } from './sample-ledger';

const signed = {
  v: 1,
  time: '2018-05-28T02:00:00.000Z',
  proof: { method: 'session' },
  signer: commit(PEOPLE.approver),
  subject: commit(PEOPLE.reporter),
};

/** One of each kind. A kind without a sample here fails the tests below. */
const SAMPLES: Readonly<Record<string, Leaf>> = {
  'entry-act': entryLeaf(),
  appointment: {
    ...signed,
    kind: 'appointment',
    act: 'confirm_appointment',
    appointment: 'app1',
    duty: 'approver',
    supervises: ['SBR-01', 'SBR-02'],
    by: { duty: 'governor', agency: 'PROV', position: 'ผู้ว่าราชการจังหวัด', order: '1/2561' },
    confirms: 3,
  } as unknown as Leaf,
  'password-change': { ...signed, kind: 'password-change', act: 'reset_password' } as unknown as Leaf,
};

describe.each(Object.values(RECORD_KINDS).map((each) => [each.kind, each] as const))(
  'records of the kind %s',
  (kind, definition) => {
    const sample = SAMPLES[kind]!;

    test('are sealed and read back as they were', () => {
      expect(parseLeaf(sealLeaf(sample).text)).toEqual(JSON.parse(JSON.stringify(sample)));
    });

    test('have words in both languages', () => {
      expect(definition.title.th).toMatch(/[\u0E01-\u0E2E]/);
      expect(definition.title.en).toMatch(/[A-Za-z]{3}/);
    });

    test('are found by what their text says, and by nothing else', () => {
      const columns = searchColumns(sample);
      expect(columns).toMatchObject({ kind, act: sample.act });
      expect(isIndexed(columns, sample)).toBe(true);
      for (const column of Object.keys(columns))
        expect([column, isIndexed({ ...columns, [column]: 'elsewhere' }, sample)]).toEqual([column, false]);
    });

    test('name what they are about, and that is what they are found by', () => {
      const [concern, keys] = [concernOf(sample), indexKeysOf(sample)];
      if (concern.what === 'entry') expect(keys).toMatchObject({ ...concern.entry });
      else
        expect([keys.uid, keys.documentId]).toEqual([
          null,
          concern.what === 'appointment' ? concern.appointment : null,
        ]);
    });

    test.each(['kind', 'v', 'time', 'proof', 'signer', 'act'])('are nothing without %s', (key) => {
      expect(() => sealLeaf({ ...sample, [key]: undefined } as unknown as Leaf)).toThrow();
    });
  },
);

/**
 * Version 1 is final: a leaf with another value in one of these is malformed to every program made before, and by that a gap
 * in the ledger to it. A new value needs a new `v` of its kind; only acts and methods of proof may be added without.
 */
test('what version 1 of the kinds may say is what it could say from the beginning', () => {
  const optionsOf = (kind: keyof typeof RECORD_KINDS, key: string): string[] => {
    const { shape } = (RECORD_KINDS[kind].schema as any).unwrap();
    return (shape[key].unwrap?.() ?? shape[key]).options;
  };
  const duties = [
    'reporter',
    'approver',
    'publisher',
    'governor',
    'vice_governor',
    'cio',
    'webmaster',
    'auditor',
  ];
  expect(Object.values(RECORD_KINDS).map(({ kind, v }) => `${kind} ${v}`)).toEqual([
    'entry-act 1',
    'appointment 1',
    'password-change 1',
  ]);
  expect(optionsOf('entry-act', 'duty')).toEqual(duties);
  expect(optionsOf('appointment', 'duty')).toEqual(duties);
  expect(optionsOf('entry-act', 'decision').sort()).toEqual(['acknowledge', 'approve', 'concur', 'screen']);
  expect(optionsOf('entry-act', 'reasonCode')).toEqual([
    ...['outdated', 'replaced', 'mistake', 'duplicate', 'repealed', 'moved', 'personal_data', 'ordered'],
  ]);
  expect(optionsOf('appointment', 'founding')).toEqual(['opens', 'closes']);
});
