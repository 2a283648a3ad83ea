import type { DriftReport } from '#server/delivery/store/integrity/drift';
import type { DriftProgress } from '#server/delivery/store/integrity/drift-progress';
import { SharedWalk } from '#server/delivery/store/integrity/shared-walk';

describe('the one walk', () => {
  let begun: number;
  let clock: number;
  let end: (error?: Error) => void;
  const walk = (pauseMs = 60_000): SharedWalk =>
    new SharedWalk(
      (progress: DriftProgress) =>
        new Promise((resolve, reject) => {
          begun += 1;
          progress.begins('store', 7);
          const report: DriftReport = { at: `walk ${begun}`, leaves: 0, publications: 0, findings: [] };
          end = (error) => (error ? reject(error) : resolve(report));
        }),
      pauseMs,
      () => clock,
    );
  const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
  beforeEach(() => {
    begun = 0;
    clock = 0;
  });

  test('however many ask, one is walked, and all get its report and its progress', async () => {
    const shared = walk();
    const all = [shared.asked(), shared.joined(), ...Array.from({ length: 8 }, () => shared.asked())];
    await settle();
    expect([begun, shared.status()]).toEqual([1, { phase: 'store', done: 0, of: 7 }]);
    expect(shared.newest()).toBeNull();
    end();
    expect(new Set((await Promise.all(all)).map(({ at }) => at))).toEqual(new Set(['walk 1']));
    expect([shared.status(), shared.newest()?.at]).toEqual([null, 'walk 1']);
  });

  test('shortly after it, who asks gets that report; the schedule and who asks later get a new one', async () => {
    const shared = walk();
    const first = shared.asked();
    await settle();
    end();
    await first;
    clock = 59_999;
    expect((await shared.asked()).at).toBe('walk 1');
    const scheduled = shared.joined();
    await settle();
    end();
    expect((await scheduled).at).toBe('walk 2');
    clock += 60_000;
    const later = shared.asked();
    await settle();
    end();
    expect((await later).at).toBe('walk 3');
  });

  test('one that fails is told to all who waited, stands in nobody’s way, and makes no report', async () => {
    const shared = walk();
    const both = [shared.asked(), shared.asked()];
    await settle();
    end(new Error('no database'));
    for (const each of await Promise.allSettled(both)) expect(each.status).toBe('rejected');
    expect([shared.status(), shared.newest()]).toEqual([null, null]);
    const next = shared.asked();
    await settle();
    end();
    expect((await next).at).toBe('walk 2');
  });
});
