import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { HttpContext } from '../../strapi-boundary';
import { finishedOf } from './cache/prepared-response';
import type { ResponseCache, Reading } from './cache/response-cache';
import type { Generations } from './generations';
import { commonHeaders, openToAll } from './public-headers';
import { PublicVersion } from './public-version';
import type { VersionSender } from './version-sender';

export interface ResponderParts {
  /** Where the public API lives, e.g. `/api/gov`. */
  readonly prefix: string;
  readonly generations: Generations;
  /** Null where nothing is kept. */
  readonly memory: ResponseCache | null;
  readonly sender: VersionSender;
  /** @returns whether this server hears of every act, so that its memory may be believed; `now`: monotonic milliseconds */
  readonly hears: (now: number) => boolean;
  /** Made ready while an answer is made: what Cache-Control will say. */
  readonly learn: () => Promise<void>;
}

/** How often the door answered by itself, and how often somebody had to read. */
export interface ResponderFigures {
  readonly hits: number;
  readonly misses: number;
}

/**
 * Stands before Strapi at the HTTP server itself. A public GET that is remembered is answered with finished bytes,
 * before Koa makes a context of it; everything else goes to Strapi, and what comes out is sent and remembered here.
 */
export class PublicResponder {
  private readonly readings = new WeakMap<ServerResponse, Reading>();
  private hits = 0;
  private misses = 0;

  constructor(private readonly parts: ResponderParts) {}

  get figures(): ResponderFigures {
    return { hits: this.hits, misses: this.misses };
  }

  /**
   * Puts the door before the listeners that the server has.
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
    const { memory, hears } = this.parts;
    const now = performance.now();
    const key = this.keyOf(request);
    if (!memory || key === null || !hears(now)) return pass();
    const known = memory.lookUp(key, now);
    if (known) return this.answer(request, response, known);
    const read = (): void => {
      this.misses += 1;
      const reading = memory.begin(key, performance.now());
      this.readings.set(response, reading);
      response.once('close', () => reading.end(null));
      pass();
    };
    const underWay = memory.join(key);
    if (!underWay) return read();
    void underWay.then((version) => (version ? this.answer(request, response, version) : read()));
  }

  private answer(request: IncomingMessage, response: ServerResponse, version: PublicVersion): void {
    this.hits += 1;
    this.parts.sender.send(request, response, version);
  }

  /** @returns the raw address, or null for what is none of the door's business */
  private keyOf({ method, url, headers }: IncomingMessage): string | null {
    if (method !== 'GET' && method !== 'HEAD') return null;
    if (url === undefined || !url.startsWith(this.parts.prefix)) return null;
    const after = url[this.parts.prefix.length];
    if (after !== '/') return null;
    // Whoever shows papers is Strapi's to judge; our routes ask for none.
    return headers.authorization === undefined ? url : null;
  }

  /** The Koa middleware, to stand outside of all others: sends what a controller finished, and keeps it. */
  middleware(): (ctx: HttpContext, next: () => Promise<unknown>) => Promise<void> {
    const prefix = this.parts.prefix.toLowerCase();
    return async (ctx, next) => {
      // Strapi's router takes capitals for small letters.
      const path = ctx.path.toLowerCase();
      if (path !== prefix && !path.startsWith(`${prefix}/`)) return void (await next());
      // Whatever the host's own CORS allows: public data is for every site, and no site's cookies come along.
      if (ctx.method === 'OPTIONS') {
        ctx.status = 204;
        return openToAll(ctx);
      }
      const since = this.parts.generations.now();
      const readAt = performance.now();
      await next();
      openToAll(ctx);
      await this.finish(ctx, since, readAt);
    };
  }

  private async finish(ctx: HttpContext, since: number, readAt: number): Promise<void> {
    const { res: response, req: request } = ctx;
    const finished = finishedOf(response);
    const reading = this.readings.get(response);
    // Whatever stands between the controller and us may have put something else in its place: then it is Koa's.
    if (!finished || ctx.status !== 200 || ctx.body !== finished.text) return reading?.end(null);
    await this.parts.learn();
    const own = ownHeaders(response);
    const version = new PublicVersion(
      reading?.key ?? request.url ?? '',
      finished.etag,
      finished.type,
      commonHeaders(response.getHeaderNames(), (name) => response.getHeader(name), finished.etag),
      finished.text,
      this.parts.generations.of(finished.scope),
      reading?.since ?? since,
      reading?.readAt ?? readAt,
    );
    // A cookie means that somebody between made the answer for one reader; so may a request that brought one.
    const isForAll = own.length === 0 && request.headers.cookie === undefined;
    if (reading && isForAll) this.parts.memory?.keep(version);
    reading?.end(isForAll ? version : null);
    ctx.respond = false;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    this.parts.sender.send(request, response, version, own);
  }
}

/** Cookies of this one response. */
function ownHeaders(response: ServerResponse): string[] {
  const cookies = response.getHeader('Set-Cookie');
  const values = Array.isArray(cookies) ? cookies : cookies === undefined ? [] : [String(cookies)];
  return values.flatMap((value) => ['Set-Cookie', value]);
}
