import type { Strapi } from './strapi-boundary';

const clocks = new WeakMap<object, (() => Date) | undefined>();

/**
 * Gives a Strapi instance another clock. Only for code that composes the server from this source (the tests, to see what a
 * clock that goes backwards does): the built plugin exports it nowhere, because a clock decides what is due.
 */
export function setClock(strapi: object, clock: (() => Date) | undefined): void {
  clocks.set(strapi, clock);
}

/** @returns the clock of the instance: the machine's, unless it was given another one, before or after the start */
export function clockOf(strapi: Strapi): () => Date {
  return () => clocks.get(strapi)?.() ?? new Date();
}
