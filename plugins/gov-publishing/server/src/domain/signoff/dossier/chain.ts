import type { ActDefinition } from '../acts/definition/definition';
import { ACT_DEFINITIONS, definitionOf } from '../acts/registry';
import type { Act, ActRecord, SignoffFacts, SignoffState, Waiter } from '../model';
import type { Dossier } from './dossier-model';

/** One step of an entry's chain, as its readers are told of it. */
export interface ChainStep {
  readonly act: Act;
  /**
   * `signed`: done, and it counts. `void`: done, but the words changed since. `turn`: it is its turn now. `ahead`: its
   * turn has not come.
   */
  readonly state: 'signed' | 'void' | 'turn' | 'ahead';
  /** Index of the signed act in the ledger; null for what is still to come. */
  readonly index: number | null;
  /** Who may do it; empty for what is done. */
  readonly waiters: readonly Waiter[];
  /** When it has to be done, ISO 8601 UTC; null where no clock runs. */
  readonly dueAt: string | null;
  readonly overdue: boolean;
}

/** The chain of an entry: what was signed in the round that its reader wants to see, and what is still to come. */
export interface Chain {
  readonly steps: readonly ChainStep[];
  /** What was signed in the rounds before, newest first. */
  readonly earlier: readonly ChainStep[];
}

/** States in which the round that ended is what the reader wants to see. */
const ENDED: readonly SignoffState[] = ['published', 'returned', 'unpublished'];
/** States in which nothing more is asked for, save what may come after the publication. */
const FINISHED: readonly SignoffState[] = ['published', 'unpublished'];

/**
 * @param facts all acts on an entry
 * @param dossier what `reduceDossier` made of them
 * @param acts every act there is
 * @returns the steps of the chain; pure. Screens show them and derive nothing: what is asked for, and of whom, is said
 *   by the definitions of the acts under the province's rules, which no screen knows.
 */
export function chainSteps(
  facts: SignoffFacts,
  dossier: Dossier,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Chain {
  const rounds = roundsIn(facts.acts, acts);
  const current = rounds.pop() ?? [];
  const hasBegun = current.length > 0;
  const ended = !hasBegun && ENDED.includes(dossier.state) ? (rounds.pop() ?? []) : [];
  // Of a round that ended those counted that were of the words it ended with: what an edit voided stays void.
  const words = ended.findLast(({ act }) => definitionOf(act, acts).endsRound)?.digest;
  const inForce = new Set(dossier.inForce.map(({ index }) => index));
  const counts = (record: ActRecord): boolean => {
    if (definitionOf(record.act, acts).signature === null) return true;
    return hasBegun ? inForce.has(record.index) : record.digest === words;
  };
  const done = (hasBegun ? current : ended).map((record) =>
    stepDone(record, counts(record) ? 'signed' : 'void'),
  );
  const isFinished = !hasBegun && FINISHED.includes(dossier.state);
  const coming = stepsToCome(dossier, acts).filter(
    ({ act, dueAt }) => !isFinished || (dueAt !== null && isBesideTheChain(definitionOf(act, acts))),
  );
  return {
    steps: [...done, ...coming],
    earlier: rounds
      .flat()
      .map((record) => stepDone(record, 'signed'))
      .reverse(),
  };
}

function stepDone({ act, index }: ActRecord, state: 'signed' | 'void'): ChainStep {
  return { act, state, index, waiters: [], dueAt: null, overdue: false };
}

/** A schedule waits for its time, not for a person. */
function stepsToCome(dossier: Dossier, acts: readonly ActDefinition[]): ChainStep[] {
  return dossier.coming.map(({ act, waiters, isDue }) => {
    const clock = definitionOf(act, acts).clock(dossier);
    return {
      act,
      state: isDue && dossier.state !== 'scheduled' ? 'turn' : 'ahead',
      index: null,
      waiters,
      dueAt: clock?.dueAt ?? null,
      overdue: clock?.overdue ?? false,
    };
  });
}

function roundsIn(records: readonly ActRecord[], acts: readonly ActDefinition[]): ActRecord[][] {
  const all: ActRecord[][] = [[]];
  for (const record of records) {
    const definition = definitionOf(record.act, acts);
    const [last, before] = [all.at(-1), all.at(-2)];
    // What is acknowledged after it was published belongs to the round that published it.
    if (isBesideTheChain(definition) && last?.length === 0 && before) before.push(record);
    else last?.push(record);
    if (definition.endsRound) all.push([]);
  }
  return all;
}

/** Whether it may come before the publication or after it. */
function isBesideTheChain({ link }: ActDefinition): boolean {
  return link?.place === null;
}
