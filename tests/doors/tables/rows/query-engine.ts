import { harmless, inCode, refused, type Door, type DoorTable } from '../../door';
import { draftRow, publishedRow } from '../../stages/rows';
import { next, type Stage } from '../../stages/stage';
import { BULLETIN, PICTURE, SECTION } from '../../stages/uids';

const code = { by: 'code in the server', line: '2' } as const;
const query = ({ strapi }: Stage, uid: string = BULLETIN): any => strapi.db.query(uid);
const PUBLISHED = { publishedAt: { $notNull: true } };

const rows: Door[] = [
  {
    id: 'query-create',
    title: 'db.query.create of a published row',
    ...code,
    expect: refused('thrown', 'gate.row_created'),
    attempt: (stage) =>
      inCode(() =>
        query(stage).create({ data: { title: 'ใหม่', documentId: `x${next()}`, publishedAt: new Date() } }),
      ),
  },
  {
    id: 'query-create-twin',
    title: 'db.query.create of a second published row of a published document',
    ...code,
    expect: refused('thrown', 'gate.row_created'),
    attempt: (stage) =>
      inCode(() =>
        query(stage).create({
          data: { title: 'แฝด', documentId: stage.shown.documentId, publishedAt: new Date() },
        }),
      ),
  },
  {
    id: 'query-create-many',
    title: 'db.query.createMany of published rows',
    ...code,
    expect: refused('thrown', 'gate.row_created'),
    attempt: (stage) =>
      inCode(() =>
        query(stage).createMany({
          data: [{ title: 'ก' }, { title: 'ข', documentId: `x${next()}`, publishedAt: new Date() }],
        }),
      ),
  },
  {
    id: 'query-update',
    title: 'db.query.update of a published row',
    ...code,
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.row_changed'),
    attempt: (stage) =>
      inCode(() =>
        query(stage).update({
          where: { documentId: stage.shown.documentId, ...PUBLISHED },
          data: { title: 'อื่น' },
        }),
      ),
  },
  {
    id: 'query-update-file',
    title: 'db.query.update that swaps the file of a published row',
    ...code,
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.row_changed'),
    attempt: (stage) =>
      inCode(() =>
        query(stage).update({
          where: { documentId: stage.shown.documentId, ...PUBLISHED },
          data: { cover: null },
        }),
      ),
  },
  {
    id: 'query-update-take-down',
    title: 'db.query.update that takes the publication date away',
    ...code,
    expect: refused('thrown', 'gate.row_changed'),
    attempt: (stage) =>
      inCode(() =>
        query(stage).update({
          where: { documentId: stage.shown.documentId, ...PUBLISHED },
          data: { publishedAt: null },
        }),
      ),
  },
  {
    id: 'query-update-draft-row',
    title: 'db.query.update that gives a draft row a publication date',
    ...code,
    expect: refused('thrown', 'gate.row_changed'),
    attempt: (stage) =>
      inCode(async () =>
        query(stage).update({
          where: { id: (await draftRow(stage, stage.draft)).id },
          data: { publishedAt: new Date() },
        }),
      ),
  },
  {
    id: 'query-update-many',
    title: 'db.query.updateMany over everything',
    ...code,
    expect: refused('thrown', 'gate.row_changed'),
    attempt: (stage) => inCode(() => query(stage).updateMany({ where: {}, data: { title: 'อื่น' } })),
  },
  {
    id: 'query-delete',
    title: 'db.query.delete of a published row',
    ...code,
    expect: refused('thrown', 'gate.row_deleted'),
    attempt: (stage) =>
      inCode(async () => query(stage).delete({ where: { id: (await publishedRow(stage, stage.shown)).id } })),
  },
  {
    id: 'query-delete-many',
    title: 'db.query.deleteMany over everything',
    ...code,
    expect: refused('thrown', 'gate.row_deleted'),
    attempt: (stage) => inCode(() => query(stage).deleteMany({ where: {} })),
  },
  {
    id: 'query-delete-many-locale',
    title: 'db.query.deleteMany of one language of the laws',
    ...code,
    expect: refused('thrown', 'gate.row_deleted'),
    attempt: (stage) => inCode(() => query(stage, stage.law.uid).deleteMany({ where: { locale: 'en' } })),
  },
  {
    id: 'query-update-draft',
    title: 'db.query.update of a draft row',
    ...code,
    expect: harmless('done'),
    attempt: (stage) =>
      inCode(async () =>
        query(stage).update({
          where: { id: (await draftRow(stage, stage.shown)).id },
          data: { body: 'ร่างใหม่' },
        }),
      ),
  },
];

const section = async (stage: Stage): Promise<any> => (await publishedRow(stage, stage.shown)).sections[0];

const components: Door[] = [
  {
    id: 'component-update',
    title: 'db.query.update of a component row inside a published entry',
    ...code,
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) =>
      inCode(async () =>
        query(stage, SECTION).update({ where: { id: (await section(stage)).id }, data: { text: 'อื่น' } }),
      ),
  },
  {
    id: 'component-update-nested',
    title: 'db.query.update of a component row nested in another one',
    ...code,
    mandates: ['WF-09'],
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) =>
      inCode(async () =>
        query(stage, PICTURE).update({
          where: { id: (await section(stage)).picture.id },
          data: { alt: 'อื่น' },
        }),
      ),
  },
  {
    id: 'component-update-zone',
    title: 'db.query.update of a component row in a dynamic zone',
    ...code,
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) =>
      inCode(async () => {
        const row = await publishedRow(stage, stage.shown);
        return query(stage, SECTION).update({ where: { id: row.blocks[0].id }, data: { text: 'อื่น' } });
      }),
  },
  {
    id: 'component-swap-picture',
    title: 'db.query.update that takes the picture out of a component',
    ...code,
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) =>
      inCode(async () =>
        query(stage, SECTION).update({ where: { id: (await section(stage)).id }, data: { picture: null } }),
      ),
  },
  {
    id: 'component-update-many',
    title: 'db.query.updateMany over all component rows',
    ...code,
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) => inCode(() => query(stage, SECTION).updateMany({ where: {}, data: { text: 'อื่น' } })),
  },
  {
    id: 'component-delete',
    title: 'db.query.delete of a component row inside a published entry',
    ...code,
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) =>
      inCode(async () => query(stage, SECTION).delete({ where: { id: (await section(stage)).id } })),
  },
  {
    id: 'component-delete-many',
    title: 'db.query.deleteMany over all component rows',
    ...code,
    expect: refused('thrown', 'gate.component_changed'),
    attempt: (stage) => inCode(() => query(stage, PICTURE).deleteMany({ where: {} })),
  },
];

export const queryEngine: DoorTable = {
  heading: 'Query engine (past the document service)',
  doors: [...rows, ...components],
};
