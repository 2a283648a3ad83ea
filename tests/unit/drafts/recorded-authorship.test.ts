import { RecordedAuthorship } from '#server/signoff/dossier/recorded-authorship';

const drafts = new Map(
  ['th', 'en'].map((locale) => [
    locale,
    { key: { uid: 'x', documentId: 'd', locale }, sealed: { digest: `new ${locale}` } },
  ]),
);
const document = {
  uid: 'x',
  documentId: 'd',
  drafts: () => Promise.resolve(drafts),
  versions: () => Promise.resolve({ drafts: ['th', 'en'], published: ['th'] }),
  published: () => Promise.reject(new Error('a file of it cannot be read')),
};
const before = new Map(
  ['th', 'en'].map((locale) => [locale, { digest: `old ${locale}`, isAccounted: true, authors: [] }]),
);

function account(asksForPublished: boolean) {
  const noted: string[] = [];
  const edits = {
    record: ({ locale }: { locale: string }) => {
      noted.push(locale);
      return Promise.resolve({ add: () => Promise.resolve(), authorship: () => ({}) });
    },
  };
  const files = {
    of: async (_draft: unknown, _findings: unknown, known: { published(): Promise<unknown> }) => {
      if (asksForPublished) await known.published();
      return { facts: {} };
    },
  };
  const index = { refresh: () => Promise.resolve(), remove: () => Promise.resolve() };
  const hands = { current: () => Promise.resolve(['7']) };
  const made = new RecordedAuthorship(
    edits as never,
    hands as never,
    files as never,
    index as never,
    () => new Date(),
  );
  return { noted, record: () => made.record(document as never, [], before as never) };
}

test('who wrote is noted in every language before a line that cannot be renewed ends it', async () => {
  const { noted, record } = account(true);
  await expect(record()).rejects.toThrow('cannot be read');
  expect(noted).toEqual(['th', 'en']);
});

test('what is public is not read where nobody asks for it', async () => {
  const { noted, record } = account(false);
  await record();
  expect(noted).toEqual(['th', 'en']);
});
