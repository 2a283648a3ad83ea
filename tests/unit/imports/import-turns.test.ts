import { ImportTurns } from '#server/imports/import-turns';
import { SourceReader } from '#server/imports/thread/source-reader';

test('each person has one file read at a time, and there are two in all', () => {
  const turns = new ImportTurns();
  const leave = turns.enter('1' as never);
  expect(() => turns.enter('1' as never)).toThrow(expect.objectContaining({ status: 429 }));
  turns.enter('2' as never);
  expect(() => turns.enter('3' as never)).toThrow(expect.objectContaining({ status: 429 }));
  leave();
  turns.enter('3' as never);
  expect(() => turns.enter('1' as never)).toThrow(expect.objectContaining({ status: 429 }));
});

test('a file whose sender is gone is not read when it is its turn', async () => {
  const reader = new SourceReader();
  const gone = new AbortController();
  gone.abort();
  const file = { name: 'a.csv', bytes: Buffer.from('a\n1\n') };
  await expect(reader.read(file, true, gone.signal)).rejects.toMatchObject({
    reasons: [{ code: 'import.sender_gone' }],
  });
  await reader.stop();
});
