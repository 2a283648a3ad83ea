import { getFetchClient } from '@strapi/strapi/admin';
import { PLUGIN_ID } from '../plugin-id';
import type { Reason } from './dossier-model';

/** What the server answered: its data, or the error it named. `status` is 0 where it could not be reached. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

interface RawError {
  readonly status?: number;
  readonly name?: string;
}

/**
 * The body of a request as it was filled in: the fields are the contract's, and what stands in them is judged by the
 * server, which names every one that is wrong.
 */
export type FilledIn<Sent> = { readonly [Field in keyof Sent]?: unknown };

type Params = Readonly<Record<string, string | number | undefined>>;

/** Every status is an answer. Strapi's client takes any 401 for an expired session and would send the request again. */
const everyStatus = { validateStatus: () => true } as const;

/**
 * Reads from the plugin's admin API. Never throws.
 *
 * @param path below `/gov-publishing`, starting with a slash
 */
export async function read(path: string, params: Params = {}): Promise<Answer> {
  const present = Object.entries(params).filter(([, value]) => value !== undefined && value !== '');
  const encoded = new URLSearchParams(present.map(([name, value]) => [name, String(value)])).toString();
  try {
    // Without `everyStatus`: reading is where an expired session is renewed.
    const { data } = await getFetchClient().get(`/${PLUGIN_ID}${path}${encoded ? `?${encoded}` : ''}`);
    return { status: 200, body: data };
  } catch (error) {
    return failed(error);
  }
}

/**
 * Sends an act. A wrong password is a 401, too: sent through Strapi's renewal it would be tried twice and count twice
 * against the signer. So the answer is taken as it is, and only a session that ran out is renewed (by a read) first.
 */
export async function send(path: string, body: object): Promise<Answer> {
  const first = await post(path, body);
  if (first.status !== 401 || errorNameOf(first) === 'ProofError') return first;
  const renewed = await read('/governed-types');
  return renewed.status === 200 ? post(path, body) : first;
}

/** Puts what was chosen in the place of what was there. Never throws. */
export async function change(path: string, body: object): Promise<Answer> {
  try {
    const { data } = await getFetchClient().put(`/${PLUGIN_ID}${path}`, body);
    return { status: 200, body: data };
  } catch (error) {
    return failed(error);
  }
}

async function post(path: string, body: object): Promise<Answer> {
  try {
    const { data } = await getFetchClient().post(`/${PLUGIN_ID}${path}`, body, everyStatus);
    const error = (data as { error?: RawError } | null)?.error;
    return { status: error?.status ?? 200, body: data };
  } catch (error) {
    return failed(error);
  }
}

function failed(error: unknown): Answer {
  const { status, response } = error as { status?: number; response?: { data?: unknown } };
  return { status: status ?? 0, body: response?.data ?? null };
}

/** @returns the `data` of a good answer, which has the shape that the contract gives it: server and panel are built with it. */
export function dataOf<Contract extends { data: unknown }>({
  status,
  body,
}: Answer): Contract['data'] | null {
  return status === 200 ? ((body as Partial<Contract> | null)?.data ?? null) : null;
}

/** @returns the `meta` of a good answer, what is said beside the data. */
export function metaOf<Contract extends { meta: unknown }>({
  status,
  body,
}: Answer): Contract['meta'] | null {
  return status === 200 ? ((body as Partial<Contract> | null)?.meta ?? null) : null;
}

/** @returns the error's name, e.g. `ProofError`, or null. */
export function errorNameOf({ body }: Answer): string | null {
  return (body as { error?: RawError } | null)?.error?.name ?? null;
}

/** @returns every reason of a refusal; empty where the server named none. */
export function reasonsOf({ body }: Answer): readonly Reason[] {
  return reasonsIn((body as { error?: { details?: unknown } } | null)?.error?.details);
}

/** @returns the reasons that the details of an error name; empty where they name none */
export function reasonsIn(details: unknown): readonly Reason[] {
  const { reasons } = (details ?? {}) as { reasons?: unknown };
  return Array.isArray(reasons) ? (reasons as readonly Reason[]) : [];
}
