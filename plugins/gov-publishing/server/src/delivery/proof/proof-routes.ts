/** Paths of the log under the public prefix, as C2SP tlog-tiles names them below `/ledger`, and the handler of each. */
export const PROOF_ROUTES: readonly (readonly [path: string, handler: string])[] = [
  ['/ledger/consistency', 'consistency'],
  ['/ledger/leaves', 'leaves'],
  ['/ledger/tile/:level/:name(.*)', 'tile'],
];
