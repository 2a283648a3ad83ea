import { createHash } from 'node:crypto';
import { noSuchWay, overHttp, refused, type Door, type DoorTable } from '../../door';
import { SECRET, storeFile } from '../../stages/stage';
import { keyOf, sqlOf } from '../../stages/tamper';

const doors: Door[] = [
  {
    id: 'file-index-cleared',
    title: 'clear the index of shown files, then replace the bytes of one',
    by: 'raw SQL, then a session',
    line: '2',
    mandates: ['WF-09'],
    expect: refused(400, 'gate.file_shown'),
    attempt: async (stage) => {
      const { site, keys, cover } = stage;
      const index = sqlOf(stage)('gov_publication_files');
      const rows = await index.clone().where({ file_document_id: cover.documentId });
      await index.clone().where({ file_document_id: cover.documentId }).delete();
      const other = { filename: 'other.txt', contentType: 'text/plain' };
      const answer = await overHttp(
        site.http
          .post(`/upload/files/${cover.id}/replace`)
          .set(keys.admin)
          .attach('files', Buffer.from('อื่น'), other),
      );
      await index.clone().insert(rows);
      return answer;
    },
  },
  {
    id: 'file-index-added',
    title: 'write the file of a draft into the index of shown files and fetch it from the public API',
    by: 'raw SQL, then anybody',
    line: '3',
    mandates: ['WF-06'],
    expect: noSuchWay(404),
    attempt: async (stage) => {
      const { site, keys, shown } = stage;
      const file = await storeFile(site, keys, 'ลับ.txt', SECRET);
      const sha256 = createHash('sha256').update(SECRET).digest('hex');
      const index = sqlOf(stage)('gov_publication_files');
      await index.clone().insert({ file_document_id: file.documentId, sha256, ...keyOf(shown) });
      const answer = await overHttp(site.http.get(`/api/gov/files/${sha256}/file.txt`));
      await index.clone().where({ sha256 }).delete();
      return answer;
    },
  },
];

export const fileIndex: DoorTable = { heading: 'The index of shown files', doors };
