import { suggestion } from '#server/delivery/html-pages/search/suggestion';

/** Words that are known; each other one is nearly five of them. */
const asked = (known: readonly string[], found: string | null = null) => {
  const looked: string[] = [];
  const tried: string[] = [];
  const vocabulary = {
    has: (word: string) => Promise.resolve(known.includes(word)),
    near: (word: string, most: number) => {
      looked.push(word);
      return Promise.resolve([1, 2, 3, 4, 5].map((at) => `${word}${at}`).slice(0, most));
    },
  };
  const source = {
    search: ({ q }: { q: string }) => {
      tried.push(q);
      const entry = { title: q, summary: '', item: {}, type: { definition: { texts: { body: [] } } } };
      return Promise.resolve({ entries: q === found ? [entry] : [] });
    },
  };
  const run = (q: string) => suggestion(source as never, vocabulary as never, { q } as never);
  return { run, looked, tried };
};

test('of a search of many words three are looked up, and three others searched for, in all', async () => {
  const { run, looked, tried } = asked([]);
  expect(await run('aaaa bbbb cccc dddd eeee ffff')).toBeNull();
  expect(looked.length).toBeLessThanOrEqual(3);
  expect(tried.length).toBeLessThanOrEqual(3);
});

test('words that nobody has published are tried before those that stand so in what is public', async () => {
  const { run, looked } = asked(['aaaa', 'bbbb', 'cccc', 'dddd'], 'aaaa bbbb cccc dddd eeee1');
  expect(await run('aaaa bbbb cccc dddd eeee')).toContain('eeee');
  expect(looked).toEqual(['eeee']);
});
