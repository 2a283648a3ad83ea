import { richTextFault } from '#server/content-types/input/mark-up-reasons';
import { TextJudge } from '#server/imports/content/columns/text-judge';

jest.mock('#server/content-types/input/mark-up-reasons', () => ({
  richTextFault: jest.fn((text: string) => (text === 'ผิด' ? { code: 'input.blank' } : undefined)),
}));
beforeEach(() => jest.mocked(richTextFault).mockClear());

test('a text that many rows say is judged once', async () => {
  const judge = new TextJudge();
  for (const text of ['ก', 'ผิด', 'ก', 'ผิด', 'ก']) await judge.judge(text);
  expect([judge.faultOf('ก'), judge.faultOf('ผิด')]).toEqual([undefined, { code: 'input.blank' }]);
  expect(richTextFault).toHaveBeenCalledTimes(2);
});

test('when nobody waits any more, nothing further is judged', async () => {
  const gone = new AbortController();
  const judge = new TextJudge(gone.signal);
  await judge.judge('ก');
  gone.abort();
  await expect(judge.judge('ข')).rejects.toMatchObject({ reasons: [{ code: 'import.sender_gone' }] });
  await expect(judge.pause()).rejects.toMatchObject({ reasons: [{ code: 'import.sender_gone' }] });
});

test('a file whose texts take too long is refused in words', async () => {
  await expect(new TextJudge(undefined, -1).judge('ก')).rejects.toMatchObject({
    reasons: [{ code: 'import.file.reading_too_slow', field: 'file' }],
  });
});

test('others are answered between two texts that take long', async () => {
  const judge = new TextJudge();
  jest.mocked(richTextFault).mockImplementation(() => {
    const until = performance.now() + 10;
    while (performance.now() < until);
    return undefined;
  });
  let answered = 0;
  const others = setInterval(() => (answered += 1), 1);
  for (const text of ['ก', 'ข', 'ค']) await judge.judge(text);
  clearInterval(others);
  expect(answered).toBeGreaterThanOrEqual(3);
});
