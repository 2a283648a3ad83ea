import type { ActDefinition, SignatureContext } from '../acts/definition/definition';
import type { Signatures } from './dossier-model';
import { chainOf } from '../acts/registry';
import type { Act, ActRecord, SignoffFacts } from '../model';
import type { PolicyProfile } from '../profiles/profile';

/** The chain as it stands. */
export interface SignedChain {
  /** The links that are complete, each by the signature that completed it. */
  readonly signatures: Signatures;
  /** Every signature that counts, by its place in the ledger; of a link that asks for several, those that are there. */
  readonly inForce: readonly ActRecord[];
}

/**
 * @param round acts of the current round, oldest first
 * @param facts the entry, with the digest of its draft as it is now
 * @param profile whose executives count
 * @param acts every act there is
 * @returns the chain that stands. A new submission starts it afresh, other words void it (WF-09), and each link
 *   counts only after those it follows.
 */
export function signaturesInForce(
  round: readonly ActRecord[],
  facts: SignoffFacts,
  profile: PolicyProfile,
  acts: readonly ActDefinition[],
): SignedChain {
  const links = chainOf(acts);
  const context: SignatureContext & { inForce: Partial<Record<Act, ActRecord>> } = {
    facts,
    profile,
    inForce: {},
  };
  const counted: ActRecord[] = [];
  const opens = round.findLast(({ act }) => opensTheChain(links, act, context));
  if (!opens) return { signatures: {}, inForce: [] };
  const chain = round
    .slice(round.indexOf(opens))
    .filter((each) => each === opens || each.digest === facts.digest);
  for (const { name, signature } of links) {
    if (!signature) continue;
    const follows = signature.follows(context);
    const before = follows.map((act) => context.inForce[act]);
    const after = Math.max(-1, ...before.map((each) => (each ? chain.indexOf(each) : chain.length)));
    const fit = chain
      .slice(after + 1)
      .filter((each) => each.act === name && each.digest === facts.digest && signature.counts(each, context));
    const found = ofDifferentPeople(signature.which === 'first' ? fit : fit.reverse(), signature.signers);
    counted.push(...found);
    const last = found.toSorted((a, b) => chain.indexOf(a) - chain.indexOf(b)).at(-1);
    if (last && found.length === signature.signers) context.inForce[name] = last;
    // What was submitted with other words, or by nobody who may, opens nothing.
    if (follows.length === 0 && !last) break;
  }
  return { signatures: context.inForce, inForce: counted.sort((a, b) => a.index - b.index) };
}

function opensTheChain(
  links: readonly ActDefinition[],
  act: Act,
  context: Pick<SignatureContext, 'facts' | 'profile'>,
): boolean {
  const signature = links.find(({ name }) => name === act)?.signature;
  return signature?.follows(context).length === 0;
}

function ofDifferentPeople(records: readonly ActRecord[], most: number): ActRecord[] {
  return records
    .filter((each, at) => records.findIndex(({ personId }) => personId === each.personId) === at)
    .slice(0, most);
}
