import { setTimeout as wait } from 'node:timers/promises';
import { auditLedger, entryName, type AuditedLedger } from '../harness/ledger-audit';
import { draftDigest, signInCode } from '../harness/in-code';
import {
  appoint,
  as,
  draftLaw,
  makeOffice,
  makePerson,
  PASSWORD,
  TICKS,
  type EntryRef,
  type Office,
  type Person,
} from '../harness/people';
import { startProcess, type SiteProcess } from '../harness/process/second-process';
import { startSite, type DatabaseClient, type Site } from '../harness/site';

export type Http = Site['http'];

/** Where a race is run: on which database, and whether the two runners talk to one server or to two. */
export interface Course {
  readonly name: string;
  readonly client: DatabaseClient;
  readonly processes: 1 | 2;
}

export const COURSES: readonly Course[] = [
  { name: 'SQLite', client: 'sqlite', processes: 1 },
  { name: 'PostgreSQL', client: 'postgres', processes: 1 },
  { name: 'PostgreSQL under two processes', client: 'postgres', processes: 2 },
];

/** How often each race is run; chance decides who is first. */
export const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 4);
/** Numbers of the rounds. */
export const rounds = (): number[] => Array.from({ length: ROUNDS }, (_, round) => round);
/** Runners set off within this many milliseconds of each other: about what an act takes. */
const SPREAD_MS = 40;

/** A course ready to run: the site, its office with every duty held twice, and the servers that the runners talk to. */
export interface Ground {
  readonly site: Site;
  readonly office: Office;
  readonly second: { readonly reporter: Person; readonly approver: Person; readonly publisher: Person };
  readonly left: Http;
  readonly right: Http;
  stop(): Promise<void>;
}

export async function prepare({ client, processes }: Course): Promise<Ground> {
  const site = await startSite({ client });
  const other: SiteProcess | null = processes === 2 ? await startProcess(site.env) : null;
  const office = await makeOffice(site);
  const another = async (duty: string): Promise<Person> => {
    const person = await makePerson(site, `Second ${duty}`);
    await appoint(site, person, duty, office.agency);
    return person;
  };
  return {
    site,
    office,
    second: {
      reporter: await another('reporter'),
      approver: await another('approver'),
      publisher: await another('publisher'),
    },
    left: site.http,
    right: (other?.http as Http | undefined) ?? site.http,
    stop: async () => {
      await other?.stop();
      await site.stop();
    },
  };
}

/** Sends an act on words that were seen earlier, as a screen does that was open for a while. */
export function fire(http: Http, person: Person, act: string, entry: EntryRef, digest: string): Promise<any> {
  return http
    .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts`)
    .query(entry.locale ? { locale: entry.locale } : {})
    .set(as(person))
    .send({
      act,
      digest,
      password: PASSWORD,
      checklist: TICKS[act] ?? [],
      ...(act === 'unpublish' && { note: 'เหตุผลเพื่อการทดสอบ' }),
    })
    .then((answer) => answer);
}

/** Saves a draft over HTTP, as the edit view of the Content Manager does. */
export function save(http: Http, person: Person, entry: EntryRef, data: object): Promise<any> {
  return http
    .put(`/content-manager/collection-types/${entry.uid}/${entry.documentId}`)
    .query(entry.locale ? { locale: entry.locale } : {})
    .set(as(person))
    .send(data)
    .then((answer) => answer);
}

/** Sets all runners off at almost the same moment, in an order that chance decides. */
export function together<T extends readonly (() => Promise<any>)[]>(...runners: T): Promise<any[]> {
  return Promise.all(runners.map(async (run) => wait(Math.random() * SPREAD_MS).then(run)));
}

/** @returns a law that carries all signatures up to (not including) the act named */
export async function lawBefore(
  site: Site,
  office: Office,
  act: 'submit' | 'approve' | 'publish',
): Promise<EntryRef> {
  const entry = await draftLaw(site, office);
  await signUpTo(site, office, act, entry);
  return entry;
}

/** Puts the signatures on an entry that come before an act. */
export async function signUpTo(
  site: Site,
  office: Office,
  act: 'submit' | 'approve' | 'publish',
  entry: EntryRef,
): Promise<void> {
  if (act !== 'submit') await signInCode(site.strapi, office.reporter.id, 'submit', entry);
  if (act === 'publish') await signInCode(site.strapi, office.approver.id, 'approve', entry);
}

/** @returns the digest that everybody sees who opens the entry now */
export async function digestNow(site: Site, entry: EntryRef): Promise<string> {
  return String(await draftDigest(site.strapi, entry));
}

/** The loser's answer says in both languages why; a bare code or a server error is no answer. */
export function expectWords(answer: any, status: number, code: string): void {
  const { reasons } = answer.body.error?.details ?? { reasons: [] };
  expect({ status: answer.status, codes: reasons.map((reason: any) => reason.code) }).toEqual({
    status,
    codes: expect.arrayContaining([code]),
  });
  for (const { message } of reasons) {
    expect(message.th).toMatch(/[ก-๙]{4}/);
    expect(message.en).toMatch(/[a-z]{3} /i);
  }
}

/** Statuses in ascending order, to compare whatever the order of arrival was. */
export const statuses = (answers: readonly any[]): number[] =>
  answers.map(({ status }) => status).sort((a, b) => a - b);

/** Audits the whole ledger and gives the acts on one entry. */
export async function actsOn(site: Site, entry: EntryRef): Promise<AuditedLedger['acts']> {
  const { acts } = await auditLedger(site.strapi);
  return acts.filter((each) => each.entry === entryName(entry.uid, entry.documentId, entry.locale ?? 'und'));
}

/** What Strapi has as published, what the signed store has, and what both servers answer, told together. */
export async function publicTitle({ site, left, right }: Ground, entry: EntryRef): Promise<string | null> {
  const rows = await site.strapi.db.query(entry.uid).findMany({
    where: { documentId: entry.documentId, locale: entry.locale, publishedAt: { $notNull: true } },
  });
  const answers = await Promise.all(
    [left, right].map((http) =>
      http.get(`/api/gov/laws/${entry.documentId}`).query({ locale: entry.locale }),
    ),
  );
  const titles = answers.map((answer) => (answer.status === 200 ? answer.body.data.title : null));
  expect(rows.length).toBeLessThanOrEqual(1);
  expect(titles).toEqual([rows[0]?.title ?? null, rows[0]?.title ?? null]);
  return titles[0];
}
