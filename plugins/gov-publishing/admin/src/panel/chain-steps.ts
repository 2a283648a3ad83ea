import { actsThat } from '../../../server/src/domain/signoff/acts/registry';
import type { Act, Dossier, Duty, SignedAct } from '../api/dossier-model';

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
  readonly duties: readonly Duty[];
}

export interface Chain {
  /** The current round: what was signed in it, then what is still to come. */
  readonly steps: readonly ChainStep[];
  /** The rounds before, newest first. */
  readonly earlier: readonly SignedAct[];
}

const ENDING: readonly Act[] = actsThat(({ endsRound }) => endsRound);
const SIGNATURES: readonly Act[] = actsThat(({ signature }) => signature !== null);
const EXECUTIVES: readonly Duty[] = ['governor', 'vice_governor', 'cio'];
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

/** @returns who is waited for, for a link that asks for an executive; the profile's duties stand in the reasons. */
function executivesOf({ waitingFor, open }: Dossier, code: string): readonly Duty[] {
  const waiting = waitingFor.filter((duty) => EXECUTIVES.includes(duty));
  if (waiting.length > 0) return waiting;
  const reasons = open.flatMap((each) => each.reasons);
  const named = reasons.find((reason) => reason.code === code)?.params?.['duties'];
  const duties = typeof named === 'string' ? named.split(',') : [];
  const known = EXECUTIVES.filter((duty) => duties.includes(duty));
  return known.length > 0 ? known : EXECUTIVES;
}

function stillToCome(dossier: Dossier, signed: readonly Act[]): ChainStep[] {
  const { needsClearance, needsAcknowledgement, waitingFor, state } = dossier;
  const links: { act: Act; duties: readonly Duty[]; asked: boolean }[] = [
    { act: 'submit', duties: ['reporter'], asked: true },
    { act: 'approve', duties: ['approver'], asked: true },
    { act: 'clear', duties: executivesOf(dossier, 'not_cleared'), asked: needsClearance },
    {
      act: 'acknowledge',
      duties: executivesOf(dossier, 'not_acknowledged'),
      asked: needsAcknowledgement !== null || dossier.importance === 'urgent',
    },
    { act: 'publish', duties: ['publisher'], asked: true },
  ];
  const open = links.filter(({ act, asked }) => asked && !signed.includes(act));
  // A schedule waits for its time, not for a person.
  const someonesTurn = state !== 'scheduled';
  return open.map(({ act, duties }) => ({
    act,
    kind: someonesTurn && duties.some((duty) => waitingFor.includes(duty)) ? 'turn' : 'ahead',
    signed: null,
    duties,
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
  const counts = ({ act, index }: SignedAct): boolean =>
    current.length === 0 || !SIGNATURES.includes(act) || dossier.signatures.includes(index);
  const done: ChainStep[] = shown.map((signed) => ({
    act: signed.act,
    kind: counts(signed) ? 'signed' : 'void',
    signed,
    duties: [],
  }));
  const standing = current.filter(counts).map(({ act }) => act);
  const finished = current.length === 0 && (dossier.state === 'published' || dossier.state === 'unpublished');
  const pending = dossier.needsAcknowledgement !== null && dossier.state === 'published';
  const coming = stillToCome(dossier, standing);
  return {
    steps: [...done, ...(finished ? coming.filter(({ act }) => pending && act === 'acknowledge') : coming)],
    earlier: all.flat().reverse(),
  };
}
