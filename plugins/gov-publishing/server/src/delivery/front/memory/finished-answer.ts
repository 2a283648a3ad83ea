import type { ServerResponse } from 'node:http';
import type { AnswerScope } from '../generations';

/** A finished body, as a controller handed it over. */
export interface FinishedAnswer {
  readonly text: string;
  /** Media type, with its charset. */
  readonly type: string;
  readonly etag: string;
  readonly scope: AnswerScope;
}

const finished = new WeakMap<ServerResponse, FinishedAnswer>();

/** Hands a finished body to whoever sends the answer. */
export function finish(response: ServerResponse, answer: FinishedAnswer): void {
  finished.set(response, answer);
}

/** @returns what was handed over for this response */
export function finishedOf(response: ServerResponse): FinishedAnswer | undefined {
  return finished.get(response);
}
