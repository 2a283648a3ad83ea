import type { Words } from './entry';

/** One command of a sequence, as fast-check makes it; what it means is decided when it is played. */
export interface Command {
  readonly what:
    | 'act'
    | 'forward'
    | 'turn'
    | 'renew'
    | 'bulk'
    | 'edit'
    | 'part'
    | 'replace'
    | 'describe'
    | 'wait'
    | 'remove'
    | 'door';
  readonly who: number;
  readonly entry: number;
  readonly pick: number;
  readonly digest: 'seen' | 'older' | 'foreign';
  readonly complete: boolean;
  readonly http: boolean;
  readonly words: Words;
}

/** Something that the plugin did and the clerk would not have, or the other way round. */
export class Disagreement extends Error {}
