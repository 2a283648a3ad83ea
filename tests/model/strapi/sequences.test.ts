import fc from 'fast-check';
import { as } from '../../harness/people';
import { DATABASES } from '../../harness/site';
import type { Command } from './command';
import { playCommand, reachedBy } from './commands';
import type { Entry } from './entry';
import { checkAll } from './invariants';
import { setStage, type ProfileName, type Stage } from './office';
import { Play } from './play';
import { bringForward } from './signing';

/** Sequences on each database, over all profiles; `.ci/run` asks for more. */
const RUNS = Number(process.env['MODEL_STRAPI_RUNS'] ?? 30);
/** Steps of a sequence, at most, after the entry was brought some way. */
const STEPS = Number(process.env['MODEL_STRAPI_STEPS'] ?? 10);
/** Given to see one failure again, and then it is made as short as it can be; with the path that it told, at once. */
const SEED = process.env['MODEL_STRAPI_SEED'];
const FAILED_PATH = process.env['MODEL_STRAPI_PATH'];
const PROFILES: readonly ProfileName[] = ['strict', 'kanchanaburi'];

const words = fc.record({
  title: fc.nat(2),
  grade: fc.nat(5),
  part: fc.nat(1),
  day: fc.nat(1),
  file: fc.option(fc.nat(1), { freq: 2 }),
  broken: fc.nat(7).map((chance) => chance === 0),
});

const often = <T>(times: number, value: T): T[] => Array.from({ length: times }, () => value);
const command: fc.Arbitrary<Command> = fc.record({
  what: fc.constantFrom<Command['what']>(
    ...often(7, 'forward' as const),
    ...often(2, 'turn' as const),
    ...often(4, 'act' as const),
    ...often(3, 'edit' as const),
    ...often(2, 'renew' as const),
    ...often(3, 'door' as const),
    'bulk',
    'part',
    'replace',
    'describe',
    'wait',
    'remove',
  ),
  who: fc.nat(7),
  // The Thai law is where most happens, so that it comes to something.
  entry: fc.constantFrom(0, 0, 0, 1, 2),
  pick: fc.nat(89),
  digest: fc.constantFrom('seen', 'seen', 'seen', 'seen', 'older', 'foreign'),
  complete: fc.nat(5).map((chance) => chance > 0),
  http: fc.nat(7).map((chance) => chance === 0),
  words,
});

describe.each(DATABASES)('random sequences on a real Strapi on %s', (client) => {
  const runs = Math.ceil(RUNS / PROFILES.length);

  test.each(PROFILES)(
    `[WF-05] [WF-09] ${runs} sequences under %s: what is public has its chain, and the clerk agrees`,
    async (profile) => {
      const stage = await setStage(client, profile);
      const entries: Entry[] = [];
      try {
        await fc.assert(
          fc.asyncProperty(
            words,
            fc.nat(6),
            fc.array(command, { minLength: 3, maxLength: STEPS }),
            async (first, lead, commands) => {
              const play = new Play(stage);
              try {
                await play.library.fill();
                await play.begin({ ...first, broken: false });
                await bringForward(play, play.entries[0]!, lead);
                for (const each of commands) {
                  await playCommand(play, each);
                  await checkAll(play, reachedBy(play, each));
                }
                await checkAll(play, play.entries);
              } catch (error) {
                (error as Error).message += `\n  ${play.told.join('\n  ')}`;
                throw error;
              }
              entries.push(...play.entries);
            },
          ),
          {
            numRuns: runs,
            endOnFailure: SEED === undefined,
            ...(SEED !== undefined && {
              seed: Number(SEED),
              ...(FAILED_PATH !== undefined && { path: FAILED_PATH }),
            }),
          },
        );
        const { acts } = await stage.audit.catchUp();
        const done = (act: string): number => acts.filter((each) => each.act === act).length;
        // A model that never reaches the public, or never leaves it, proves nothing about it. A short run may by chance.
        const isLong = runs >= 40;
        expect(done('publish')).toBeGreaterThan(isLong ? runs / 3 : 0);
        if (isLong) expect(done('unpublish') + done('return') + done('withdraw')).toBeGreaterThan(runs / 20);
        await checkDrift(stage, entries);
      } finally {
        await stage.site.stop();
      }
    },
    900_000 + runs * 30_000,
  );
});

/** The drift report names what raw SQL did, and nothing else. */
async function checkDrift({ site, office }: Stage, entries: readonly Entry[]): Promise<void> {
  const answer = await site.http.get('/gov-publishing/drift').set(as(office.governor));
  const named = new Set(
    answer.body.data.findings.map(({ entry }: any) => `${entry?.documentId} ${entry?.locale}`),
  );
  const forged = entries.filter(({ rowForged, storeForged }) => rowForged || storeForged);
  expect([...named].sort()).toEqual(
    [...new Set(forged.map(({ key }) => `${key.documentId} ${key.locale}`))].sort(),
  );
}
