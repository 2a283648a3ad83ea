import type { ServerResponse } from 'node:http';
import type { Dependency } from '../generations';

/** A finished body, as a controller handed it over. */
export interface PreparedResponse {
  readonly text: string;
  /** Media type, with its charset. */
  readonly type: string;
  readonly etag: string;
  readonly dependency: Dependency;
  /** Epoch milliseconds from which on it says something else by itself; null where only an act changes it. */
  readonly until: number | null;
}

const finished = new WeakMap<ServerResponse, PreparedResponse>();

/** Hands a finished body to the code that sends the answer. */
export function finish(response: ServerResponse, answer: PreparedResponse): void {
  finished.set(response, answer);
}

/** @returns what was handed over for this response */
export function finishedOf(response: ServerResponse): PreparedResponse | undefined {
  return finished.get(response);
}
