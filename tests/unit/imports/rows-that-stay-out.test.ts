import { ContentImport } from '#server/imports/content/content-import';
import { keyOf } from '#server/imports/content/source-key';
import type { SourceRow } from '#server/imports/content/source-row';

const ROWS = 2_000;

test('thousands of rows that name one that stays out are each read a few times, and others have their turns', async () => {
  let hashed = 0;
  const told = (name: string): Record<string, unknown> => ({ name, toJSON: () => ((hashed += 1), name) });
  const ofRow = keyOf({ key: 'bad', oldAddress: '', told: {} });
  const row = (at: number): SourceRow => ({
    key: at === ROWS - 1 ? 'bad' : '',
    oldAddress: '',
    told: told(`row ${at}`),
    values: at === ROWS - 1 ? {} : { amends: [{ ofRow }] },
    others: [],
    files: [],
    place: { row: at + 2 },
    isWrong: false,
  });
  const content: any = new ContentImport({ imported: { known: async () => new Map() } } as never);
  content.filesOf = async () => ({ end: async () => undefined, isSpent: false });
  content.rowsOf = async () => Array.from({ length: ROWS }, (_, at) => row(at));
  content.drafts = {
    write: async ({ place }: SourceRow, _to: unknown, { refused }: any) => {
      refused({ place }, { code: 'file.type_differs', params: {} });
      return 'refused';
    },
  };
  let turns = 0;
  const others = setInterval(() => (turns += 1), 1);
  const to = { type: { uid: 'x' }, agency: { code: 'A' } };
  const report = await content.write({ source: null, zip: null }, to, {});
  clearInterval(others);
  expect(report).toMatchObject({ added: 0, remaining: 0 });
  expect(report.faults.length + report.moreFaults).toBe(ROWS);
  expect(report.faults[0]).toMatchObject({
    row: 2,
    reason: { code: 'import.relation.row_stays_out', params: { row: ROWS + 1 } },
  });
  expect(hashed).toBeLessThan(ROWS * 15);
  expect(turns).toBeGreaterThan(0);
});
