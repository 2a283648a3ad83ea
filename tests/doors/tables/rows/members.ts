import { overHttp, refused, type Answer, type Door, type DoorTable } from '../../door';

/** A site whose users of users-permissions are related to a governed type; one of them to a draft. */
export interface MemberStage {
  readonly http: any;
  readonly user: { readonly Authorization: string };
  readonly token: { readonly Authorization: string };
}

const get = ({ http }: MemberStage, path: string, key: object): Promise<Answer> =>
  overHttp(http.get(path).set(key));
const letters = encodeURIComponent('ร');

const doors: Door<MemberStage>[] = [
  {
    id: 'members-me',
    title: 'a related draft by /api/users/me?populate=',
    by: 'site user',
    line: 'read',
    expect: refused(400, 'read.drafts_closed'),
    attempt: (stage) => get(stage, '/api/users/me?populate=bulletin', stage.user),
  },
  {
    id: 'members-list',
    title: 'related drafts by /api/users?populate=',
    by: 'full-access API token',
    line: 'read',
    expect: refused(400, 'read.drafts_closed'),
    attempt: (stage) => get(stage, '/api/users?populate=bulletin', stage.token),
  },
  {
    id: 'members-one',
    title: 'a related draft by /api/users/:id?populate=*',
    by: 'full-access API token',
    line: 'read',
    expect: refused(400, 'read.drafts_closed'),
    attempt: (stage) => get(stage, '/api/users/1?populate=*', stage.token),
  },
  {
    id: 'members-letters',
    title: 'a draft letter by letter over the users',
    by: 'full-access API token',
    line: 'read',
    expect: refused(400, 'read.over_relation'),
    attempt: (stage) =>
      get(stage, `/api/users?filters[bulletin][title][$startsWith]=${letters}`, stage.token),
  },
  {
    id: 'members-count',
    title: 'the same by counting',
    by: 'full-access API token',
    line: 'read',
    expect: refused(400, 'read.over_relation'),
    attempt: (stage) =>
      get(stage, `/api/users/count?filters[bulletin][title][$startsWith]=${letters}`, stage.token),
  },
];

export const memberTable: DoorTable<MemberStage> = { heading: 'Reading drafts from the site users', doors };
