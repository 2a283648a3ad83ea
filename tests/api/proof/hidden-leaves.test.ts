import { gov } from '../../harness/gov';
import { dropGuards } from '../../harness/append-only';
import {
  draftLaw,
  makeOffice,
  publishThroughChain,
  mustSign,
  type EntryRef,
  type Office,
} from '../../harness/people';
import { DATABASES, startSite, type Site } from '../../harness/site';

const LEAVES = 'gov_ledger_leaves';

async function hiddenLeaves(site: Site): Promise<unknown[]> {
  const { findings } = await gov(site.strapi).drift.report();
  return findings
    .filter(({ reason }: any) => reason.code === 'drift.leaf_hidden')
    .map(({ entry, reason }: any) => [entry?.documentId ?? null, reason.params.index]);
}

describe.each(DATABASES)('leaves that were moved out of sight in the database on %s', (client) => {
  let site: Site;
  let office: Office;
  let law: EntryRef;
  beforeAll(async () => {
    site = await startSite({ client });
    office = await makeOffice(site);
    law = await draftLaw(site, office);
    await publishThroughChain(site, office, law);
    await dropGuards(site, LEAVES);
  });
  afterAll(() => site?.stop());

  /** Changes one column of one leaf, asks drift, and puts it back. */
  async function moved(where: object, change: object): Promise<{ index: number; found: unknown[] }> {
    const rows = () => site.strapi.db.connection(LEAVES);
    const before = await rows().where(where).orderBy('idx', 'desc').first();
    const at = { idx: before.idx };
    await rows().where(at).update(change);
    const found = await hiddenLeaves(site);
    await rows().where(at).update({
      kind: before.kind,
      uid: before.uid,
      document_id: before.document_id,
      locale: before.locale,
      act: before.act,
    });
    return { index: Number(before.idx), found };
  }

  test('nothing is reported where every leaf stands in its place', async () => {
    expect(await hiddenLeaves(site)).toEqual([]);
  });

  test('a withdrawal that can no longer be found is reported, with the entry it is about', async () => {
    await mustSign(site, office.approver, 'unpublish', law);
    for (const change of [{ document_id: 'elsewhere' }, { locale: 'fr' }, { act: 'approve' }]) {
      const { index, found } = await moved({ act: 'unpublish' }, change);
      expect(found).toEqual([[law.documentId, index]]);
    }
  });

  test('an appointment that can no longer be found is reported', async () => {
    for (const change of [{ document_id: 'elsewhere' }, { uid: 'nobody' }, { kind: 'entry-act' }]) {
      const { index, found } = await moved({ kind: 'appointment' }, change);
      expect(found).toEqual([[null, index]]);
    }
  });
});
