import { createHash } from 'node:crypto';
import { later } from '../harness/later';
import { DATABASES, startIn } from '../harness/site';
import { expectRefusal, nameOf } from './check';
import type { Answer, LedgerFault, Unseen } from './door';
import type { Stage } from './stages/stage';
import { ledgerTables, unseenTables } from './tables';
import { dropTriggers, sqlOf } from './stages/tamper';
import { setTargets, type Target } from './stages/target-stage';
import { driftFindings, publicEntry } from './stages/watch';

const doors = unseenTables.flatMap((table) => table.doors);

/** What became of an attempt. */
interface Outcome {
  readonly target: Target;
  readonly answer: Answer;
  readonly before: Awaited<ReturnType<typeof publicEntry>>;
  readonly after: Awaited<ReturnType<typeof publicEntry>>;
}

describe.each(DATABASES)('what no hook can see, on %s', (client) => {
  let stage: Stage;
  let targets: Target[];
  let leaves: readonly LeafRow[];
  beforeAll(async () => {
    ({ stage, targets } = await setTargets(client, doors));
    await dropTriggers(stage);
    leaves = await sqlOf(stage)('gov_ledger_leaves');
    expect(await driftFindings(stage)).toEqual([]);
  });
  afterAll(() => stage?.stop());

  describe.each(ledgerTables)('$heading', (table) => {
    test.each(table.doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
      const expected = door.expect;
      const before = await publicEntry(stage.site, stage.law);
      expect(before.status).toBe(200);
      const answer = await door.attempt(stage);
      const after = await publicEntry(stage.site, stage.law);
      const list = await stage.site.http.get('/api/gov/laws');
      const draft = await publicEntry(stage.site, stage.draft);
      const findings = await driftFindings(stage).finally(() => door.undo?.(stage));
      expect(draft.data).toBeNull();
      if (expected.kind === 'refused') return expectRefusal(answer, expected);
      expect({ status: answer.status, message: answer.message }).toEqual({ status: 'done', message: '' });
      const { served, drift } = expected as LedgerFault;
      if (served === 'as signed') expect(after).toEqual(before);
      else
        expect({ one: after.status, list: list.status, data: [after.data, list.body.data] }).toEqual({
          one: 503,
          list: 503,
          data: [null, null],
        });
      expect(findings.map(({ reason }) => reason.code)).toContain(drift);
      expect(await publicEntry(stage.site, stage.law)).toEqual(before);
    });
  });

  describe.each(unseenTables)('$heading', (table) => {
    const outcomes = new Map<string, Outcome>();
    let listed: any[];
    let findings: Awaited<ReturnType<typeof driftFindings>>;
    // All are tried before drift is asked once: it walks over everything there is.
    beforeAll(async () => {
      for (const door of table.doors) {
        const target = targets[doors.indexOf(door)] as Target;
        const before = await publicEntry(stage.site, target);
        const answer = await door.attempt({ ...stage, target });
        outcomes.set(door.id, { target, before, answer, after: await publicEntry(stage.site, target) });
      }
      listed = (await stage.site.http.get('/api/gov/bulletins?pagination[pageSize]=100')).body.data;
      findings = await driftFindings(stage);
    });

    test.each(table.doors.map((door) => ({ name: nameOf(door), door })))('$name', async ({ door }) => {
      const { target, before, answer, after } = outcomes.get(door.id) as Outcome;
      const { served, drift } = door.expect as Unseen;
      expect(before.status).toBe(200);
      expect({ status: answer.status, message: answer.message }).toEqual({ status: 'done', message: '' });

      const asSigned = served === 'as signed';
      if (asSigned) expect(after).toEqual(before);
      else expect(after.status).toBe(hiddenAs(door.id));
      expect(listed.filter(({ documentId }) => documentId === target.documentId)).toEqual(
        asSigned ? [before.data] : [],
      );
      if (target.file) await expectSignedBytesOrNone(stage, before.data);

      const named = findings.filter(({ entry }) => entry?.documentId === target.documentId);
      expect(named.map(({ reason }) => reason.code)).toContain(drift);
      for (const { reason } of named) {
        expect(reason.message.th).toMatch(/[\u0e01-\u0e5b]/);
        expect(reason.message.en).toMatch(/[A-Za-z]{3}/);
      }
    });
  });

  test('what was hidden before a restart stays hidden after it, and what a destroyed leaf may have said is not guessed', async () => {
    await stage.strapi.destroy();
    const site = await startIn(stage.site.env, client);
    stage = { ...stage, site, strapi: site.strapi, stop: () => site.stop() };
    for (const each of [stage.law, stage.shown]) expect((await publicEntry(site, each)).status).toBe(503);
    await restoreLeaves(stage, leaves);
    // What could not be read is read again after five seconds.
    later(5_500);
    for (const id of ['store-old-version-hidden', 'store-taken-down-hidden']) {
      const target = targets[doors.findIndex((door) => door.id === id)] as Target;
      expect((await publicEntry(site, target)).status).toBe(hiddenAs(id));
    }
  });

  test('nothing of it has touched the other entries', async () => {
    expect((await publicEntry(stage.site, stage.shown)).status).toBe(200);
    expect((await publicEntry(stage.site, stage.law)).status).toBe(200);
  });
});

interface LeafRow {
  readonly idx: number | string;
  readonly body: string;
}

/** Puts back, as out of a backup, leaves that were deleted or rewritten; those that were only hidden stay hidden. */
async function restoreLeaves(stage: Stage, backup: readonly LeafRow[]): Promise<void> {
  const table = (): any => sqlOf(stage)('gov_ledger_leaves');
  // The start has put them back.
  await dropTriggers(stage);
  for (const leaf of backup) {
    const there = await table().where({ idx: leaf.idx }).first('body');
    if (!there) await table().insert(leaf);
    else if (there.body !== leaf.body) await table().where({ idx: leaf.idx }).update({ body: leaf.body });
  }
}

/** What a signed act took down is said to be gone, whatever was put back since; nothing else is. */
function hiddenAs(doorId: string): number {
  return doorId.startsWith('store-taken-down') ? 410 : 404;
}

/** The public gets the bytes that were signed, under their digest, or nothing. */
async function expectSignedBytesOrNone({ site }: Stage, signed: any): Promise<void> {
  const { sha256 } = signed.cover;
  const answer = await site.http.get(`/api/gov/files/${sha256}/file.txt`).buffer(true);
  expect([200, 404]).toContain(answer.status);
  if (answer.status === 200) expect(createHash('sha256').update(answer.text).digest('hex')).toBe(sha256);
}
