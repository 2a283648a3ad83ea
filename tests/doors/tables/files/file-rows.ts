import { harmless, inCode, refused, type Door, type DoorTable } from '../../door';
import { publishedRow } from '../../stages/rows';
import type { Stage } from '../../stages/stage';
import { BULLETIN, FILE } from '../../stages/uids';

const thrown = refused('thrown', 'gate.file_shown');
const code = { by: 'code in the server', line: '2', mandates: ['WF-09'] } as const;
const files = ({ strapi }: Stage): any => strapi.db.query(FILE);
const upload = ({ strapi }: Stage): any => strapi.plugin('upload').service('upload');

const inTheServer: Door[] = [
  {
    id: 'file-service-info',
    title: 'updateFileInfo of the upload service',
    ...code,
    expect: thrown,
    attempt: (stage) => inCode(() => upload(stage).updateFileInfo(stage.cover.id, { caption: 'อื่น' })),
  },
  {
    id: 'file-service-remove',
    title: 'remove of the upload service',
    ...code,
    expect: thrown,
    attempt: (stage) => inCode(async () => upload(stage).remove(await upload(stage).findOne(stage.cover.id))),
  },
  {
    id: 'file-row-update',
    title: 'db.query.update of the row of a shown file',
    ...code,
    expect: thrown,
    attempt: (stage) =>
      inCode(() =>
        files(stage).update({ where: { id: stage.cover.id }, data: { url: '/uploads/other.txt' } }),
      ),
  },
  {
    id: 'file-row-formats',
    title: 'db.query.update that gives a shown picture other thumbnails',
    ...code,
    expect: thrown,
    attempt: (stage) =>
      inCode(() =>
        files(stage).update({
          where: { id: stage.cover.id },
          data: { formats: { thumbnail: { url: '/uploads/other.png' } } },
        }),
      ),
  },
  {
    id: 'file-row-update-many',
    title: 'db.query.updateMany over all files',
    ...code,
    expect: thrown,
    attempt: (stage) => inCode(() => files(stage).updateMany({ where: {}, data: { alternativeText: 'อื่น' } })),
  },
  {
    id: 'file-row-delete',
    title: 'db.query.delete of the row of a shown file',
    ...code,
    expect: thrown,
    attempt: (stage) => inCode(() => files(stage).delete({ where: { id: stage.cover.id } })),
  },
  {
    id: 'file-row-delete-many',
    title: 'db.query.deleteMany over all files',
    ...code,
    expect: thrown,
    attempt: (stage) => inCode(() => files(stage).deleteMany({ where: {} })),
  },
  {
    id: 'file-row-detach',
    title: 'db.query.update that cuts a shown file off from what shows it (related: [])',
    ...code,
    expect: thrown,
    attempt: (stage) =>
      inCode(() => files(stage).update({ where: { id: stage.cover.id }, data: { related: [] } })),
  },
  {
    id: 'file-row-disconnect',
    title: 'db.query.update that disconnects a shown file from the published row',
    ...code,
    expect: thrown,
    attempt: (stage) =>
      inCode(async () => {
        const { id } = await publishedRow(stage, stage.shown);
        const related = { disconnect: [{ id, __type: BULLETIN, __pivot: { field: 'cover' } }] };
        return files(stage).update({ where: { id: stage.cover.id }, data: { related } });
      }),
  },
  {
    id: 'file-row-attach',
    title: 'db.query.update that attaches another file to a published row',
    ...code,
    expect: refused('thrown', 'gate.file_attached'),
    attempt: (stage) =>
      inCode(async () => {
        const { id } = await publishedRow(stage, stage.shown);
        return files(stage).create({
          data: {
            name: 'x',
            hash: 'x',
            mime: 'text/plain',
            size: 1,
            url: '/x',
            provider: 'local',
            related: [{ id, __type: BULLETIN, __pivot: { field: 'cover' } }],
          },
        });
      }),
  },
  {
    id: 'file-document-update',
    title: 'documents.update of a shown file',
    ...code,
    expect: thrown,
    attempt: ({ strapi, cover }) =>
      inCode(() => strapi.documents(FILE).update({ documentId: cover.documentId, data: { name: 'อื่น.txt' } })),
  },
  {
    id: 'file-document-detach',
    title: 'documents.update that cuts a shown file off from what shows it',
    ...code,
    expect: thrown,
    attempt: ({ strapi, cover }) =>
      inCode(() => strapi.documents(FILE).update({ documentId: cover.documentId, data: { related: [] } })),
  },
  {
    id: 'file-document-delete',
    title: 'documents.delete of a shown file',
    ...code,
    expect: thrown,
    attempt: ({ strapi, cover }) =>
      inCode(() => strapi.documents(FILE).delete({ documentId: cover.documentId })),
  },
  {
    id: 'file-folder-row-delete',
    title: 'db.query.delete of the folder row, which leaves the file where it is',
    ...code,
    expect: harmless('done'),
    attempt: ({ strapi }) =>
      inCode(async () => {
        const folder = await strapi.db
          .query('plugin::upload.folder')
          .create({ data: { name: 'ชั่วคราว', pathId: 999, path: '/999' } });
        return strapi.db.query('plugin::upload.folder').delete({ where: { id: folder.id } });
      }),
  },
];

export const fileRows: DoorTable = { heading: 'Files from code in the server', doors: inTheServer };
