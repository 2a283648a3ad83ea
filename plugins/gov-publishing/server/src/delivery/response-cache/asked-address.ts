import type { IncomingMessage } from 'node:http';

const asked = new WeakMap<IncomingMessage, string>();

/** Keeps by which address a request came, before it gets the one by which the API knows the page. */
export function keepAskedAddress(request: IncomingMessage): void {
  asked.set(request, request.url ?? '');
}

/** @returns the path and query string by which a request came */
export function askedAddressOf(request: IncomingMessage): string {
  return asked.get(request) ?? request.url ?? '';
}
