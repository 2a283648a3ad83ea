import { harmless, overHttp, refused, type Answer, type DoorTable } from '../door';
import type { Stage } from '../stages/stage';
import { LAW } from '../../harness/people';

const send = (
  { site, office, keys }: Stage,
  source: string,
  key: 'admin' | 'adminToken' = 'admin',
): Promise<Answer> =>
  overHttp(
    site.http
      .post('/gov-publishing/imports/content')
      .set(keys[key])
      .field('uid', LAW)
      .field('agency', office.agency.code)
      .attach('file', Buffer.from(source), 'content.csv'),
  );

const WORDPRESS = `<?xml version="1.0"?><rss version="2.0" xmlns:wp="w"><channel><item><title>นำเข้าแล้วเผยแพร่</title>
<link>https://old.example.go.th/imported/</link><wp:post_type>post</wp:post_type><wp:status>publish</wp:status></item></channel></rss>`;

/** What comes in from a file is a draft, whatever the file says of it. */
export const imports: DoorTable = {
  heading: 'Files that bring content in',
  doors: [
    {
      id: 'import-published-at',
      title: 'a table whose columns say that its entries are published, and since when',
      by: 'super admin in a session',
      line: 'act',
      mandates: ['WF-06', 'WF-07'],
      expect: harmless(200),
      attempt: (stage) =>
        send(stage, 'title,publishedAt,status,state\nนำเข้าแล้วเผยแพร่,2026-01-01,published,publish\n'),
    },
    {
      id: 'import-wordpress-publish',
      title: 'an export of WordPress in which the entry is published',
      by: 'super admin in a session',
      line: 'act',
      mandates: ['WF-06', 'WF-07'],
      expect: harmless(200),
      attempt: (stage) => send(stage, WORDPRESS),
    },
    {
      id: 'import-token',
      title: 'the same by an admin token',
      by: 'admin token of the super admin',
      line: 'act',
      mandates: ['WF-07'],
      expect: refused(401, 'session.required'),
      attempt: (stage) => send(stage, 'title\nนำเข้า\n', 'adminToken'),
    },
    {
      id: 'import-old-address',
      title: 'the old address of a draft that came in: whether it leads anywhere',
      by: 'anyone',
      line: 'read',
      expect: harmless(404),
      attempt: async (stage) => {
        await send(stage, WORDPRESS);
        const answer = await overHttp(stage.site.http.get('/imported/').redirects(0));
        return { ...answer, message: '' };
      },
    },
  ],
};
