import { holdEventsUntilCommit } from '#server/database/held-events';

type Strapi = Parameters<typeof holdEventsUntilCommit>[0];

/** A database whose transaction is as far as the test says. */
function site(state: { open: boolean; over?: boolean }) {
  const told: string[] = [];
  const following: (() => unknown)[] = [];
  const emit = async (name: string): Promise<void> => void told.push(name);
  const strapi = {
    eventHub: { emit },
    db: {
      inTransaction: () => state.open,
      transaction: async (run: (open: object) => unknown) =>
        run({
          trx: { isCompleted: () => state.over === true },
          onCommit: (each: () => unknown) => following.push(each),
        }),
    },
  };
  const undo = holdEventsUntilCommit(strapi as unknown as Strapi);
  return { strapi, told, undo, commit: () => following.forEach((each) => each()) };
}

test('an event of a running transaction waits for its commit, and is told of nothing that is taken back', async () => {
  const { strapi, told, commit } = site({ open: true });
  await strapi.eventHub.emit('user.create');
  expect(told).toEqual([]);
  commit();
  expect(told).toEqual(['user.create']);
});

test.each([{ open: false }, { open: true, over: true }])(
  'without one it is told at once: %j',
  async (state) => {
    const { strapi, told } = site(state);
    await strapi.eventHub.emit('user.create');
    expect(told).toEqual(['user.create']);
  },
);

test('it is taken back', async () => {
  const { strapi, told, undo } = site({ open: true });
  undo();
  await strapi.eventHub.emit('user.create');
  expect(told).toEqual(['user.create']);
});
