import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { DataRows } from '#server/entries/contents/data-rows';
import { FileThread } from '#server/entries/contents/file-thread';

const BYTES = Buffer.from('a\n1\n');
const sha256 = createHash('sha256').update(BYTES).digest('hex');
const FILE = { sha256, bytes: BYTES.length };
const opened = jest.fn(() =>
  Promise.resolve({ read: () => Readable.from([BYTES]), close: () => Promise.resolve() }),
);
const rows = (): DataRows => new DataRows({ open: opened } as any);
const run = jest.spyOn(FileThread.prototype, 'run');

afterEach(() => run.mockReset());

describe('questions to tables', () => {
  test('wait eight for one dataset, and those to another still find a place', async () => {
    let goOn = (_: object): void => undefined;
    const gate = new Promise<object>((resolve) => (goOn = resolve));
    run.mockReturnValue(gate as any);
    const desk = rows();
    const asked = { fields: null, filter: { kind: 'all', of: [] }, sort: [], start: 0, limit: 1 } as const;
    const waiting = Array.from({ length: 8 }, () => desk.ask(FILE, 'csv', asked, 'one'));
    await new Promise(setImmediate);
    // One that waits, too, would never come back before the gate opens.
    const ninth = desk.ask(FILE, 'csv', asked, 'one');
    const soon = new Promise((resolve) => setTimeout(resolve, 100, 'waits'));
    expect(await Promise.race([ninth, soon])).toBe('busy');
    const other = desk.ask(FILE, 'csv', asked, 'other');
    goOn({ state: 'no_table' });
    expect(await Promise.all([...waiting, other])).toEqual(Array(9).fill({ state: 'no_table' }));
    expect(await desk.ask(FILE, 'csv', asked, 'one')).toEqual({ state: 'no_table' });
  });

  test('do not have a file read again that could not be read', async () => {
    run.mockResolvedValueOnce({ state: 'bytes_wanted' }).mockResolvedValueOnce('damaged');
    const desk = rows();
    expect(await desk.ask(FILE, 'csv', null, 'one')).toBe('unreadable');
    expect(await desk.ask(FILE, 'csv', null, 'one')).toBe('unreadable');
    expect(run).toHaveBeenCalledTimes(2);
  });

  test('of a file above the bound are answered for good, without the thread', async () => {
    const file = { ...FILE, bytes: 50 * 1024 * 1024 + 1 };
    expect(await rows().ask(file, 'csv', null, 'one')).toEqual({ state: 'no_table' });
    expect(run).not.toHaveBeenCalled();
  });
});
