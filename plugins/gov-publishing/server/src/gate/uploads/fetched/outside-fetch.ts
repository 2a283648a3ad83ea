import { get as httpGet, type IncomingMessage } from 'node:http';
import { get as httpsGet } from 'node:https';
import { Readable } from 'node:stream';
import type { RequestFilteringAgentOptions } from 'request-filtering-agent';
import { GateError } from '../../../errors';

/** What a file on the web is reached by at most, from its address on. */
const MAX_HOPS = 5;
const REDIRECTS = [301, 302, 303, 307, 308];

/**
 * Fetches an address outside of the office: where it leads to is looked at when the connection is made, at every hop.
 *
 * @param filter of the agent that makes the connections; private addresses are closed in it
 * @returns the answer, as `fetch` gives it
 * @throws GateError where the address, or one that it redirects to, is inside; the error of the connection otherwise
 */
export async function fetchOutside(
  address: string,
  signal: AbortSignal | undefined,
  filter: RequestFilteringAgentOptions = {},
): Promise<Response> {
  let url = new URL(address);
  for (let hop = 0; hop <= MAX_HOPS; hop += 1) {
    const answer = await request(url, signal, filter);
    const { statusCode = 0, headers } = answer;
    if (!REDIRECTS.includes(statusCode) || headers.location === undefined) return asResponse(answer, url);
    // Not read to its end: it may have none.
    answer.destroy();
    url = new URL(headers.location, url);
  }
  throw new GateError([
    { code: 'file.address_leads_on', field: 'urls', params: { address: shown(address) } },
  ]);
}

async function request(
  url: URL,
  signal: AbortSignal | undefined,
  filter: RequestFilteringAgentOptions,
): Promise<IncomingMessage> {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw inside(url);
  // Published as ES modules only, which Node 20 cannot require in all its versions.
  const { useAgent } = await import('request-filtering-agent');
  const agent = useAgent(url.href, filter);
  const get = url.protocol === 'https:' ? httpsGet : httpGet;
  return new Promise((resolve, reject) => {
    // Strapi knows its own time limit by the reason that it gave the signal.
    const own = (error: Error): unknown => (signal?.aborted ? signal.reason : error);
    const failed = (error: Error): void => reject(isRefused(error) ? inside(url) : own(error));
    try {
      get(url, { agent, ...(signal && { signal }) }, resolve).on('error', failed);
    } catch (error) {
      failed(error as Error);
    }
  });
}

/** The agent's refusals have no code. */
function isRefused(error: Error): boolean {
  return /is not allowed\. Because/.test(error.message);
}

function asResponse(answer: IncomingMessage, url: URL): Response {
  const headers = Object.entries(answer.headers).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, [value].flat().join(', ')] as [string, string]],
  );
  const status = answer.statusCode ?? 0;
  const isEmpty = status === 204 || status === 205 || status === 304;
  if (isEmpty) answer.resume();
  const body = isEmpty ? null : (Readable.toWeb(answer) as ReadableStream);
  const response = new Response(body, { status, statusText: answer.statusMessage ?? '', headers });
  // By its last part the file is named.
  return Object.defineProperty(response, 'url', { value: url.href });
}

function inside(url: URL): GateError {
  return new GateError([
    { code: 'file.address_inside', field: 'urls', params: { address: shown(url.href) } },
  ]);
}

const shown = (address: string): string => address.slice(0, 200);
