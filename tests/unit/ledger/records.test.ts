import {
  commit,
  parseLeaf,
  sealLeaf,
  type Leaf,
} from '../../../plugins/gov-publishing/server/src/domain/ledger';
import {
  concernOf,
  indexKeysOf,
  RECORD_KINDS,
} from '../../../plugins/gov-publishing/server/src/domain/ledger/records/registry';
import {
  searchColumns,
  standsInPlace,
} from '../../../plugins/gov-publishing/server/src/ledger/search-columns';
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
      expect(standsInPlace(columns, sample)).toBe(true);
      for (const column of Object.keys(columns))
        expect([column, standsInPlace({ ...columns, [column]: 'elsewhere' }, sample)]).toEqual([
          column,
          false,
        ]);
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
