import { appoint, as, makePerson, type EntryRef, type Person } from '../../../harness/people';
import { noSuchWay, overHttp, refused, type Answer, type Door } from '../../door';
import type { Keys } from '../../stages/keys';
import { SECRET, type Stage } from '../../stages/stage';
import { makeAgency } from '../../stages/weighing-stage';
import { anyone, get, published } from './read';

const program = { by: 'full-access API token', line: 'read' } as const;
const siteUser = { by: 'site user', line: 'read' } as const;
const token = { by: 'admin token of the super admin', line: 'read' } as const;
const elsewhere = {
  by: 'the head of another agency, in a session',
  line: 'read',
  mandates: ['ORG-03'],
} as const;

const path = ({ uid, documentId }: EntryRef): string =>
  `/gov-publishing/dossiers/${uid}/${documentId}/remarks`;
const foreigners = new WeakMap<Stage, Promise<Person>>();

/** Says something about an entry that is nobody's outside the office. @returns the remark's id */
async function remarked(stage: Stage, entry: EntryRef): Promise<number> {
  const answer = await stage.site.http
    .post(path(entry))
    .set(as(stage.office.approver))
    .send({ text: SECRET, field: 'title' });
  return answer.body.data.threads.at(-1).id;
}

function foreigner(stage: Stage): Promise<Person> {
  const known = foreigners.get(stage) ?? makeForeigner(stage);
  foreigners.set(stage, known);
  return known;
}

async function makeForeigner({ site }: Stage): Promise<Person> {
  const person = await makePerson(site, 'Elsewhere', 'gov-head');
  await appoint(site, person, 'approver', await makeAgency(site, 'SKN-77'));
  return person;
}

const read =
  (key?: keyof Keys) =>
  async (stage: Stage): Promise<Answer> => {
    await remarked(stage, stage.draft);
    return get(stage, path(stage.draft), {}, key);
  };

const write =
  (key?: keyof Keys) =>
  (stage: Stage): Promise<Answer> =>
    overHttp(
      stage.site.http
        .post(path(stage.draft))
        .set(key ? stage.keys[key] : {})
        .send({ text: 'ของผู้อื่น' }),
    );

const shownAt =
  (address: (entry: EntryRef) => string, query: object = {}) =>
  async (stage: Stage): Promise<Answer> => {
    await remarked(stage, stage.shown);
    return get(stage, address(stage.shown), query);
  };

/** What officers say of a draft is read and written in a session of the panel, by who may read the draft's dossier. */
export const ofRemarks: Door[] = [
  {
    id: 'read-remarks',
    title: "what officers say of a draft, GET …/remarks of the panel's own API",
    ...anyone,
    expect: noSuchWay(401),
    attempt: read(),
  },
  { id: 'read-remarks-token', title: 'the same', ...program, expect: noSuchWay(401), attempt: read('full') },
  { id: 'read-remarks-user', title: 'the same', ...siteUser, expect: noSuchWay(401), attempt: read('user') },
  {
    id: 'read-remarks-elsewhere',
    title: 'the same',
    ...elsewhere,
    expect: refused(403, 'entry.may_not_read'),
    attempt: async (stage) => {
      await remarked(stage, stage.draft);
      return overHttp(stage.site.http.get(path(stage.draft)).set(as(await foreigner(stage))));
    },
  },
  {
    id: 'read-remarks-people',
    title: 'who may see a draft, GET …/remarks/people',
    ...elsewhere,
    expect: refused(403, 'entry.may_not_read'),
    attempt: async (stage) =>
      overHttp(stage.site.http.get(`${path(stage.draft)}/people`).set(as(await foreigner(stage)))),
  },
  {
    id: 'write-remarks',
    title: 'say something of a draft, POST …/remarks',
    ...anyone,
    expect: noSuchWay(401),
    attempt: write(),
  },
  {
    id: 'write-remarks-token',
    title: 'the same',
    ...program,
    expect: noSuchWay(401),
    attempt: write('full'),
  },
  {
    id: 'write-remarks-user',
    title: 'the same',
    ...siteUser,
    expect: noSuchWay(401),
    attempt: write('user'),
  },
  {
    id: 'write-remarks-admin-token',
    title: 'the same, in the name of who lent the token',
    ...token,
    expect: refused(401, 'session.required'),
    attempt: write('adminToken'),
  },
  {
    id: 'write-remarks-elsewhere',
    title: 'the same',
    ...elsewhere,
    expect: refused(403, 'entry.may_not_read'),
    attempt: async (stage) =>
      overHttp(
        stage.site.http
          .post(path(stage.draft))
          .set(as(await foreigner(stage)))
          .send({ text: 'ของหน่วยงานอื่น' }),
      ),
  },
  {
    id: 'close-remarks-elsewhere',
    title: 'close what was said of a draft',
    ...elsewhere,
    expect: refused(403, 'entry.may_not_read'),
    attempt: async (stage) => {
      const id = await remarked(stage, stage.draft);
      return overHttp(
        stage.site.http
          .post(`${path(stage.draft)}/${id}/resolve`)
          .set(as(await foreigner(stage)))
          .send({}),
      );
    },
  },
  {
    id: 'read-remarks-public',
    title: 'what officers say of a published entry, in its public JSON',
    ...anyone,
    expect: published,
    attempt: shownAt(({ documentId }) => `/api/gov/bulletins/${documentId}`),
  },
  {
    id: 'read-remarks-bundle',
    title: 'the same in its bundle of proof',
    ...anyone,
    expect: published,
    attempt: shownAt(({ documentId }) => `/api/gov/provenance/${documentId}`),
  },
  {
    id: 'read-remarks-page',
    title: 'the same in its page',
    ...anyone,
    expect: published,
    attempt: shownAt(({ documentId }) => `/api/gov/read/bulletins/${documentId}`),
  },
  {
    id: 'read-remarks-export',
    title: 'the same in the open data of its type',
    ...anyone,
    expect: published,
    attempt: shownAt(() => '/api/gov/exports/bulletins.json'),
  },
  {
    id: 'read-remarks-search',
    title: 'a remark by its words in the public search',
    ...anyone,
    expect: published,
    attempt: shownAt(() => '/api/gov/search', { q: SECRET }),
  },
];
