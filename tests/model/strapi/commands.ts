import { ACTS } from '@gov-publishing/provenance/vocabulary';
import { isDeepStrictEqual } from 'node:util';
import { asPerson } from '../../harness/in-code';
import { LAW } from '../../harness/people';
import { Disagreement, type Command } from './command';
import { knock } from './doors';
import type { Entry } from './entry';
import type { Member } from './office';
import type { Play } from './play';
import { bringForward, bulk, expectRefusal, FORWARD, HOURS_MS, oneOf, tryAct, TURNS } from './signing';

/** Lets time pass; what was scheduled falls due. */
async function letTimePass(play: Play, hours: number): Promise<void> {
  play.stage.clock.nowMs += hours * HOURS_MS;
  await play.stage.gov.schedules.run();
  for (const entry of play.entries) {
    if (!entry.clerk.fallsDue(play.stage.clock.nowMs)) continue;
    entry.clerk.record('publish', { by: 'schedule', duty: 'publisher' });
    entry.publicDigest = await play.digestOf(entry);
    entry.rowForged = false;
    entry.storeForged = false;
  }
}

/** Writes one component row of a draft past the entry, as a plugin of the host app might. */
async function editPart(play: Play, member: Member, entry: Entry, part: number): Promise<void> {
  const row = await entry.row(false);
  const [uid, field, id] =
    entry.uid === LAW
      ? ['gov-publishing.source', 'name', row?.source?.id]
      : ['parts.section', 'heading', row?.sections?.[0]?.id];
  if (!id) return;
  await asPerson(play.stage.site.strapi, member.id, () =>
    play.stage.site.strapi.db.query(uid).update({ where: { id }, data: { [field]: `ส่วนใหม่ ${part}` } }),
  );
}

/** Plays one command. Whatever it did to a draft is the doing of the member who played it. */
export async function playCommand(play: Play, command: Command): Promise<void> {
  const { members } = play.stage;
  const member = members[command.who % members.length]!;
  const entry = play.entries[command.entry % play.entries.length]!;
  const file = play.library.files[command.pick % 2]!;
  play.told.push(`${command.what} by ${member.id}`);
  switch (command.what) {
    case 'act':
      return tryAct(play, member, ACTS[command.pick % ACTS.length]!, entry, command);
    case 'forward':
      return oneOf(FORWARD, play, entry, command);
    case 'turn':
      return oneOf(TURNS, play, entry, command);
    case 'bulk':
      return bulk(play, member, ACTS[command.pick % ACTS.length]!, command);
    case 'edit':
      return saveAs(play, member, entry, () => entry.save(member.id, command.words, play.library.files));
    case 'renew':
      return renew(play, member.saves ? member : members[0]!, entry, command.words);
    case 'part':
      await editPart(play, member, entry, command.words.part);
      return play.observe(member);
    case 'replace':
    case 'describe':
      return changeFile(play, member, file, command);
    case 'wait':
      return letTimePass(play, 1 + (command.pick % 20));
    case 'remove':
      return removeDraft(play, member, entry);
    case 'door':
      return knock(play, member, entry, command);
  }
}

/** A file that something public shows stays as it is; one that only drafts show is everybody's who shows it. */
async function changeFile(
  play: Play,
  member: Member,
  file: { id: number; documentId: string },
  command: Command,
): Promise<void> {
  const shown = await play.stage.site.strapi.db
    .connection('gov_publication_files')
    .where({ file_document_id: file.documentId });
  const { library } = play;
  const change =
    command.what === 'replace'
      ? library.replace(member.id, file.id)
      : library.describe(member.id, file.id, `คำอธิบาย${command.words.part}`);
  const failure = await change.then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null) {
    expectRefusal(failure, command.what);
    if (shown.length === 0)
      throw new Disagreement(`${command.what}: nobody shows the file, and it was refused`);
  }
  await play.observe(member);
}

/** A save by somebody of the agency is done; one by anybody else is refused, and nothing is then written. */
async function saveAs(play: Play, member: Member, entry: Entry, save: () => Promise<unknown>): Promise<void> {
  if (member.saves) {
    await save();
    return play.observe(member, entry);
  }
  const rows = (): Promise<unknown[]> => Promise.all(play.entries.map((each) => each.row(false)));
  const before = await rows();
  const failure = await save().then(
    () => null,
    (error: unknown) => error as any,
  );
  const what = `${member.id} saves ${entry.uid} ${entry.locale ?? ''}`;
  if (failure === null) throw new Disagreement(`${what}: it belongs to another agency`);
  expectRefusal(failure, what);
  if (!failure.reasons?.some(({ code }: { code: string }) => code === 'scope.entry_elsewhere'))
    throw new Disagreement(`${what}: refused for another reason: ${String(failure.message)}`);
  // By value: what a row is populated with is read at the same time, and comes in any order.
  if (!isDeepStrictEqual(await rows(), before))
    throw new Disagreement(`${what}: refused, and written all the same`);
}

/** Somebody of the agency writes anew, and it is brought to the public. */
async function renew(play: Play, member: Member, entry: Entry, words: Command['words']): Promise<void> {
  await entry.save(member.id, { ...words, broken: false }, play.library.files);
  await play.observe(member, entry);
  return bringForward(play, entry, 5);
}

/** Takes a draft away that was never public: there is nothing in it that anybody could miss. */
async function removeDraft(play: Play, member: Member, entry: Entry): Promise<void> {
  if (entry.locale !== 'en' || entry.clerk.public) return;
  const { strapi } = play.stage.site;
  const remove = (): Promise<unknown> =>
    asPerson(strapi, member.id, () => strapi.documents(entry.uid).delete(entry.ref));
  if (!member.saves) return saveAs(play, member, entry, remove);
  await remove();
  await play.observe(member);
}

const REACH_ALL = ['wait', 'replace', 'describe', 'bulk'];

/** @returns the entries that a command may change: languages of one document share fields. */
export function reachedBy(play: Play, { what, entry }: Command): Entry[] {
  const { documentId } = play.entries[entry % play.entries.length]!;
  return play.entries.filter((each) => REACH_ALL.includes(what) || each.documentId === documentId);
}
