import { gov } from '../../harness/gov';
import { OFFICER_ROLE } from '../../harness/officers';
import { appoint, as, makePerson, mustSign } from '../../harness/people';
import { inCode, ledgerFault, overHttp, refused, type Door, type DoorTable } from '../door';
import { signTogether } from '../stages/signing';
import { draftBulletin, type Stage } from '../stages/stage';
import { APPOINTMENT } from '../stages/uids';
import { keyOf, sqlOf, tableOf } from '../stages/tamper';

const sql = { by: 'raw SQL, the triggers taken away', line: '3' } as const;

/** What an attempt took out of the tables, to be put back. */
const kept: { table: string; rows: any[] }[] = [];

async function keep(stage: Stage, table: string, rows: any[]): Promise<any[]> {
  kept.push({ table, rows });
  return rows;
}

async function restore(stage: Stage): Promise<void> {
  for (const { table, rows } of kept.splice(0)) {
    const key =
      table === 'gov_ledger_checkpoints'
        ? ['size']
        : table === 'gov_ledger_nodes'
          ? ['level', 'idx']
          : ['idx'];
    for (const row of rows) await sqlOf(stage)(table).insert(row).onConflict(key).merge();
  }
}

const newest = (stage: Stage, table: string, by: string): any =>
  sqlOf(stage)(table).orderBy(by, 'desc').first();

async function forgedNote(size: number): Promise<string> {
  const { generateKey, parseSigningKey } = await import('@gov-publishing/transparency-log');
  const { signCheckpoint } = await import('@gov-publishing/transparency-log');
  const { signingKey } = generateKey('test.example/ledger');
  const root = Buffer.alloc(32, 7).toString('hex') as never;
  return signCheckpoint({ origin: 'test.example/ledger', size, root }, parseSigningKey(signingKey));
}

const ledger: Door[] = [
  {
    id: 'checkpoint-text',
    title: 'change the newest checkpoint',
    ...sql,
    expect: ledgerFault('nothing', 'ledger.checkpoint_invalid'),
    attempt: (stage) =>
      inCode(async () => {
        const [row] = await keep(stage, 'gov_ledger_checkpoints', [
          await newest(stage, 'gov_ledger_checkpoints', 'size'),
        ]);
        return sqlOf(stage)('gov_ledger_checkpoints')
          .where({ size: row.size })
          .update({ note: row.note.replace(/\n[^\n]+\n\n/, '\nAAAA\n\n') });
      }),
    undo: restore,
  },
  {
    id: 'checkpoint-other-key',
    title: "sign a checkpoint with a key of one's own under the same name",
    ...sql,
    expect: ledgerFault('nothing', 'ledger.checkpoint_invalid'),
    attempt: (stage) =>
      inCode(async () => {
        const [row] = await keep(stage, 'gov_ledger_checkpoints', [
          await newest(stage, 'gov_ledger_checkpoints', 'size'),
        ]);
        const note = await forgedNote(Number(row.size));
        return sqlOf(stage)('gov_ledger_checkpoints').where({ size: row.size }).update({ note });
      }),
    undo: restore,
  },
  {
    id: 'ledger-shorter',
    title: 'cut the newest leaf and its checkpoint off',
    ...sql,
    expect: ledgerFault('nothing', 'ledger.shorter'),
    attempt: (stage) =>
      inCode(async () => {
        const [note] = await keep(stage, 'gov_ledger_checkpoints', [
          await newest(stage, 'gov_ledger_checkpoints', 'size'),
        ]);
        const [leaf] = await keep(stage, 'gov_ledger_leaves', [
          await newest(stage, 'gov_ledger_leaves', 'idx'),
        ]);
        await sqlOf(stage)('gov_ledger_checkpoints').where({ size: note.size }).delete();
        await sqlOf(stage)('gov_ledger_leaves').where({ idx: leaf.idx }).delete();
      }),
    undo: restore,
  },
  {
    id: 'ledger-node',
    title: 'change a node of the tree',
    ...sql,
    expect: ledgerFault('as signed', 'drift.node_damaged'),
    attempt: (stage) =>
      inCode(async () => {
        const [row] = await keep(stage, 'gov_ledger_nodes', [
          await sqlOf(stage)('gov_ledger_nodes').where({ level: 2, idx: 0 }).first(),
        ]);
        return sqlOf(stage)('gov_ledger_nodes')
          .where({ level: row.level, idx: row.idx })
          .update({ hash: 'ab'.repeat(32) });
      }),
    undo: restore,
  },
  {
    id: 'ledger-forged-leaf',
    title: 'add a leaf that nobody signed, with snapshot and publication of a draft',
    ...sql,
    mandates: ['WF-05', 'WF-06', 'WF-07'],
    expect: ledgerFault('as signed', 'drift.root_differs'),
    attempt: (stage) => inCode(() => forgePublication(stage)),
    undo: async (stage) => {
      await sqlOf(stage)('gov_ledger_leaves').where(keyOf(stage.draft)).delete();
      await sqlOf(stage)('gov_publications').where(keyOf(stage.draft)).delete();
    },
  },
];

/** Writes everything that the publication of a draft would leave behind, but for the checkpoint, whose key is missing. */
async function forgePublication(stage: Stage): Promise<void> {
  const table = sqlOf(stage);
  const { sealed } = await gov(stage.strapi).draft({
    uid: stage.draft.uid,
    documentId: stage.draft.documentId,
    locale: 'und',
  });
  const { sealLeaf } = await import('@gov-publishing/provenance');
  const like = await table('gov_ledger_leaves')
    .where({ ...keyOf(stage.shown), act: 'publish' })
    .first();
  const last = Number((await newest(stage, 'gov_ledger_leaves', 'idx')).idx);
  const acts = ['submit', 'approve', 'publish'];
  for (const [offset, act] of acts.entries()) {
    const on = act === 'publish' ? { on: [last + 1, last + 2] } : {};
    const leaf = {
      ...JSON.parse(like.body),
      documentId: stage.draft.documentId,
      digest: sealed.digest,
      act,
      ...on,
    };
    if (act !== 'publish') delete leaf.on;
    const { text, hash } = sealLeaf(leaf);
    await table('gov_ledger_leaves').insert({
      ...like,
      ...keyOf(stage.draft),
      idx: last + 1 + offset,
      body: text,
      hash,
      act,
    });
  }
  await table('gov_snapshots').insert({ digest: sealed.digest, body: sealed.text });
  const row = await table('gov_publications').where(keyOf(stage.shown)).first();
  const projection = typeof row.projection === 'string' ? row.projection : JSON.stringify(row.projection);
  const index = last + acts.length;
  await table('gov_publications').insert({
    ...row,
    ...keyOf(stage.draft),
    digest: sealed.digest,
    leaf_idx: index,
    first_leaf_idx: index,
    projection,
  });
}

const hiddenActs: Door[] = [
  {
    id: 'hidden-return',
    title: "hide the head's return of an entry from search and publish the words that were approved before",
    ...sql,
    mandates: ['WF-05'],
    expect: refused(503, 'ledger.leaf_damaged'),
    attempt: async (stage) => {
      const { site, office } = stage;
      const entry = await draftBulletin(site, office);
      await mustSign(site, office.reporter, 'submit', entry);
      await mustSign(site, office.approver, 'approve', entry);
      await mustSign(site, office.approver, 'return', entry);
      const { digest } = JSON.parse(
        (
          await sqlOf(stage)('gov_ledger_leaves')
            .where({ ...keyOf(entry), act: 'approve' })
            .first()
        ).body,
      );
      await sqlOf(stage)('gov_ledger_leaves')
        .where({ ...keyOf(entry), act: 'return' })
        .update({ document_id: 'hidden' });
      return overHttp(
        site.http
          .post('/gov-publishing/acts')
          .set(as(office.publisher))
          .send({
            act: 'publish',
            password: office.publisher.password,
            checklist: ['reread'],
            entries: [{ uid: entry.uid, documentId: entry.documentId, digest }],
          }),
      );
    },
  },
  {
    id: 'hidden-revocation',
    title: 'hide the revocation of an appointment from search, take it out of the row, and publish',
    ...sql,
    mandates: ['WF-01', 'WF-07'],
    expect: refused(403, 'duty_missing'),
    attempt: async (stage) => {
      const { site, office, strapi } = stage;
      const former = await makePerson(site, 'Former', OFFICER_ROLE);
      const { documentId } = await appoint(site, former, 'publisher', office.agency);
      await strapi
        .documents(APPOINTMENT)
        .update({ documentId, data: { revokedAt: new Date().toISOString(), revokedReason: 'ทดสอบ' } });
      await sqlOf(stage)('gov_ledger_leaves')
        .where({ document_id: documentId, act: 'revoke_appointment' })
        .update({ document_id: 'hidden' });
      await sqlOf(stage)(tableOf(stage, APPOINTMENT))
        .where({ document_id: documentId })
        .update({ revoked_at: null, revoked_reason: null });
      return overHttp(signTogether(site, former, 'publish', [stage.approved]));
    },
  },
];

export const wholeLedger: DoorTable = { heading: 'The ledger as a whole', doors: [...ledger, ...hiddenActs] };
