import { mustSign } from '../../../harness/people';
import { inCode, unseen, type Answer, type Door, type DoorTable } from '../../door';
import { publishTogether } from '../../stages/signing';
import { SECRET } from '../../stages/stage';
import { BULLETIN } from '../../stages/uids';
import { keyOf, sqlOf } from '../../stages/tamper';
import type { TargetStage } from '../../stages/target-stage';

type TargetDoor = Door<TargetStage>;

const sql = { by: 'raw SQL, the triggers taken away', line: '3' } as const;
const publication = (stage: TargetStage): any => sqlOf(stage)('gov_publications').where(keyOf(stage.target));
const leaves = (stage: TargetStage): any => sqlOf(stage)('gov_ledger_leaves').where(keyOf(stage.target));
const digestOf = async (stage: TargetStage): Promise<string> => (await publication(stage).first()).digest;

/** Publishes a second version, honestly signed. */
async function publishAgain({
  site,
  office,
  strapi,
  target: { uid, documentId },
}: TargetStage): Promise<void> {
  await strapi.documents(uid).update({ documentId, data: { title: 'ฉบับปรับปรุง' } });
  await publishTogether(site, office, [{ uid, documentId }]);
}

const served = (drift: string): TargetDoor['expect'] => unseen(drift, 'not served');
const run =
  (write: (stage: TargetStage) => Promise<unknown>) =>
  (stage: TargetStage): Promise<Answer> =>
    inCode(() => write(stage));

const store: TargetDoor[] = [
  {
    id: 'store-old-version',
    title: 'put the old, honestly signed version back into the signed store',
    ...sql,
    mandates: ['WF-09'],
    expect: served('drift.not_the_latest_act'),
    attempt: run(async (stage) => {
      const old = await publication(stage).first();
      await publishAgain(stage);
      await publication(stage).update(asStored(old));
    }),
  },
  {
    id: 'store-old-version-hidden',
    title: 'put the old version back and hide the newer publication from search',
    ...sql,
    mandates: ['WF-09'],
    expect: served('drift.not_the_latest_act'),
    attempt: run(async (stage) => {
      const old = await publication(stage).first();
      await publishAgain(stage);
      await leaves(stage)
        .andWhere({ act: 'publish' })
        .andWhere('idx', '>', old.leaf_idx)
        .update({ document_id: 'hidden' });
      await publication(stage).update(asStored(old));
    }),
  },
  {
    id: 'store-taken-down',
    title: 'bring back what was taken down',
    ...sql,
    mandates: ['PROH-01'],
    expect: served('drift.not_the_latest_act'),
    attempt: run(async (stage) => {
      const old = await publication(stage).first();
      await mustSign(stage.site, stage.office.approver, 'unpublish', stage.target);
      await sqlOf(stage)('gov_publications').insert(asStored(old));
    }),
  },
  {
    id: 'store-taken-down-hidden',
    title: 'bring back what was taken down and hide the withdrawal from search',
    ...sql,
    mandates: ['PROH-01'],
    expect: served('drift.not_the_latest_act'),
    attempt: run(async (stage) => {
      const old = await publication(stage).first();
      await mustSign(stage.site, stage.office.approver, 'unpublish', stage.target);
      await leaves(stage).andWhere({ act: 'unpublish' }).update({ document_id: 'hidden' });
      await sqlOf(stage)('gov_publications').insert(asStored(old));
    }),
  },
  {
    id: 'store-delete',
    title: 'take a row out of the signed store',
    ...sql,
    expect: served('drift.not_in_store'),
    attempt: run((stage) => publication(stage).delete()),
  },
  {
    id: 'store-other-words',
    title: "let a row name another entry's words",
    ...sql,
    expect: served('drift.snapshot_damaged'),
    attempt: run(async (stage) => {
      const other = await sqlOf(stage)('gov_publications').where(keyOf(stage.shown)).first();
      return publication(stage).update({ digest: other.digest });
    }),
  },
  {
    id: 'store-draft-words',
    title: 'let a row name the snapshot of a later draft that was signed, but not published',
    ...sql,
    mandates: ['WF-06'],
    expect: served('drift.leaf_differs'),
    attempt: run(async (stage) => {
      const { documentId } = stage.target;
      await stage.strapi.documents(BULLETIN).update({ documentId, data: { title: SECRET } });
      await mustSign(stage.site, stage.office.reporter, 'submit', stage.target);
      const submitted = await leaves(stage).andWhere({ act: 'submit' }).orderBy('idx', 'desc').first();
      return publication(stage).update({ digest: JSON.parse(submitted.body).digest });
    }),
  },
  {
    id: 'store-other-leaf',
    title: 'let a row name the approval in place of the publication',
    ...sql,
    mandates: ['WF-06'],
    expect: served('drift.leaf_differs'),
    attempt: run(async (stage) =>
      publication(stage).update({ leaf_idx: (await leaves(stage).andWhere({ act: 'approve' }).first()).idx }),
    ),
  },
  {
    id: 'store-first-date',
    title: 'change the date of first publication',
    ...sql,
    mandates: ['NEWS-08'],
    expect: served('drift.leaf_differs'),
    attempt: run((stage) => publication(stage).update({ first_leaf_idx: 1 })),
  },
  {
    id: 'store-projection',
    title: 'change what filters and sorting find',
    ...sql,
    expect: served('drift.projection_differs'),
    attempt: run((stage) =>
      publication(stage).update({ projection: JSON.stringify({ fields: { title: 'อื่น' }, keys: {} }) }),
    ),
  },
  {
    id: 'store-agency',
    title: 'list an entry under another agency',
    ...sql,
    expect: served('drift.projection_differs'),
    attempt: run((stage) => publication(stage).update({ agency: 'PROV' })),
  },
];

const content: TargetDoor[] = [
  {
    id: 'snapshot-text',
    title: 'change the words of a signed snapshot',
    ...sql,
    mandates: ['WF-09'],
    expect: served('drift.snapshot_damaged'),
    attempt: run(async (stage) => {
      const snapshot = sqlOf(stage)('gov_snapshots').where({ digest: await digestOf(stage) });
      const { body } = await snapshot.clone().first();
      return snapshot.update({ body: body.replace('เนื้อความ', 'ถ้อยคำปลอม') });
    }),
  },
  {
    id: 'snapshot-delete',
    title: 'delete a signed snapshot',
    ...sql,
    expect: served('drift.snapshot_damaged'),
    attempt: run(async (stage) =>
      sqlOf(stage)('gov_snapshots')
        .where({ digest: await digestOf(stage) })
        .delete(),
    ),
  },
  {
    id: 'snapshot-swap',
    title: "put another entry's words under the digest of a signed snapshot",
    ...sql,
    mandates: ['WF-09'],
    expect: served('drift.snapshot_damaged'),
    attempt: run(async (stage) => {
      const snapshots = sqlOf(stage)('gov_snapshots');
      const other = await sqlOf(stage)('gov_publications').where(keyOf(stage.shown)).first();
      const { body } = await snapshots.clone().where({ digest: other.digest }).first();
      return snapshots
        .clone()
        .where({ digest: await digestOf(stage) })
        .update({ body });
    }),
  },
  {
    id: 'leaf-text',
    title: 'change what a leaf of the ledger says of its signer',
    ...sql,
    expect: served('drift.leaf_damaged'),
    attempt: run(async (stage) => {
      const leaf = await leaves(stage).andWhere({ act: 'approve' }).first();
      return sqlOf(stage)('gov_ledger_leaves')
        .where({ idx: leaf.idx })
        .update({ body: leaf.body.replace('approver', 'governor') });
    }),
  },
  {
    id: 'leaf-delete',
    title: 'delete the leaf of the publication',
    ...sql,
    expect: served('drift.leaf_damaged'),
    attempt: run((stage) => leaves(stage).andWhere({ act: 'publish' }).delete()),
  },
  {
    id: 'leaf-move',
    title: 'hide the leaf of the publication from search',
    ...sql,
    expect: served('drift.leaf_hidden'),
    attempt: run((stage) => leaves(stage).andWhere({ act: 'publish' }).update({ document_id: 'hidden' })),
  },
];

/** SQLite gives the projection back as text, PostgreSQL as an object. */
function asStored(row: any): object {
  return {
    ...row,
    projection: typeof row.projection === 'string' ? row.projection : JSON.stringify(row.projection),
  };
}

export const ownTables: DoorTable<TargetStage> = {
  heading: "The plugin's own tables",
  doors: [...store, ...content],
};
