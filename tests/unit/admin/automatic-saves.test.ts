import { readDraft, storeDraft } from '../../../plugins/gov-publishing/admin/src/saves/auto/draft-request';
import { noLongerThan } from '../../../plugins/gov-publishing/admin/src/saves/auto/no-longer-than';

/** A server that never answers: what is sent ends when its signal says so. */
const silent = jest.fn(
  (_address: string, signal: AbortSignal | undefined) =>
    new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
);
jest.mock('@strapi/strapi/admin', () => ({
  getFetchClient: () => ({
    get: (address: string, options?: any) => silent(address, options?.signal),
    put: (address: string, _data: unknown, options?: any) => silent(address, options?.signal),
    post: (address: string, _data: unknown, options?: any) => silent(address, options?.signal),
  }),
}));

const PLACE = { uid: 'api::news.news', documentId: 'a', locale: 'th' };

describe('a server that never answers', () => {
  let limits: number[];
  beforeEach(() => {
    limits = [];
    const { timeout } = AbortSignal;
    jest.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      limits.push(milliseconds);
      return timeout.call(AbortSignal, 5);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  test.each([['a'], [null]])(
    'counts as not reached after half a minute (document %s)',
    async (documentId) => {
      const outcome = await storeDraft({ ...PLACE, documentId }, {});
      expect([outcome, limits]).toEqual([{ stored: null, status: 0, reasons: [] }, [30_000]]);
    },
  );

  test('is not waited for when the form is brought in step', async () => {
    expect([await readDraft(PLACE), limits]).toEqual([null, [30_000]]);
  });
});

describe('a link that was pressed', () => {
  beforeEach(() => void jest.useFakeTimers());
  afterEach(() => void jest.useRealTimers());

  test('waits for a save, and no longer than it may', async () => {
    expect(await noLongerThan(5_000, Promise.resolve(true), false)).toBe(true);
    expect(jest.getTimerCount()).toBe(0);
    const late = noLongerThan(5_000, new Promise<boolean>(() => undefined), false);
    await jest.advanceTimersByTimeAsync(4_999);
    expect(jest.getTimerCount()).toBe(1);
    await jest.advanceTimersByTimeAsync(1);
    expect(await late).toBe(false);
  });

  test('a save that fails is told as it is', async () => {
    await expect(noLongerThan(5_000, Promise.reject(new Error('no')), false)).rejects.toThrow('no');
  });
});
