import qs from 'qs';
import { times } from './counted';

declare global {
  var leaked: string | undefined;
}

const anyPackage = qs as unknown as { askedBy?: number };
const anyProcess = process as unknown as { leaked?: () => void };
const realNow = Date.now;

/** A suite that finds nothing of another one, and leaves behind what a suite can leave. */
export function suiteThatLeaks(): void {
  test('finds the process as it was', () => {
    expect(globalThis.leaked).toBeUndefined();
    expect(process.env['LEAKED']).toBeUndefined();
    expect(process.env['TEST_RUN']).toMatch(/^gov_/);
    expect(Math.abs(Date.now() - new Date().getTime())).toBeLessThan(60_000);
    expect(Object.keys(Array.prototype)).toEqual([]);
    expect(anyProcess.leaked).toBeUndefined();
    expect(process.listenerCount('leaked' as 'exit')).toBe(0);
    expect(qs.parse('a=1')).toEqual({ a: '1' });
  });

  test('has its own of what is ours', () => expect(times()).toBe(1));

  test(`shares its packages: suite ${askedBefore() + 1} that asks`, () => {
    // An error of Node's and one of a package's are of the same kind as the suite's.
    expect(new URLSearchParams('a=1')).toBeInstanceOf(URLSearchParams);
    expect(catchOf(() => JSON.parse('{'))).toBeInstanceOf(SyntaxError);
  });

  afterAll(() => {
    globalThis.leaked = 'a global';
    process.env['LEAKED'] = 'an environment variable';
    delete process.env['TEST_RUN'];
    Date.now = () => realNow() + 86_400_000;
    Object.assign(Array.prototype, { leaked: true });
    anyProcess.leaked = () => undefined;
    process.on('leaked' as 'exit', () => undefined);
    jest.spyOn(qs, 'parse').mockReturnValue({ leaked: 'a spy' });
  });
}

function askedBefore(): number {
  const before = anyPackage.askedBy ?? 0;
  anyPackage.askedBy = before + 1;
  return before;
}

function catchOf(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}
