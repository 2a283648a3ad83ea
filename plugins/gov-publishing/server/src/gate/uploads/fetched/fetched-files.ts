import { AsyncLocalStorage } from 'node:async_hooks';
import type { Strapi } from '../../../strapi-boundary';
import { fetchOutside } from './outside-fetch';

type Fetch = (url: string | URL | Request, options?: RequestInit) => Promise<Response>;
interface FileService {
  fetchUrlToInputFile(...parameters: unknown[]): Promise<unknown>;
}

/**
 * "Upload from an address" has the server fetch what an officer names, and shows it to them in the library. Strapi looks
 * at what the name stands for before it fetches, lets 0.0.0.0 and all that a redirect leads to pass, and the name may stand
 * for something else a moment later: an officer would read the services of the office's own network through the server.
 */
export class FetchedFiles {
  private readonly fetching = new AsyncLocalStorage<true>();

  constructor(private readonly strapi: Strapi) {}

  /** @returns what takes it out again: Strapi's service outlives an instance in its process */
  install(): () => void {
    const service = this.strapi.plugin('upload').service('file') as unknown as FileService;
    const { fetchUrlToInputFile } = service;
    const fetch = this.strapi.fetch as Fetch & { readonly dispatcher?: unknown };
    service.fetchUrlToInputFile = (...parameters) =>
      this.fetching.run(true, () => fetchUrlToInputFile(...parameters));
    const guarded: Fetch = (url, options) => {
      // What a proxy of the office's may reach is the proxy's to know.
      if (!this.fetching.getStore() || fetch.dispatcher) return fetch(url, options);
      return fetchOutside(url instanceof Request ? url.url : String(url), options?.signal ?? undefined);
    };
    // Strapi has it as a getter of its class.
    const value = Object.assign(guarded, fetch);
    Object.defineProperty(this.strapi, 'fetch', { value, configurable: true });
    return () => {
      service.fetchUrlToInputFile = fetchUrlToInputFile;
      Reflect.deleteProperty(this.strapi, 'fetch');
    };
  }
}
