import { as, dossier, PASSWORD } from '../../../harness/people';
import { overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';
import type { Stage } from '../../stages/stage';
import { sqlOf } from '../../stages/tamper';

const ACCOUNT = 'admin::user';
const NAME = { firstname: 'ผู้ว่าราชการ', lastname: 'จังหวัดทดสอบ' };
const EMAIL = { email: 'elsewhere@example.com' };
const renamed = { line: 'act', mandates: ['WF-01'], expect: refused(403, 'account_changed') } as const;

/** Gives the publisher another name or address, has the approved entry published under it, and puts all back. */
async function publishedUnder(stage: Stage, change: (id: number) => Promise<unknown>): Promise<Answer> {
  const { publisher } = stage.office;
  const row = (): any => sqlOf(stage)('admin_users').where({ id: publisher.id });
  const before = await row().first('firstname', 'lastname', 'email', 'username');
  const { uid, documentId } = stage.approved;
  try {
    await change(publisher.id);
    const { digest } = await dossier(stage.site, publisher, stage.approved);
    return await overHttp(
      stage.site.http
        .post(`/gov-publishing/dossiers/${uid}/${documentId}/acts`)
        .set(as(publisher))
        .send({ act: 'publish', digest, password: PASSWORD, checklist: ['reread'] }),
    );
  } finally {
    await row().update(before);
  }
}

async function byAdmin(stage: Stage, id: number, data: object): Promise<void> {
  const { status, body } = await stage.site.http
    .put(`/admin/users/${id}`)
    .set(as(stage.office.superAdmin))
    .send(data);
  if (status !== 200) throw new Error(`account: ${status} ${JSON.stringify(body)}`);
}

/** Each gets an object of its own: Strapi writes into what it is given. */
const ways: readonly (readonly [
  id: string,
  by: string,
  how: string,
  change: (stage: Stage, id: number, data: object) => Promise<unknown>,
])[] = [
  ['admin', 'super admin in a session', 'on the page of users', byAdmin],
  [
    'query',
    'code in the server, then a session',
    'by db.query update',
    ({ strapi }, id, data) => strapi.db.query(ACCOUNT).update({ where: { id }, data }),
  ],
  [
    'many',
    'code in the server, then a session',
    'by db.query updateMany',
    ({ strapi }, id, data) => strapi.db.query(ACCOUNT).updateMany({ where: { id }, data }),
  ],
  [
    'entity-service',
    'code in the server, then a session',
    'by entityService update',
    ({ strapi }, id, data) => strapi.entityService.update(ACCOUNT, id, { data }),
  ],
  [
    'service',
    'code in the server, then a session',
    "by Strapi's own service",
    ({ strapi }, id, data) => strapi.service(ACCOUNT).updateById(id, data),
  ],
  [
    'sql',
    'raw SQL, then a session',
    'by SQL',
    (stage, id, data) => sqlOf(stage)('admin_users').where({ id }).update(data),
  ],
];

const doors: Door[] = [
  ...ways.map(([id, by, how, change]): Door => ({
    id: `hand-name-${id}`,
    title: `give the publisher another name ${how}, and publish under it`,
    by,
    ...renamed,
    attempt: (stage) => publishedUnder(stage, (person) => change(stage, person, { ...NAME })),
  })),
  {
    id: 'hand-email-admin',
    title: "put another address in the place of the publisher's, and publish",
    by: 'super admin in a session',
    ...renamed,
    attempt: (stage) => publishedUnder(stage, (person) => byAdmin(stage, person, { ...EMAIL })),
  },
  {
    id: 'hand-email-own',
    title: 'put another address in the place of the own one, to which a new password would be sent',
    by: "somebody at the CIO's open session",
    line: 'act',
    mandates: ['WF-01'],
    expect: refused(400, 'account.own_name'),
    attempt: ({ site, office }) => overHttp(site.http.put('/admin/users/me').set(as(office.cio)).send(EMAIL)),
  },
];

export const renamedHands: DoorTable = { heading: 'Renamed hands', doors };
