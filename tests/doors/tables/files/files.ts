import { overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';
import { publishedRow } from '../../stages/rows';
import type { Stage } from '../../stages/stage';
import { BULLETIN, PICTURE } from '../../stages/uids';

const shown = refused(400, 'gate.file_shown');
const session = { by: 'super admin in a session', line: '2', mandates: ['WF-09'] } as const;
const token = { by: 'full-access API token', line: '2', mandates: ['WF-09'] } as const;
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

/** Doors to files that have an address. */
export const fileDoors: DoorTable = {
  heading: 'Files over HTTP',
  doors: [...overAdmin, ...overContentApi],
};
