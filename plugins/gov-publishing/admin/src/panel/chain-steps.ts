import { actsThat } from '../../../server/src/domain/signoff/acts/registry';
import type { Act, Dossier, SignedAct, Waiter } from '../api/dossier-model';

/** A link of the chain as the timeline shows it. */
export interface ChainStep {
  readonly act: Act;
  /**
   * `signed`: done, and it counts. `void`: done, but the words changed since. `turn`: it is this duty's turn.
   * `ahead`: its turn has not come.
   */
  readonly kind: 'signed' | 'void' | 'turn' | 'ahead';
  readonly signed: SignedAct | null;
  /** Who may do it; empty for what is done. */
  readonly duties: readonly Waiter[];
}

export interface Chain {
  /** The current round: what was signed in it, then what is still to come. */
  readonly steps: readonly ChainStep[];
  /** The rounds before, newest first. */
  readonly earlier: readonly SignedAct[];
}

const ENDING: readonly Act[] = actsThat(({ endsRound }) => endsRound);
const SIGNATURES: readonly Act[] = actsThat(({ signature }) => signature !== null);
/** States in which the round that ended is what the reader wants to see. */
const ENDED: readonly Dossier['state'][] = ['published', 'returned', 'unpublished'];

function rounds(acts: readonly SignedAct[]): SignedAct[][] {
  const all: SignedAct[][] = [[]];
  for (const act of acts) {
    const [last, before] = [all.at(-1), all.at(-2)];
    // What is acknowledged after it was published belongs to the round that published it.
    if (act.act === 'acknowledge' && last?.length === 0 && before) before.push(act);
    else last?.push(act);
    if (ENDING.includes(act.act)) all.push([]);
  }
  return all;
}

/** A schedule waits for its time, not for a person. */
function stillToCome({ coming, state }: Dossier): ChainStep[] {
  return coming.map(({ act, waiters, isDue }) => ({
    act,
    kind: isDue && state !== 'scheduled' ? 'turn' : 'ahead',
    signed: null,
    duties: waiters,
  }));
}

/**
 * @param dossier as the server answered it
 * @returns the chain as a timeline; pure
 */
export function chainOf(dossier: Dossier): Chain {
  const all = rounds(dossier.acts);
  const current = all.pop() ?? [];
  const ended = current.length === 0 && ENDED.includes(dossier.state) ? (all.pop() ?? []) : [];
  const shown = current.length > 0 ? current : ended;
  // Of a round that ended those counted that were of the words it ended with: what an edit voided stays void.
  const words = ended.findLast(({ act }) => ENDING.includes(act))?.digest;
  const counts = ({ act, index, digest }: SignedAct): boolean => {
    if (!SIGNATURES.includes(act)) return true;
    return current.length === 0 ? digest === words : dossier.signatures.includes(index);
  };
  const done: ChainStep[] = shown.map((signed) => ({
    act: signed.act,
    kind: counts(signed) ? 'signed' : 'void',
    signed,
    duties: [],
  }));
  const finished = current.length === 0 && (dossier.state === 'published' || dossier.state === 'unpublished');
  const pending = dossier.needsAcknowledgement !== null && dossier.state === 'published';
  const coming = stillToCome(dossier);
  return {
    steps: [...done, ...(finished ? coming.filter(({ act }) => pending && act === 'acknowledge') : coming)],
    earlier: all.flat().reverse(),
  };
}
