import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCode, unseen, type Answer, type Door, type DoorTable } from '../../door';
import { publishedRow } from '../../stages/rows';
import { next } from '../../stages/stage';
import { BULLETIN, FILE, SECTION, TOPIC } from '../../stages/uids';
import { joinOf, sqlOf, tableOf, withoutLifecycles } from '../../stages/tamper';
import type { TargetStage } from '../../stages/target-stage';

type TargetDoor = Door<TargetStage>;

const sql = { by: 'raw SQL', line: '3' } as const;
const code = { by: 'code in the server', line: '3' } as const;
const imported = { by: 'strapi import, which switches lifecycles off', line: '3' } as const;
const WORDS = 'ถ้อยคำที่ไม่มีใครลงนาม';

/** Writes to the published row of the target's own table. */
const onRow =
  (write: (table: any, row: any, stage: TargetStage) => Promise<unknown>) =>
  (stage: TargetStage): Promise<Answer> =>
    inCode(async () => {
      const row = await publishedRow(stage, stage.target);
      return write(sqlOf(stage)(tableOf(stage, BULLETIN)).where({ id: row.id }), row, stage);
    });

const rows: TargetDoor[] = [
  {
    id: 'sql-row-text',
    title: 'change the words of a published row',
    ...sql,
    mandates: ['WF-09'],
    expect: unseen('drift.published_changed'),
    attempt: onRow((row) => row.update({ title: WORDS })),
  },
  {
    id: 'sql-row-delete',
    title: 'delete a published row',
    ...sql,
    expect: unseen('drift.published_removed'),
    attempt: onRow((row) => row.delete()),
  },
  {
    id: 'sql-row-take-down',
    title: 'take the publication date of a published row away',
    ...sql,
    expect: unseen('drift.published_removed'),
    attempt: onRow((row) => row.update({ published_at: null })),
  },
  {
    id: 'sql-row-other-document',
    title: 'give a published row to another document',
    ...sql,
    expect: unseen('drift.published_removed'),
    attempt: onRow((row) => row.update({ document_id: `other${next()}` })),
  },
  {
    id: 'sql-row-language',
    title: 'give a published row another language',
    ...sql,
    expect: unseen('drift.published_removed'),
    attempt: onRow((row) => row.update({ locale: 'fr' })),
  },
  {
    id: 'sql-row-twin',
    title: 'put a second published row beside the signed one',
    ...sql,
    expect: unseen('drift.published_twice'),
    attempt: onRow((_, row, stage) =>
      sqlOf(stage)(tableOf(stage, BULLETIN)).insert({
        document_id: row.documentId,
        title: WORDS,
        published_at: stage.site.client === 'sqlite' ? Date.now() : new Date(),
      }),
    ),
  },
  {
    id: 'sql-component-text',
    title: 'change the words of a component row',
    ...sql,
    mandates: ['WF-09'],
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, stage) =>
      sqlOf(stage)(tableOf(stage, SECTION)).where({ id: row.sections[0].id }).update({ text: WORDS }),
    ),
  },
  {
    id: 'sql-component-remove',
    title: 'take a component out of a published row',
    ...sql,
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, stage) =>
      sqlOf(stage)(joinOf(stage, BULLETIN, 'sections').table)
        .where({ entity_id: row.id, field: 'sections' })
        .delete(),
    ),
  },
  {
    id: 'sql-relation-add',
    title: 'tie a published row to a topic',
    ...sql,
    expect: unseen('drift.published_changed'),
    attempt: onRow(async (_, row, stage) => {
      const { table, own, other } = joinOf(stage, BULLETIN, 'topics');
      const topic = await stage.strapi.db
        .query(TOPIC)
        .findOne({ where: { documentId: stage.looseTopic, publishedAt: { $notNull: true } } });
      return sqlOf(stage)(table).insert({ [own]: row.id, [other]: topic.id });
    }),
  },
  {
    id: 'sql-agency-swap',
    title: 'give a published row to another agency',
    ...sql,
    expect: unseen('drift.published_changed'),
    attempt: onRow(async (_, row, stage) => {
      const { table, own, other } = joinOf(stage, BULLETIN, 'agency');
      const province = await stage.strapi.db
        .query('plugin::gov-publishing.agency')
        .findOne({ where: { code: 'PROV' } });
      return sqlOf(stage)(table)
        .where({ [own]: row.id })
        .update({ [other]: province.id });
    }),
  },
];

const files: TargetDoor[] = [
  {
    id: 'sql-file-swap',
    title: 'show another file in a published row',
    ...sql,
    mandates: ['WF-09'],
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, stage) =>
      sqlOf(stage)('files_related_mph')
        .where({ related_id: row.id, related_type: BULLETIN, field: 'cover' })
        .update({ file_id: stage.cover.id }),
    ),
  },
  {
    id: 'sql-file-name',
    title: 'change the alternative text of a shown file',
    ...sql,
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, stage) =>
      sqlOf(stage)(tableOf(stage, FILE)).where({ id: row.cover.id }).update({ alternative_text: WORDS }),
    ),
  },
  {
    id: 'disk-file-swap',
    title: 'write other bytes over a shown file on the disk',
    by: 'somebody on the server',
    line: '3',
    mandates: ['WF-09'],
    expect: unseen('drift.published_changed'),
    attempt: ({ site, target }) =>
      inCode(async () => writeFileSync(join(site.publicDir, target.file?.url ?? ''), WORDS)),
  },
  {
    id: 'disk-file-delete',
    title: 'delete a shown file from the disk',
    by: 'somebody on the server',
    line: '3',
    expect: unseen('file.unreadable'),
    attempt: ({ site, target }) => inCode(async () => rmSync(join(site.publicDir, target.file?.url ?? ''))),
  },
];

const unhooked: TargetDoor[] = [
  {
    id: 'query-builder',
    title: "update with Strapi's query builder",
    ...code,
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, { strapi }) =>
      strapi.db.queryBuilder(BULLETIN).where({ id: row.id }).update({ title: WORDS }).execute(),
    ),
  },
  {
    id: 'update-relations',
    title: 'updateRelations of the entity manager on a published row',
    ...code,
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, { strapi }) =>
      strapi.db.entityManager.updateRelations(BULLETIN, row.id, { agency: null }, {}),
    ),
  },
  {
    id: 'delete-relations',
    title: 'deleteRelations of the entity manager on a published row',
    ...code,
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, { strapi }) =>
      strapi.db.transaction(({ trx }: any) =>
        strapi.db.entityManager.deleteRelations(BULLETIN, row.id, { transaction: trx }),
      ),
    ),
  },
  {
    id: 'import-update',
    title: 'db.query.update of a published row',
    ...imported,
    expect: unseen('drift.published_changed'),
    attempt: onRow((_, row, stage) =>
      withoutLifecycles(stage, () =>
        stage.strapi.db.query(BULLETIN).update({ where: { id: row.id }, data: { title: WORDS } }),
      ),
    ),
  },
  {
    id: 'import-delete',
    title: 'db.query.delete of a published row',
    ...imported,
    expect: unseen('drift.published_removed'),
    attempt: onRow((_, row, stage) =>
      withoutLifecycles(stage, () => stage.strapi.db.query(BULLETIN).delete({ where: { id: row.id } })),
    ),
  },
  {
    id: 'import-twin',
    title: 'db.query.create of a second published row',
    ...imported,
    expect: unseen('drift.published_twice'),
    attempt: (stage) =>
      inCode(() =>
        withoutLifecycles(stage, () =>
          stage.strapi.db
            .query(BULLETIN)
            .create({ data: { documentId: stage.target.documentId, title: WORDS, publishedAt: new Date() } }),
        ),
      ),
  },
];

export const strapiRows: DoorTable<TargetStage> = {
  heading: "Strapi's tables, past every hook",
  doors: [...rows, ...files, ...unhooked],
};
