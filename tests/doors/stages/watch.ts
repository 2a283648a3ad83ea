import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryRef } from '../../harness/people';
import type { Stage } from './stage';
import { BULLETIN } from './uids';

const PLURALS: Readonly<Record<string, string>> = {
  [BULLETIN]: 'bulletins',
  'plugin::gov-publishing.law': 'laws',
};

/** Everything that is public: what Strapi holds as published, what the public API says, and the bytes of the file. */
export interface Seen {
  readonly strapi: unknown;
  readonly publicApi: unknown;
  readonly bytes: string;
}

/** Reads all that is public now. */
export async function lookAt(stage: Stage): Promise<Seen> {
  const rows: unknown[] = [];
  for (const uid of Object.keys(PLURALS)) rows.push(await publishedIn(stage, uid));
  return { strapi: rows, publicApi: await publicApi(stage), bytes: bytesOf(stage, stage.cover.url) };
}

/** Strapi's published rows of a type, in every locale, with all that hangs on them. */
async function publishedIn({ strapi }: Stage, uid: string): Promise<unknown> {
  const populate = await strapi
    .plugin('content-manager')
    .service('populate-builder')(uid)
    .populateDeep(Infinity)
    .build();
  const rows = await strapi
    .documents(uid)
    .findMany({ status: 'published', locale: '*', populate, sort: 'id:asc', limit: 1000 });
  return JSON.parse(JSON.stringify(rows));
}

async function publicApi({ site, shown, draft, law }: Stage): Promise<unknown> {
  const answers: unknown[] = [];
  for (const path of ['bulletins', 'laws', 'laws?locale=en']) {
    const page = path.includes('?') ? '&' : '?';
    answers.push((await site.http.get(`/api/gov/${path}${page}pagination[pageSize]=100`)).body);
  }
  for (const entry of [shown, draft, law]) answers.push(await publicEntry(site, entry));
  return answers;
}

/** What the public API answers for one entry. */
export async function publicEntry(
  site: Stage['site'],
  { uid, documentId, locale }: EntryRef,
): Promise<{ status: number; etag: string; data: any }> {
  const answer = await site.http
    .get(`/api/gov/${PLURALS[uid]}/${documentId}`)
    .query(locale ? { locale } : {});
  return { status: answer.status, etag: String(answer.headers['etag']), data: answer.body.data ?? null };
}

/** The drift findings as the auditor's page gets them. */
export async function driftFindings({
  site,
  keys,
}: Stage): Promise<{ entry: EntryRef | null; reason: { code: string; message: any } }[]> {
  const answer = await site.http.get('/gov-publishing/drift').set(keys.admin);
  if (answer.status !== 200) throw new Error(`drift: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body.data.findings;
}

function bytesOf({ site }: Pick<Stage, 'site'>, url: string): string {
  return createHash('sha256')
    .update(readFileSync(join(site.publicDir, url)))
    .digest('hex');
}
