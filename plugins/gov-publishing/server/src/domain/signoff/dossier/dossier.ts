import { pendingAcknowledgement } from './acknowledgement';
import type { ActDefinition } from '../acts/definition/definition';
import { ACT_DEFINITIONS, chainOf, definitionOf } from '../acts/registry';
import type { ActRecord, SignoffFacts, SignoffState } from '../model';
import type { Dossier, Published, Signatures } from './dossier-model';
import { requiresClearance, requiresWeighing } from '../profiles/profile';
import type { PolicyProfile } from '../profiles/profile';
import { publishedBy, roundsOf } from './round';
import { signaturesInForce } from './signatures';

/**
 * @param facts all acts on an entry and its current words
 * @param profile the province's rules
 * @param nowISO instant, ISO 8601, for the acknowledgement's clock
 * @param acts every act there is
 * @returns the dossier; pure, and the only place where a state is derived
 */
export function reduceDossier(
  facts: SignoffFacts,
  profile: PolicyProfile,
  nowISO: string,
  acts: readonly ActDefinition[] = ACT_DEFINITIONS,
): Dossier {
  const { current, endedBy } = roundsOf(facts.acts, acts);
  const published = publishedBy(facts.acts, acts);
  const { signatures, inForce } = signaturesInForce(current, facts, profile, acts);
  const dossier = {
    state: stateOf(signatures, published, endedBy, facts, acts),
    published,
    signatures,
    inForce,
    round: current,
    needsClearance: requiresClearance(profile, facts),
    needsWeighing: requiresWeighing(profile, facts),
    needsAcknowledgement: pendingAcknowledgement(facts, published, signatures, profile, nowISO),
    changedSinceSubmit: !signatures.submit && current.some(({ act }) => act === 'submit'),
    voidSchedule: signatures.schedule
      ? null
      : (current.filter(({ act }) => act === 'schedule').at(-1)?.publishAt ?? null),
  };
  const situation = { facts, dossier, profile, acts };
  const coming = acts
    .filter((act) => act.isAsked(situation) && (act.isDue(situation) || !signatures[act.name]))
    .map((act) => ({ act: act.name, waiters: act.waiters(profile), isDue: act.isDue(situation) }));
  const waitingFor = coming.flatMap(({ waiters, isDue }) => (isDue ? waiters : []));
  return { ...dossier, coming, waitingFor: [...new Set(waitingFor)] };
}

function stateOf(
  signatures: Signatures,
  published: Published | null,
  endedBy: ActRecord | null,
  { digest }: SignoffFacts,
  acts: readonly ActDefinition[],
): SignoffState {
  const furthest = chainOf(acts).findLast(
    ({ name, signature }) => signature?.state !== undefined && signatures[name] !== undefined,
  );
  if (furthest?.signature?.state) return furthest.signature.state;
  if (published?.digest === digest) return 'published';
  // Words that changed after they were returned or taken down are a draft like any other.
  const leftAs = endedBy?.digest === digest ? definitionOf(endedBy.act, acts).leavesAs : undefined;
  return leftAs ?? 'draft';
}
