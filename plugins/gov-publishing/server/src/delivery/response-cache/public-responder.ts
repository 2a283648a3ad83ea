import { keepAskedAddress } from './asked-address';
import type { ReadablePaths } from '../../routes/readable-paths';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { HttpContext } from '../../strapi-boundary';
import { finishedOf } from './cache/prepared-response';
import type { ResponseCache, PendingRead } from './cache/response-cache';
import type { Generations } from './generations';
import { commonHeaders, openToAll } from './public-headers';
import { PublicVersion } from './public-version';
import { sameAddress } from './same-address';
import type { VersionSender } from './version-sender';

export interface ResponderServices {
  /** Where the public API lives, e.g. `/api/gov`. */
  readonly prefix: string;
  /** Addresses of pages that people can read; null where the pages stand below the prefix alone. */
  readonly readable: ReadablePaths | null;
  readonly generations: Generations;
  /** Null where nothing is kept. */
  readonly cache: ResponseCache | null;
  readonly sender: VersionSender;
  /** @returns whether this server hears of every act, so that its cache may be believed; `now`: monotonic milliseconds */
  readonly hears: (now: number) => boolean;
  /** Made ready while an answer is made: what Cache-Control will say. */
  readonly learn: () => Promise<void>;
}

/** How often the responder answered by itself, and how often somebody had to read. */
export interface ResponderFigures {
  readonly hits: number;
  readonly misses: number;
}

/**
 * Stands before Strapi at the HTTP server itself. A public GET that is cached is answered with finished bytes,
 * before Koa makes a context of it; everything else goes to Strapi, and what comes out is sent and cached here.
 */
export class PublicResponder {
  private readonly pendingReads = new WeakMap<ServerResponse, PendingRead>();
  private hits = 0;
  private misses = 0;

  constructor(private readonly services: ResponderServices) {}

  get figures(): ResponderFigures {
    return { hits: this.hits, misses: this.misses };
  }

  /**
   * Puts the responder before the listeners that the server has.
   *
   * @returns what takes it away again
   */
  install(server: Server): () => void {
    const inner = server.listeners('request') as RequestListener[];
    const handle: RequestListener = (request, response) => {
      const pass = (): void => {
        for (const listener of inner) listener.call(server, request, response);
      };
      this.handle(request, response, pass);
    };
    server.removeAllListeners('request');
    server.on('request', handle);
    return () => {
      server.off('request', handle);
      for (const listener of inner) server.on('request', listener);
    };
  }

  private handle(request: IncomingMessage, response: ServerResponse, pass: () => void): void {
    const { cache, hears } = this.services;
    if (this.isMoved(request, response)) return;
    const now = performance.now();
    const key = this.keyOf(request);
    if (!cache || key === null || !hears(now)) return pass();
    const known = cache.lookUp(key, now);
    if (known) return this.answer(request, response, known);
    const read = (): void => {
      this.misses += 1;
      const pending = cache.begin(key, performance.now());
      this.pendingReads.set(response, pending);
      response.once('close', () => pending.end(null));
      pass();
    };
    const underWay = cache.join(key);
    if (!underWay) return read();
    void underWay.then((version) => (version ? this.answer(request, response, version) : read()));
  }

  /**
   * A page is asked for by an address that people can read: from here on the request has the one that the API knows it
   * by, so that routes, cache and headers are the same. By any other address of it the reader is sent on.
   *
   * @returns whether the request is answered
   */
  private isMoved(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const asked = this.services.readable?.asked(request.url ?? '');
    if (!asked) return false;
    if ('movedTo' in asked) {
      // Asked for again each time: names change back as well.
      response.writeHead(301, { location: asked.movedTo, 'cache-control': 'no-cache' }).end();
      return true;
    }
    keepAskedAddress(request);
    request.url = asked.page;
    return false;
  }

  private answer(request: IncomingMessage, response: ServerResponse, version: PublicVersion): void {
    this.hits += 1;
    this.services.sender.send(request, response, version);
  }

  /** @returns the address without what says nothing in it, or null for what is none of its business */
  private keyOf({ method, url, headers }: IncomingMessage): string | null {
    if (method !== 'GET' && method !== 'HEAD') return null;
    if (url === undefined || !url.startsWith(this.services.prefix)) return null;
    const after = url[this.services.prefix.length];
    if (after !== '/') return null;
    // Authenticated requests are left to Strapi; our routes ask for no login.
    return headers.authorization === undefined ? sameAddress(url) : null;
  }

  /** The Koa middleware, to stand outside of all others: sends what a controller finished, and keeps it. */
  middleware(): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
    const prefix = this.services.prefix.toLowerCase();
    return async (ctx, next) => {
      // Strapi's router takes capitals for small letters.
      const path = ctx.path.toLowerCase();
      if (path !== prefix && !path.startsWith(`${prefix}/`)) return void (await next());
      // Whatever the host's own CORS allows: public data is for every site, and no site's cookies come along.
      if (ctx.method === 'OPTIONS') {
        ctx.status = 204;
        return openToAll(ctx);
      }
      const since = this.services.generations.now();
      const readAt = performance.now();
      await next();
      openToAll(ctx);
      await this.finish(ctx, since, readAt);
    };
  }

  private async finish(ctx: HttpContext, since: number, readAt: number): Promise<void> {
    const { res: response, req: request } = ctx;
    const finished = finishedOf(response);
    const pending = this.pendingReads.get(response);
    // Whatever stands between the controller and us may have put something else in its place: then it is Koa's.
    if (!finished || ctx.status !== 200 || ctx.body !== finished.text) return pending?.end(null);
    await this.services.learn();
    const own = ownHeaders(response);
    const version = new PublicVersion(
      pending?.key ?? request.url ?? '',
      finished.etag,
      finished.type,
      commonHeaders(response.getHeaderNames(), (name) => response.getHeader(name), finished.etag),
      finished.text,
      this.services.generations.of(finished.dependency),
      pending?.since ?? since,
      pending?.readAt ?? readAt,
      finished.until,
    );
    // A cookie means that somebody between made the answer for one reader; so may a request that brought one.
    const isForAll = own.length === 0 && request.headers.cookie === undefined;
    if (pending && isForAll) this.services.cache?.keep(version);
    pending?.end(isForAll ? version : null);
    ctx.respond = false;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    this.services.sender.send(request, response, version, own);
  }
}

/** Cookies of this one response. */
function ownHeaders(response: ServerResponse): string[] {
  const cookies = response.getHeader('Set-Cookie');
  const values = Array.isArray(cookies) ? cookies : cookies === undefined ? [] : [String(cookies)];
  return values.flatMap((value) => ['Set-Cookie', value]);
}
