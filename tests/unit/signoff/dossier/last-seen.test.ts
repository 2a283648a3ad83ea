import type { Digest } from '#server/domain/brands';
import { lastSeen, openReturn } from '#server/domain/signoff/dossier/last-seen';
import type { Act } from '#server/domain/signoff/model';
import { A, B, entry, person, type Step } from '../entry-fixture';

type Steps = readonly (Act | Step)[];
const on = (act: Act, digest: Digest, by?: string): Step => ({ act, on: digest, ...(by && { by }) });

describe('the return that nobody has answered', () => {
  const open = (steps: Steps): Act | null => openReturn(entry(steps).acts)?.act ?? null;
  test.each<[string, Steps, Act | null]>([
    ['never returned', ['submit'], null],
    ['returned', ['submit', 'return'], 'return'],
    ['returned, then edited', [on('submit', B), on('return', B)], 'return'],
    ['submitted again', ['submit', 'return', on('submit', B)], null],
    ['submitted again, and returned again', ['submit', 'return', on('submit', B), on('return', B)], 'return'],
    ['withdrawn after it was submitted again', ['submit', 'return', 'submit', 'withdraw'], null],
  ])('%s', (_, steps, expected) => {
    expect(open(steps)).toBe(expected);
  });

  test('it is the last one, with its own reason', () => {
    const { acts } = entry(['submit', 'return', 'submit', 'return']);
    expect(openReturn(acts)?.index).toBe(acts.at(-1)?.index);
  });
});

describe('what a reader has seen of an entry', () => {
  const seen = (steps: Steps, reader: string, digest = A): Act | null =>
    lastSeen(entry(steps).acts, person(reader), digest)?.act ?? null;
  test.each<[string, Steps, string, Act | null]>([
    ['nothing, where they signed nothing', [on('submit', B)], 'approver', null],
    ['what they submitted themselves', [on('submit', B)], 'reporter', 'submit'],
    ['what is there now', ['submit'], 'reporter', null],
    ['what the head sent back', [on('submit', B), on('return', B), 'submit'], 'approver', 'return'],
    [
      'what the governor sent back after the head had approved',
      [on('submit', B), on('approve', B), on('return', B, 'governor')],
      'approver',
      'return',
    ],
    [
      'nothing that was sent back before they came: words taken out on purpose are not theirs to see',
      [on('submit', B), on('return', B, 'governor'), 'submit'],
      'approver',
      null,
    ],
    [
      'what the head approved before it was edited',
      [on('submit', B), on('approve', B), 'submit'],
      'approver',
      'approve',
    ],
    [
      'what was sent back by the governor, and not what the head approved before',
      [on('submit', B), on('approve', B), on('return', B, 'governor'), 'submit'],
      'approver',
      'return',
    ],
    [
      'nothing that became public: that is compared with what is public',
      [on('submit', B), on('approve', B), on('publish', B), 'submit'],
      'approver',
      null,
    ],
    [
      'nothing of what was taken down',
      [on('submit', B), on('approve', B), on('publish', B), on('unpublish', B)],
      'approver',
      null,
    ],
  ])('%s', (_, steps, reader, expected) => {
    expect(seen(steps, reader)).toBe(expected);
  });
});
