import type { Stage } from './stages/stage';

/** Which part of the gate stops a door; `act` is the sign-off itself, `boot` the start, `read` the read gate. */
export type Line = '1' | '2' | '3' | 'read' | 'act' | 'boot';

/** One reason of a refusal as a client gets it. */
export interface HeardReason {
  readonly code: string;
  readonly message: { readonly th: string; readonly en: string };
}

/** What an attempt got back: an HTTP status, or `thrown` / `done` where code was called in the server itself. */
export interface Answer {
  readonly status: number | 'thrown' | 'done';
  readonly name: string;
  readonly message: string;
  readonly reasons: readonly HeardReason[];
  readonly body: unknown;
}

/** The attempt is refused; its answer has this status and among its reasons this code. */
export interface Refused {
  readonly kind: 'refused';
  readonly status: number | 'thrown';
  readonly code: string;
}

/** There is no such way: Strapi itself answers. */
export interface NoSuchWay {
  readonly kind: 'no-such-way';
  readonly status: number | 'thrown';
  readonly says?: RegExp;
}

/** The attempt succeeds, and yet nothing public is different. */
export interface Harmless {
  readonly kind: 'harmless';
  readonly status: number | 'done';
}

/** No hook can see it. The public gets the signed words or nothing, and the drift report names the entry. */
export interface Unseen {
  readonly kind: 'unseen';
  readonly served: 'as signed' | 'not served';
  /** The drift code that names the entry. */
  readonly drift: string;
}

/** The ledger as a whole is concerned: either nothing is served that rests on it, or all of it as before; drift names it. */
export interface LedgerFault {
  readonly kind: 'ledger';
  readonly served: 'as signed' | 'nothing';
  readonly drift: string;
}

export type Expectation = Refused | NoSuchWay | Harmless | Unseen | LedgerFault;

/** One way by which content could become, or change while, public, or by which a draft could leave. */
export interface Door<S = Stage> {
  readonly id: string;
  /** What is tried, in plain words. */
  readonly title: string;
  /** Who tries it and with what. */
  readonly by: string;
  readonly line: Line;
  readonly mandates?: readonly string[];
  readonly expect: Expectation;
  readonly attempt: (stage: S) => Promise<Answer>;
  /** Puts back what concerns everybody, for the doors after this one. */
  readonly undo?: (stage: S) => Promise<void>;
}

/** Doors that belong together, for the test report and for docs/doors.md. */
export interface DoorTable<S = Stage> {
  readonly heading: string;
  readonly doors: readonly Door<S>[];
}

interface HttpAnswer {
  readonly status: number;
  readonly body: any;
  readonly text?: string;
}

/** @returns what an HTTP client hears. GraphQL answers 200 with `errors`. */
export async function overHttp(request: PromiseLike<HttpAnswer>): Promise<Answer> {
  const { status, body, text } = await request;
  const error = body?.error ?? body?.errors?.[0] ?? {};
  const details = error.details ?? error.extensions?.error?.details ?? {};
  return {
    status,
    name: error.name ?? error.extensions?.error?.name ?? '',
    message: error.message ?? '',
    reasons: details.reasons ?? [],
    body: body && Object.keys(body).length > 0 ? body : text,
  };
}

/** @returns what code in the server sees: the result, or the error that was thrown. */
export async function inCode(run: () => Promise<unknown>): Promise<Answer> {
  try {
    return { status: 'done', name: '', message: '', reasons: [], body: await run() };
  } catch (error) {
    const { name, message, details } = error as {
      name: string;
      message: string;
      details?: { reasons?: HeardReason[] };
    };
    return { status: 'thrown', name, message, reasons: details?.reasons ?? [], body: null };
  }
}

export const refused = (status: number | 'thrown', code: string): Refused => ({
  kind: 'refused',
  status,
  code,
});
export const noSuchWay = (status: number | 'thrown', says?: RegExp): NoSuchWay => ({
  kind: 'no-such-way',
  status,
  ...(says && { says }),
});
export const harmless = (status: number | 'done'): Harmless => ({ kind: 'harmless', status });
export const ledgerFault = (served: LedgerFault['served'], drift: string): LedgerFault => ({
  kind: 'ledger',
  served,
  drift,
});
export const unseen = (drift: string, served: Unseen['served'] = 'as signed'): Unseen => ({
  kind: 'unseen',
  served,
  drift,
});
