import { GateError } from '#server/errors';
import { inTransaction, type Strapi, type TransactionScope } from '#server/strapi-boundary';

/** Some turns of the loop: what is begun later in them ends later, on a machine however slow. */
async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** One transaction as Strapi shares it: rolling back takes a moment, and every query after that fails at once. */
function shared(): { strapi: Strapi; query: () => Promise<void> } {
  let completed = false;
  const trx = {
    isCompleted: () => completed,
    rollback: async () => {
      completed = true;
      await turns(20);
    },
  };
  const transaction = (run: (scope: TransactionScope) => Promise<unknown>): Promise<unknown> =>
    run({ trx } as unknown as TransactionScope);
  const query = async (): Promise<void> => {
    await turns(2);
    if (completed) throw new Error('Transaction query already complete');
  };
  return { strapi: { db: { transaction } } as unknown as Strapi, query };
}

const refusal = (code: string): GateError => new GateError([{ code }]);

test('what runs beside the refused is answered by the refusal, and not by the fault that follows from it', async () => {
  const { strapi, query } = shared();
  const slow = inTransaction(strapi, async () => {
    for (let step = 0; step < 5; step += 1) await query();
  });
  const refused = inTransaction(strapi, async () => {
    await query();
    throw refusal('gate.neighbour_unties');
  });
  await expect(Promise.race([slow, refused])).rejects.toMatchObject({
    reasons: [{ code: 'gate.neighbour_unties' }],
  });
  await expect(slow).rejects.toMatchObject({ reasons: [{ code: 'gate.neighbour_unties' }] });
});

test('what is refused for a reason of its own says that one', async () => {
  const { strapi, query } = shared();
  const first = inTransaction(strapi, () => Promise.reject(refusal('gate.neighbour_ties')));
  const second = inTransaction(strapi, async () => {
    await query().catch(() => undefined);
    throw refusal('gate.neighbour_unties');
  });
  const reasons = (await Promise.allSettled([first, second])).map(
    (each) => each.status === 'rejected' && each.reason.reasons[0].code,
  );
  expect(reasons).toEqual(['gate.neighbour_ties', 'gate.neighbour_unties']);
});

test('a fault that nothing was refused before stays a fault', async () => {
  const { strapi } = shared();
  const failing = inTransaction(strapi, () =>
    inTransaction(strapi, () => Promise.reject(new TypeError('x'))),
  );
  await expect(failing).rejects.toThrow(TypeError);
});
