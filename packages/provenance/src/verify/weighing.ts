import type { EntryLeaf } from '../leaf';

/** Rules under which a clearance rests on the provincial office's weighing, and the version from which they say so. */
const WEIGHED_SINCE: Readonly<Record<string, number>> = { kanchanaburi: 2, 'samut-sakhon': 2 };

/** @returns whether the rules that a leaf was signed under (`kanchanaburi@2`) ask a weighing of the provincial office */
function requiresWeighingBy(policy: string): boolean {
  const [name = '', version] = policy.split('@');
  const since = Object.hasOwn(WEIGHED_SINCE, name) ? WEIGHED_SINCE[name] : undefined;
  return since !== undefined && Number(version) >= since;
}

/**
 * Whether a clearance stands there without the weighing that it rests on (URG-03). That the entry had to be cleared at
 * all is in its content, and which agency is the provincial office is in no leaf: neither is judged here.
 *
 * @param chain what a publication stands on, by its place in the ledger
 */
export function lacksWeighing(
  chain: readonly Pick<EntryLeaf, 'act' | 'duty' | 'policy' | 'assessment'>[],
): boolean {
  return chain.some(
    (leaf, place) =>
      leaf.act === 'clear' &&
      requiresWeighingBy(leaf.policy) &&
      !chain
        .slice(0, place)
        .some(
          ({ act, duty, assessment }) => act === 'weigh' && duty === 'approver' && assessment !== undefined,
        ),
  );
}
