import { setTimeout as sleep } from 'node:timers/promises';
import { Pacer } from '#server/pacer';

// Rests are counted and not slept: on a busy machine a real timer may run out before anything else gets its turn.
jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(() => Promise.resolve()) }));

test('a long piece of work is followed by a rest as long, a very long one by the longest, a short one by none', async () => {
  const clock = jest.spyOn(performance, 'now');
  const works = (ms: number): void => {
    clock.mockReturnValue(performance.now() + ms);
  };
  clock.mockReturnValue(1_000);
  const pacer = new Pacer();
  works(4);
  await pacer.pause();
  expect(sleep).not.toHaveBeenCalled();
  works(6);
  await pacer.pause();
  works(3);
  await pacer.pause();
  works(400);
  await pacer.pause();
  clock.mockRestore();
  expect(jest.mocked(sleep).mock.calls).toEqual([[10], [25]]);
});
