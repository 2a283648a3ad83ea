import { asPerson } from '../../harness/in-code';
import { as, LAW } from '../../harness/people';
import { Disagreement, type Command } from './command';
import { storeKey, type Entry } from './entry';
import type { Member } from './office';
import type { Play } from './play';
import { takeDown } from './signing';

const FORGED = 'ข้อความที่ไม่มีผู้ลงนาม';

type Door = (play: Play, entry: Entry, member: Member) => Promise<unknown>;

const query = (play: Play, entry: Entry): any => play.stage.site.strapi.db.query(entry.uid);
const documents = (play: Play, entry: Entry): any => play.stage.site.strapi.documents(entry.uid);
const asked = (answer: any): void => {
  if (answer.status < 400)
    throw new Disagreement(`a door stood open: ${answer.req.method} ${answer.req.path} ${answer.status}`);
  if (answer.status >= 500)
    throw new Disagreement(`a door broke: ${answer.req.method} ${answer.req.path} ${answer.status}`);
  throw new Error('refused');
};

/** Ways round the sign-off that have to end in a refusal, wherever the entry stands. */
const ALWAYS: readonly Door[] = [
  (play, entry) => documents(play, entry).publish(entry.ref),
  (play, entry, { id }) =>
    asPerson(play.stage.site.strapi, id, () => documents(play, entry).publish({ ...entry.ref, locale: '*' })),
  (play, entry, { id }) =>
    asPerson(play.stage.site.strapi, id, () =>
      documents(play, entry).update({ ...entry.ref, status: 'published', data: { title: FORGED } }),
    ),
  async (play, entry) =>
    query(play, entry).update({
      where: { id: (await entry.row(false)).id },
      data: { publishedAt: new Date() },
    }),
  async (play, entry, member) =>
    asked(
      await play.stage.site.http
        .post(`/content-manager/collection-types/${entry.uid}/${entry.documentId}/actions/publish`)
        .query(entry.locale ? { locale: entry.locale } : {})
        .set(as(member as never))
        .send({ title: FORGED }),
    ),
];

/** Ways to change or take away what is public. */
const WHILE_PUBLIC: readonly Door[] = [
  async (play, entry) =>
    query(play, entry).update({ where: { id: (await entry.row(true)).id }, data: { title: FORGED } }),
  async (play, entry) => query(play, entry).delete({ where: { id: (await entry.row(true)).id } }),
  (play, entry, { id }) =>
    asPerson(play.stage.site.strapi, id, () => documents(play, entry).unpublish(entry.ref)),
  (play, entry, { id }) =>
    asPerson(play.stage.site.strapi, id, () => documents(play, entry).delete(entry.ref)),
  async (play, entry) => {
    const row = await entry.row(true);
    const [uid, id, field] =
      entry.uid === LAW
        ? ['gov-publishing.source', row.source.id, 'name']
        : ['parts.section', row.sections[0].id, 'heading'];
    return play.stage.site.strapi.db.query(uid).update({ where: { id }, data: { [field]: FORGED } });
  },
];

/** Raw SQL, which no hook sees. The public must not get what it wrote. */
async function rawSql(play: Play, entry: Entry, pick: number): Promise<void> {
  const { strapi } = play.stage.site;
  const { connection, metadata } = strapi.db;
  // Taken down first, so that there is something to put back.
  if (pick % 4 === 2 && entry.clerk.public) await takeDown(play, entry);
  const stored = await connection('gov_publications').where(storeKey(entry)).first();
  const older = [...entry.backups].findLast(([leaf]) => leaf !== Number(stored?.leaf_idx))?.[1];
  const published = await entry.row(true);
  play.told.push(`raw SQL ${pick}${older ? ' with a backup' : ''}`);
  if (older && pick % 2 === 0) {
    // A version that was honestly signed, put back after a newer one was published or it was taken down.
    await connection('gov_publications').where(storeKey(entry)).delete();
    await connection('gov_publications').insert(older);
    entry.storeForged = true;
  } else if (stored && pick % 4 === 1) {
    const digest = entry.digests.findLast((each) => each !== entry.publicDigest);
    if (!digest) return;
    await connection('gov_publications').where(storeKey(entry)).update({ digest });
    entry.storeForged = true;
  } else if (published) {
    await connection(metadata.get(entry.uid).tableName).where({ id: published.id }).update({ title: FORGED });
    entry.rowForged = true;
  }
}

/** Tries a door. Those with a hook have to refuse; behind the others the public side has to hold. */
export async function knock(play: Play, member: Member, entry: Entry, { pick }: Command): Promise<void> {
  if (!entry.exists) return;
  const isPublic = entry.clerk.public !== null;
  if (pick % 3 === 0) return rawSql(play, entry, Math.floor(pick / 3));
  // A row that was forged by raw SQL is not what line 1 would compare with: those doors are tried on sound rows.
  const doors = isPublic && !entry.rowForged && !entry.storeForged ? [...ALWAYS, ...WHILE_PUBLIC] : ALWAYS;
  const at = pick % doors.length;
  play.told.push(`door ${at}`);
  const opened = await doors[at]!(play, entry, member).then(
    () => true,
    (error: unknown) => {
      if (error instanceof Disagreement) throw error;
      return false;
    },
  );
  if (opened) throw new Disagreement(`door ${at} stood open`);
}
