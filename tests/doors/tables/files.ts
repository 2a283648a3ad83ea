import { harmless, inCode, overHttp, refused, type Answer, type Door, type DoorTable } from '../door';
import { publishedRow } from '../rows';
import { BULLETIN, FILE, PICTURE, type Stage } from '../stage';

const shown = refused(400, 'gate.file_shown');
const thrown = refused('thrown', 'gate.file_shown');
const session = { by: 'super admin in a session', line: '2', mandates: ['WF-09'] } as const;
const token = { by: 'full-access API token', line: '2', mandates: ['WF-09'] } as const;
const code = { by: 'code in the server', line: '2', mandates: ['WF-09'] } as const;
const OTHER = Buffer.from('หน้าปกที่ไม่มีใครลงนาม');
const AS_TEXT = { filename: 'other.txt', contentType: 'text/plain' };

const overAdmin: Door[] = [
  {
    id: 'file-replace',
    title: 'replace the bytes of a shown file',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http.post(`/upload/files/${cover.id}/replace`).set(keys.admin).attach('files', OTHER, AS_TEXT),
      ),
  },
  {
    id: 'file-replace-by-query',
    title: 'replace the bytes of a shown file with POST /upload?id=',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http.post('/upload').query({ id: cover.id }).set(keys.admin).attach('files', OTHER, AS_TEXT),
      ),
  },
  {
    id: 'file-info',
    title: 'change the alternative text of a shown file',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http
          .put(`/upload/files/${cover.id}`)
          .set(keys.admin)
          .send({ fileInfo: { alternativeText: 'อื่น' } }),
      ),
  },
  {
    id: 'file-info-by-query',
    title: 'rename a shown file with POST /upload?id=',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http
          .post('/upload')
          .query({ id: cover.id })
          .set(keys.admin)
          .field('fileInfo', JSON.stringify({ name: 'อื่น.txt' })),
      ),
  },
  {
    id: 'file-info-bulk',
    title: 'change the caption of a shown file with the bulk action',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http
          .post('/upload/actions/bulk-update')
          .set(keys.admin)
          .send({ updates: [{ id: cover.id, fileInfo: { caption: 'อื่น' } }] }),
      ),
  },
  {
    id: 'file-delete',
    title: 'delete a shown file',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(site.http.delete(`/upload/files/${cover.id}`).set(keys.admin)),
  },
  {
    id: 'file-bulk-delete',
    title: 'delete shown files with the bulk action',
    ...session,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http
          .post('/upload/actions/bulk-delete')
          .set(keys.admin)
          .send({ fileIds: [cover.id], folderIds: [] }),
      ),
  },
  {
    id: 'file-folder-delete',
    title: 'delete the folder in which a shown file lies',
    ...session,
    expect: shown,
    attempt: ({ site, keys, folderId }) =>
      overHttp(
        site.http
          .post('/upload/actions/bulk-delete')
          .set(keys.admin)
          .send({ fileIds: [], folderIds: [folderId] }),
      ),
  },
];

async function attach(stage: Stage, ref: string, refId: unknown, field: string): Promise<Answer> {
  return overHttp(
    stage.site.http
      .post('/api/upload')
      .set(stage.keys.full)
      .field('ref', ref)
      .field('refId', String(refId))
      .field('field', field)
      .attach('files', OTHER, AS_TEXT),
  );
}

const overContentApi: Door[] = [
  {
    id: 'file-api-replace',
    title: 'replace the bytes of a shown file with POST /api/upload?id=',
    ...token,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http.post('/api/upload').query({ id: cover.id }).set(keys.full).attach('files', OTHER, AS_TEXT),
      ),
  },
  {
    id: 'file-api-info',
    title: 'rename a shown file with POST /api/upload?id=',
    ...token,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(
        site.http
          .post('/api/upload')
          .query({ id: cover.id })
          .set(keys.full)
          .field('fileInfo', JSON.stringify({ name: 'อื่น.txt' })),
      ),
  },
  {
    id: 'file-api-delete',
    title: 'delete a shown file',
    ...token,
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(site.http.delete(`/api/upload/files/${cover.id}`).set(keys.full)),
  },
  {
    id: 'file-user-delete',
    title: 'delete a shown file',
    ...token,
    by: 'site user whose role may delete files',
    expect: shown,
    attempt: ({ site, keys, cover }) =>
      overHttp(site.http.delete(`/api/upload/files/${cover.id}`).set(keys.user)),
  },
  {
    id: 'file-attach',
    title: 'attach another file to a published row by ref, refId and field',
    ...token,
    expect: refused(400, 'gate.file_attached'),
    attempt: async (stage) => attach(stage, BULLETIN, (await publishedRow(stage, stage.shown)).id, 'cover'),
  },
  {
    id: 'file-attach-component',
    title: 'attach another file to a component inside a published entry',
    ...token,
    expect: refused(400, 'gate.file_attached'),
    attempt: async (stage) =>
      attach(stage, PICTURE, (await publishedRow(stage, stage.shown)).sections[0].picture.id, 'file'),
  },
];

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

export const fileDoors: DoorTable = {
  heading: 'Files',
  doors: [...overAdmin, ...overContentApi, ...inTheServer],
};
