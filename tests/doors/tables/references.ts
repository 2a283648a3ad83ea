import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inCode, noSuchWay, overHttp, refused, unseen, type Door, type DoorTable } from '../door';
import type { Stage, StoredFile } from '../stages/stage';
import { sqlOf, tableOf } from '../stages/tamper';
import type { TargetStage } from '../stages/target-stage';
import { FILE } from '../stages/uids';

const OTHER = Buffer.from('ภาพที่ไม่มีใครลงนาม');
const AS_TEXT = { filename: 'other.txt', contentType: 'text/plain' };
const session = { by: 'super admin in a session', line: '2' } as const;
const code = { by: 'code in the server', line: '2' } as const;
const files = ({ strapi }: Stage): any => strapi.db.query(FILE);

type Which = (stage: Stage) => StoredFile;

/** The ways to take the bytes away from a file, or the file from its place. */
function waysToChange(prefix: string, what: string, reason: string, mandate: string, which: Which): Door[] {
  const over = refused(400, reason);
  const thrown = refused('thrown', reason);
  const mandates = [mandate];
  return [
    {
      id: `${prefix}-replace`,
      title: `replace the bytes of ${what}`,
      ...session,
      mandates,
      expect: over,
      attempt: (stage) =>
        overHttp(
          stage.site.http
            .post(`/upload/files/${which(stage).id}/replace`)
            .set(stage.keys.admin)
            .attach('files', OTHER, AS_TEXT),
        ),
    },
    {
      id: `${prefix}-delete`,
      title: `delete ${what}`,
      ...session,
      mandates,
      expect: over,
      attempt: (stage) =>
        overHttp(stage.site.http.delete(`/upload/files/${which(stage).id}`).set(stage.keys.admin)),
    },
    {
      id: `${prefix}-bulk-delete`,
      title: `delete ${what} with the bulk action`,
      ...session,
      mandates,
      expect: over,
      attempt: (stage) =>
        overHttp(
          stage.site.http
            .post('/upload/actions/bulk-delete')
            .set(stage.keys.admin)
            .send({ fileIds: [which(stage).id], folderIds: [] }),
        ),
    },
    {
      id: `${prefix}-api-delete`,
      title: `delete ${what}`,
      by: 'full-access API token',
      line: '2',
      mandates,
      // A program does not even learn of what nothing public shows.
      expect: prefix === 'paper' ? noSuchWay(404) : over,
      attempt: (stage) =>
        overHttp(stage.site.http.delete(`/api/upload/files/${which(stage).id}`).set(stage.keys.full)),
    },
    {
      id: `${prefix}-row-url`,
      title: `db.query.update that puts other bytes behind ${what}`,
      ...code,
      mandates,
      expect: thrown,
      attempt: (stage) =>
        inCode(() =>
          files(stage).update({ where: { id: which(stage).id }, data: { url: '/uploads/other.txt' } }),
        ),
    },
    {
      id: `${prefix}-row-delete`,
      title: `db.query.delete of the row of ${what}`,
      ...code,
      mandates,
      expect: thrown,
      attempt: (stage) => inCode(() => files(stage).delete({ where: { id: which(stage).id } })),
    },
  ];
}

const ofPicture: Door[] = [
  ...waysToChange(
    'picture',
    'a picture in a published text',
    'gate.file_shown',
    'WF-09',
    ({ picture }) => picture,
  ),
  {
    id: 'picture-info',
    title: 'change the alternative text of a picture in a published text',
    ...session,
    mandates: ['WF-09'],
    expect: refused(400, 'gate.file_shown'),
    attempt: ({ site, keys, picture }) =>
      overHttp(
        site.http
          .put(`/upload/files/${picture.id}`)
          .set(keys.admin)
          .send({ fileInfo: { alternativeText: 'อื่น' } }),
      ),
  },
  {
    id: 'picture-index-cleared',
    title: 'clear the index of shown files, then replace the bytes of a picture in a published text',
    by: 'raw SQL, then a session',
    line: '2',
    mandates: ['WF-09'],
    expect: refused(400, 'gate.file_shown'),
    attempt: async (stage) => {
      const { site, keys, picture } = stage;
      const index = sqlOf(stage)('gov_publication_files');
      const rows = await index.clone().where({ file_document_id: picture.documentId });
      await index.clone().where({ file_document_id: picture.documentId }).delete();
      const answer = await overHttp(
        site.http.post(`/upload/files/${picture.id}/replace`).set(keys.admin).attach('files', OTHER, AS_TEXT),
      );
      await index.clone().insert(rows);
      return answer;
    },
  },
];

/** A picture in a text is tied to it by nothing but its address. */
export const pictures: DoorTable = { heading: 'Pictures in texts', doors: ofPicture };

/** The order is what gives every signature under it its weight. */
export const orderPapers: DoorTable = {
  heading: 'Papers of appointments',
  doors: waysToChange(
    'paper',
    'the paper of an appointment',
    'gate.order_paper',
    'WF-01',
    ({ paper }) => paper,
  ),
};

const onPicture =
  (write: (stage: TargetStage, picture: StoredFile) => unknown): Door<TargetStage>['attempt'] =>
  (stage) =>
    inCode(async () => write(stage, stage.target.picture as StoredFile));

const onServer = { by: 'somebody on the server', line: '3', mandates: ['WF-09'] } as const;
const sql = { by: 'raw SQL', line: '3', mandates: ['WF-09'] } as const;

const past: Door<TargetStage>[] = [
  {
    id: 'disk-picture-swap',
    title: 'write other bytes over a picture in a published text',
    ...onServer,
    expect: unseen('drift.published_changed'),
    attempt: onPicture(({ site }, { url }) => writeFileSync(join(site.publicDir, url), OTHER)),
  },
  {
    id: 'disk-picture-delete',
    title: 'delete a picture in a published text from the disk',
    ...onServer,
    expect: unseen('file.unreadable'),
    attempt: onPicture(({ site }, { url }) => rmSync(join(site.publicDir, url))),
  },
  {
    id: 'sql-picture-row',
    title: 'delete the row of a picture in a published text',
    ...sql,
    expect: unseen('drift.published_changed'),
    attempt: onPicture((stage, { id }) => sqlOf(stage)(tableOf(stage, FILE)).where({ id }).delete()),
  },
  {
    id: 'sql-picture-address',
    title: 'give the address of a picture in a published text to another file',
    ...sql,
    expect: unseen('drift.published_changed'),
    attempt: onPicture(async (stage, { id, url }) => {
      const table = sqlOf(stage)(tableOf(stage, FILE));
      await table.clone().where({ id }).update({ url: '/uploads/elsewhere.txt' });
      await table.clone().where({ id: stage.paper.id }).update({ url });
      // The bytes on the disk are those of the picture; its name and words are another's.
    }),
  },
];

/** What no hook can see of the pictures in texts. */
export const pictureRows: DoorTable<TargetStage> = {
  heading: 'Pictures in texts, past every hook',
  doors: past,
};
