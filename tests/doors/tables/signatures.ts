import { dossier, PASSWORD } from '../../harness/people';
import { noSuchWay, overHttp, refused, type Answer, type Door, type DoorTable } from '../door';
import type { Keys } from '../stages/keys';
import type { Stage } from '../stages/stage';

async function publishAct(stage: Stage, headers: object, more: object = {}): Promise<Answer> {
  const { uid, documentId } = stage.approved;
  const { digest } = await dossier(stage.site, stage.office.publisher, stage.approved);
  const body = { act: 'publish', digest, password: PASSWORD, checklist: ['reread'], ...more };
  return overHttp(
    stage.site.http
      .post(`/gov-publishing/dossiers/${uid}/${documentId}/acts`)
      .set(headers as Keys['admin'])
      .send(body),
  );
}

const session = (token: string): Keys['admin'] => ({ Authorization: `Bearer ${token}` });

const doors: Door[] = [
  {
    id: 'act-api-token',
    title: 'sign the publish act',
    by: 'full-access API token',
    line: 'act',
    mandates: ['WF-07'],
    expect: noSuchWay(401),
    attempt: (stage) => publishAct(stage, stage.keys.full),
  },
  {
    id: 'act-site-user',
    title: 'sign the publish act',
    by: 'site user',
    line: 'act',
    mandates: ['WF-07'],
    expect: noSuchWay(401),
    attempt: (stage) => publishAct(stage, stage.keys.user),
  },
  {
    id: 'act-admin-token',
    title: 'sign the publish act with the password of its owner',
    by: 'admin token of the super admin',
    line: 'act',
    mandates: ['WF-07'],
    expect: refused(401, 'session.required'),
    attempt: (stage) => publishAct(stage, stage.keys.adminToken),
  },
  {
    id: 'act-super-admin',
    title: 'sign the publish act without an appointment',
    by: 'super admin in a session',
    line: 'act',
    mandates: ['WF-01', 'WF-07'],
    expect: refused(403, 'duty_missing'),
    attempt: (stage) => publishAct(stage, stage.keys.admin),
  },
  {
    id: 'act-reporter',
    title: 'publish what one has reported oneself',
    by: 'the reporter in a session',
    line: 'act',
    mandates: ['WF-06'],
    expect: refused(403, 'duty_missing'),
    attempt: (stage) => publishAct(stage, session(stage.office.reporter.token)),
  },
  {
    id: 'act-wrong-password',
    title: 'sign the publish act with a wrong password',
    by: "somebody at the publisher's open session",
    line: 'act',
    mandates: ['WF-07'],
    expect: refused(401, 'password.wrong'),
    attempt: (stage) => publishAct(stage, session(stage.office.publisher.token), { password: 'not-it' }),
  },
  {
    id: 'act-other-digest',
    title: 'sign the publish act for words that are not the current ones',
    by: 'the publisher in a session',
    line: 'act',
    mandates: ['WF-09'],
    expect: refused(409, 'content_changed'),
    attempt: (stage) => publishAct(stage, session(stage.office.publisher.token), { digest: 'a'.repeat(64) }),
  },
];

export const signatures: DoorTable = { heading: 'The sign-off itself', doors };
