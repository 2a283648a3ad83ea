import { signInCode } from '../../harness/in-code';
import { as, ASSESSMENT, PASSWORD, TICKS } from '../../harness/people';
import { Disagreement, type Command } from './command';
import type { Entry } from './entry';
import type { Member } from './office';
import type { Play } from './play';

export const FORWARD = ['submit', 'approve', 'weigh', 'clear', 'acknowledge', 'publish'];
/** Turns that chance alone would seldom give an entry. */
export const TURNS = ['unpublish', 'schedule', 'return', 'withdraw'];
const HELD_BY_FINDINGS = ['submit', 'approve', 'weigh', 'clear', 'publish', 'schedule'];
export const HOURS_MS = 3_600_000;
const FOREIGN = 'f'.repeat(64);

/** The digest that an act of this kind binds to, as the clerk sees it. */
async function boundDigest(play: Play, entry: Entry, act: string): Promise<string | null> {
  const aboutPublic = act === 'unpublish' || (act === 'acknowledge' && entry.clerk.public?.unheard);
  return aboutPublic ? entry.publicDigest : play.digestOf(entry);
}

function clerksDuties(play: Play, entry: Entry, act: string, member: Member): string[] {
  if (!entry.exists || (entry.broken && HELD_BY_FINDINGS.includes(act))) return [];
  return entry.clerk.may(act, String(member.id), member.posts, play.stage.clock.nowMs);
}

function requestOf(play: Play, act: string, complete: boolean): Record<string, unknown> {
  if (complete) {
    return act === 'schedule'
      ? { publishAt: new Date(play.stage.clock.nowMs + 12 * HOURS_MS).toISOString() }
      : {};
  }
  // Something that every act but three asks for is left out.
  if (act === 'return' || act === 'unpublish') return { note: ' ' };
  return act === 'clear' ? { assessment: { ...ASSESSMENT, harms: '' } } : { checklist: [] };
}

const asksForNothing = (act: string): boolean => ['acknowledge', 'withdraw'].includes(act);

/** Refusals are the plugin's own and say why, in both languages. */
export function expectRefusal(error: any, what: string): void {
  const reasons = error?.details?.reasons ?? error?.reasons ?? [];
  const worded = reasons.every(({ message }: any) => /[ก-๙]/.test(message?.th) && /[a-z]/i.test(message?.en));
  if (reasons.length === 0 || !worded)
    throw new Disagreement(`${what}: refused without words: ${String(error?.stack ?? error)}`);
}

async function over(
  play: Play,
  member: Member,
  act: string,
  entry: Entry,
  digest: string,
  more: object,
): Promise<unknown> {
  const answer = await play.stage.site.http
    .post(`/gov-publishing/dossiers/${entry.uid}/${entry.documentId}/acts`)
    .query(entry.locale ? { locale: entry.locale } : {})
    .set(as(member as never))
    .send({
      act,
      digest,
      password: PASSWORD,
      checklist: TICKS[act] ?? [],
      ...(['submit', 'return', 'unpublish'].includes(act) && { note: 'เหตุผล' }),
      ...(['approve', 'weigh', 'clear'].includes(act) && { assessment: ASSESSMENT }),
      ...more,
    });
  if (answer.status === 200) return null;
  return ![403, 404, 409, 422].includes(answer.status)
    ? new Error(`status ${answer.status}`)
    : answer.body.error;
}

/** Tries one act and compares what came of it with what the clerk says. */
export async function tryAct(
  play: Play,
  member: Member,
  act: string,
  entry: Entry,
  command: Command,
): Promise<void> {
  const right = await boundDigest(play, entry, act);
  const older = entry.digests.findLast((digest) => digest !== right);
  const digest =
    (command.digest === 'seen' ? right : command.digest === 'older' ? older : FOREIGN) ?? FOREIGN;
  const duties = clerksDuties(play, entry, act, member);
  const allowed = duties.length > 0 && digest === right && (command.complete || asksForNothing(act));
  const what = `${member.id} ${act} ${entry.uid} ${entry.locale ?? ''} ${command.digest} ${command.complete ? '' : 'incomplete'}`;
  play.told.push(`${what}: ${allowed ? 'open' : 'closed'}`);
  const more = requestOf(play, act, command.complete);
  const failure = command.http
    ? await over(play, member, act, entry, digest, more)
    : await signInCode(play.stage.site.strapi, member.id, act, entry.ref, digest, more).then(
        () => null,
        (error: unknown) => error,
      );
  if (failure !== null) {
    expectRefusal(failure, what);
    if (allowed)
      throw new Disagreement(`${what}: the clerk would have signed: ${String((failure as Error).message)}`);
    return;
  }
  if (!allowed) throw new Disagreement(`${what}: the clerk would have refused (${duties.join()})`);
  settle(play, entry, act, member, digest);
}

/** Enters an act that was done into the clerk's slip. */
function settle(play: Play, entry: Entry, act: string, member: Member, digest: string): void {
  const duty = clerksDuties(play, entry, act, member)[0] ?? '';
  entry.clerk.record(act, { by: String(member.id), duty }, play.stage.clock.nowMs + 12 * HOURS_MS);
  if (act === 'publish' || act === 'unpublish') {
    entry.publicDigest = act === 'publish' ? digest : null;
    entry.rowForged = false;
    entry.storeForged = false;
  }
}

/** Somebody, beginning with the one picked, does one of these acts, where it is open to anybody. */
export async function oneOf(
  acts: readonly string[],
  play: Play,
  entry: Entry,
  command: Command,
): Promise<void> {
  const { members } = play.stage;
  for (let turn = 0; turn < members.length; turn += 1) {
    const member = members[(command.who + turn) % members.length]!;
    const open = acts.filter((act) => clerksDuties(play, entry, act, member).length > 0);
    const act = open[command.pick % Math.max(open.length, 1)];
    if (act) return tryAct(play, member, act, entry, { ...command, digest: 'seen', complete: true });
  }
}

/** Brings an entry some way forward, by somebody who may. */
export async function bringForward(play: Play, entry: Entry, steps: number): Promise<void> {
  const plain = { who: 0, pick: 0, http: false, complete: true, digest: 'seen' } as Command;
  for (let step = 0; step < steps; step += 1) await oneOf(FORWARD, play, entry, plain);
}

/** Takes an entry out of the public, by somebody who may. */
export async function takeDown(play: Play, entry: Entry): Promise<void> {
  const plain = { who: 0, pick: 0, http: false, complete: true, digest: 'seen' } as Command;
  await oneOf(['unpublish'], play, entry, plain);
}

/** The same act on two entries, all or nothing. */
export async function bulk(play: Play, member: Member, act: string, command: Command): Promise<void> {
  const entries = [0, 1].map((step) => play.entries[(command.entry + step) % play.entries.length]!);
  const seen: { key: object; digest: string }[] = [];
  for (const entry of entries)
    seen.push({ key: entry.key, digest: (await boundDigest(play, entry, act)) ?? FOREIGN });
  const allowed = entries.every((entry) => clerksDuties(play, entry, act, member).length > 0);
  const what = `${member.id} ${act} on two`;
  play.told.push(`${what}: ${allowed ? 'open' : 'closed'}`);
  const { acts, people } = play.stage.gov;
  const person = {
    ...(await people.person(member.id)),
    proof: { method: 'password' },
  };
  const request = {
    checklist: TICKS[act] ?? [],
    note: 'เหตุผล',
    assessment: ASSESSMENT,
    language: 'th',
    ...requestOf(play, act, true),
  };
  const failure: any = await acts.perform(act, seen, request, person).then(
    () => null,
    (error: unknown) => error,
  );
  if (failure !== null) {
    expectRefusal(failure, what);
    if (allowed)
      throw new Disagreement(`${what}: the clerk would have signed both: ${String(failure.message)}`);
    return;
  }
  if (!allowed) throw new Disagreement(`${what}: the clerk would have refused`);
  entries.forEach((entry, at) => settle(play, entry, act, member, seen[at]!.digest));
}
