import fc from 'fast-check';
import { PROFILES } from '#server/domain/signoff/profiles/by-name';
import { CONTENTS } from './oracle';
import { Office } from './office';
import { PEOPLE } from './people';
import { faultBehind } from './whole-chain';

const RUNS = Number(process.env['MODEL_RUNS'] ?? 20_000);

/**
 * `edit` writes one of five contents (so that words come back), `act` tries one act, `go` does what is open and
 * brings the entry forward (otherwise hardly a sequence would reach the public), `wait` moves the clock.
 */
const step = fc.record({
  what: fc.constantFrom('edit', 'act', 'act', 'go', 'go', 'go', 'go', 'wait'),
  who: fc.nat(PEOPLE.length - 1),
  pick: fc.nat(1000),
});
type Step = { readonly what: string; readonly who: number; readonly pick: number };

const FORWARD = ['submit', 'approve', 'weigh', 'clear', 'acknowledge', 'publish', 'schedule'];

interface Tally {
  published: number;
  bySchedule: number;
  unpublished: number;
}

function play(office: Office, steps: readonly Step[], tally: Tally): void {
  for (const { what, who, pick } of steps) {
    const person = PEOPLE[who]!;
    if (what === 'edit') office.edit(CONTENTS[pick % CONTENTS.length]!, person);
    else if (what === 'wait') office.wait((pick % 40) - 8);
    const open = office.compare(person);
    if (what === 'act') {
      const chosen = open[pick % Math.max(open.length, 1)];
      if (chosen) office.sign(chosen, person);
    } else if (what === 'go') {
      forward(office, who, pick);
    }
    const before = office.acts.length;
    office.tick();
    if (office.acts.length > before) tally.bySchedule += 1;
    office.agree();
  }
}

/** Somebody, beginning with `who`, does an act that brings the entry forward. */
function forward(office: Office, who: number, pick: number): void {
  for (let turn = 0; turn < PEOPLE.length; turn += 1) {
    const person = PEOPLE[(who + turn) % PEOPLE.length]!;
    const open = office.compare(person).filter(({ act }) => FORWARD.includes(act));
    const chosen = open[pick % Math.max(open.length, 1)];
    if (chosen) return office.sign(chosen, person);
  }
}

describe('random lives of an entry', () => {
  test(
    `[WF-05] [WF-09] ${RUNS} sequences: the domain agrees with the clerk, and what is public has its chain`,
    () => {
      const tally: Tally = { published: 0, bySchedule: 0, unpublished: 0 };
      fc.assert(
        fc.property(
          fc.constantFrom(...PROFILES),
          fc.array(step, { minLength: 1, maxLength: 30 }),
          (profile, steps) => {
            const office = new Office(profile);
            play(office, steps, tally);
            office.acts.forEach(({ act, digest }, at) => {
              if (act === 'unpublish') tally.unpublished += 1;
              if (act !== 'publish') return;
              tally.published += 1;
              const { important, urgent, image } = CONTENTS[Number(digest[0])]!;
              const cleared =
                profile.name === 'strict'
                  ? important || urgent || image
                  : profile.name !== 'phichit' && (important || (urgent && image));
              const fault = faultBehind(office.acts, at, cleared, office.clerk.rules.officeWeighs);
              if (fault) throw new Error(`${profile.name}: ${fault}`);
            });
          },
        ),
        { numRuns: RUNS },
      );
      // A model that never reaches the public proves nothing about it.
      expect(tally.published).toBeGreaterThan(RUNS / 4);
      expect(tally.bySchedule).toBeGreaterThan(RUNS / 100);
      expect(tally.unpublished).toBeGreaterThan(RUNS / 100);
    },
    900_000 + RUNS * 60,
  );
});
