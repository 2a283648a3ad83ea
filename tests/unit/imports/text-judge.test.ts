import { RICH_TEXT_LENGTH, richTextFault } from '#server/content-types/input/mark-up-reasons';
import { TextJudge } from '#server/imports/content/columns/text-judge';
import { wordPressRows } from '#server/imports/content/wordpress/wordpress-rows';
import { Findings } from '#server/imports/findings';

jest.mock('#server/content-types/input/mark-up-reasons', () => ({
  RICH_TEXT_LENGTH: 200_000,
  richTextFault: jest.fn((text: string) => (text === 'ผิด' ? { code: 'input.blank' } : undefined)),
}));
const elsewhere = jest.fn(() => Promise.resolve({ fault: null, ms: 1 }));
beforeEach(() => jest.mocked(richTextFault).mockClear());
beforeEach(() => elsewhere.mockClear());

test('a text that many rows say is judged once', async () => {
  const judge = new TextJudge(elsewhere);
  for (const text of ['ก', 'ผิด', 'ก', 'ผิด', 'ก']) await judge.judge(text);
  expect([judge.faultOf('ก'), judge.faultOf('ผิด')]).toEqual([undefined, { code: 'input.blank' }]);
  expect(richTextFault).toHaveBeenCalledTimes(2);
});

test('when nobody waits any more, nothing further is judged', async () => {
  const gone = new AbortController();
  const judge = new TextJudge(elsewhere, gone.signal);
  await judge.judge('ก');
  gone.abort();
  await expect(judge.judge('ข')).rejects.toMatchObject({ reasons: [{ code: 'import.sender_gone' }] });
  await expect(judge.pause()).rejects.toMatchObject({ reasons: [{ code: 'import.sender_gone' }] });
});

test('a file whose texts take too long is refused in words', async () => {
  await expect(new TextJudge(elsewhere, undefined, -1).judge('ก')).rejects.toMatchObject({
    reasons: [{ code: 'import.file.reading_too_slow', field: 'file' }],
  });
});

test('others are answered between two texts that take long', async () => {
  const judge = new TextJudge(elsewhere);
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

test('a long text is judged in the thread, and one that is too long by its length', async () => {
  const judge = new TextJudge(elsewhere);
  const [long, tooLong] = ['ก'.repeat(100_000), 'ก'.repeat(RICH_TEXT_LENGTH + 1)];
  for (const text of [long, long, tooLong]) await judge.judge(text);
  expect(elsewhere.mock.calls).toEqual([[long]]);
  expect(judge.faultOf(long)).toBeUndefined();
  expect(jest.mocked(richTextFault).mock.calls).toEqual([[tooLong]]);
});

test('waiting for the files of others is no time of this one, its own texts are', async () => {
  const waiting = (ms: number) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return { fault: null, ms };
  };
  await new TextJudge(waiting(0), undefined, 30).judge('ก'.repeat(5_000));
  await expect(new TextJudge(waiting(60), undefined, 30).judge('ก'.repeat(5_000))).rejects.toMatchObject({
    reasons: [{ code: 'import.file.reading_too_slow' }],
  });
});

test('an export of WordPress has no more time than a table, and is not read on when nobody waits', async () => {
  const strapi = { getModel: () => ({ modelName: 'x', attributes: {} }) } as never;
  const type = { uid: 'x', definition: { form: null } } as never;
  const item = { number: 1, categories: [], page: null, texts: { 'wp:post_type': 'post' } };
  const read = (judge: TextJudge): Promise<unknown> =>
    wordPressRows(strapi, type, [item] as never, new Findings(), judge);
  await expect(read(new TextJudge(elsewhere, undefined, -1))).rejects.toMatchObject({
    reasons: [{ code: 'import.file.reading_too_slow', field: 'file' }],
  });
  await expect(read(new TextJudge(elsewhere, AbortSignal.abort()))).rejects.toMatchObject({
    reasons: [{ code: 'import.sender_gone' }],
  });
});
